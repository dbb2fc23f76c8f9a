#!/usr/bin/env bash
# run.sh BUILD SECONDS [NAME…]: builds tests/fuzz/NAME_fuzz.c (all) with clang's libFuzzer, ASan and
# UBSan and runs each that long on its corpus; what is found stays in BUILD/fuzz. 0 seconds: only
# replays the corpora. One line "ok" or "not ok" a fuzzer; exit 1 if any input breaks.
set -u
cd "$(dirname "$0")/../.." || exit 2
build=$1/fuzz seconds=$2
shift 2
clang=${CLANG:-clang-14}
packages='libcmark libcrypto yaml-0.1 icu-uc icu-i18n jansson libevent_core libevent_extra libdeflate libbrotlienc'
flags="-std=gnu11 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -Isrc -D_GNU_SOURCE"
broken=0
command -v "$clang" >/dev/null || { echo "needs clang-14 and libclang-rt-14-dev" >&2; exit 3; }
mkdir -p "$build"

# All layers, compiled once, and again where a source is newer.
# shellcheck disable=SC2086 # lists of words
objects() {
    local source object
    for source in src/*/*.c; do
        object=$build/${source//\//-}.o
        [ "$object" -nt "$source" ] && [ -z "$(find src -name '*.h' -newer "$object" -print -quit)" ] ||
            echo "$source $object"
    done | xargs -r -P "$(nproc)" -n 2 sh -c \
        "$clang $flags -DMINHBACH_VERSION='\"fuzz\"' -fsanitize=fuzzer-no-link $(pkg-config --cflags $packages) -c \$0 -o \$1" || exit 3
    rm -f "$build/all.a" && ar rcs "$build/all.a" "$build"/src-*.o
}

fuzz() { # name
    local more=()
    # What a build says is no output of the fuzzer.
    [ "$1" != build ] || more=(-close_fd_mask=3)
    mkdir -p "$build/$1.new"
    # shellcheck disable=SC2086,SC2046
    $clang $flags -fsanitize=fuzzer "tests/fuzz/$1_fuzz.c" "$build/all.a" -o "$build/$1" \
        $(pkg-config --libs $packages) -lcsv -pthread -lm || return 1
    if [ "$seconds" -eq 0 ]; then
        "$build/$1" -runs=0 "${more[@]}" "tests/fuzz/corpus/$1"
        return
    fi
    [ ! -f "tests/fuzz/$1.dict" ] || more+=("-dict=tests/fuzz/$1.dict")
    "$build/$1" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -max_len=4096 \
        -artifact_prefix="$build/$1-" "${more[@]}" "$build/$1.new" "tests/fuzz/corpus/$1"
}

objects
# shellcheck disable=SC2046 # names without blanks
[ $# -gt 0 ] || set -- $(basename -a tests/fuzz/*_fuzz.c | sed 's/_fuzz\.c$//')
for name in "$@"; do
    if fuzz "$name" > "$build/$name.log" 2>&1; then
        echo "ok $name: $(grep -E 'stat::number|^Done|DONE' "$build/$name.log" | tail -n 1)"
    else
        echo "not ok $name"
        grep -vE 'NEW|REDUCE|pulse' "$build/$name.log" | tail -n 40
        broken=1
    fi
done
exit $broken
