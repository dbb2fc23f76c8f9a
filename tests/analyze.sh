#!/usr/bin/env bash
# analyze.sh BUILD [FILE…]: gcc -fanalyzer and clang-tidy over the source; prints what they find and fails if it is anything.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${1:?the build folder}
shift
[ $# -gt 0 ] || set -- src/main.c src/*/*.c
packages='libcmark libcrypto yaml-0.1 icu-uc icu-i18n jansson libevent_core libdeflate libbrotlienc'
# shellcheck disable=SC2046,SC2086
flags="-std=gnu11 -Isrc -D_GNU_SOURCE -DMINHBACH_VERSION=\"0\" $(pkg-config --cflags $packages)"
export flags
mkdir -p "$build"
found=$build/analyze.log
# shellcheck disable=SC2016
printf '%s\n' "$@" | xargs -P "$(nproc)" -I FILE sh -c 'gcc -fanalyzer -O1 -Wall -Wextra $flags -c FILE -o /dev/null' > "$found" 2>&1
echo "gcc -fanalyzer: $(grep -c 'warning:' "$found") findings in $# files"
# shellcheck disable=SC2016
printf '%s\n' "$@" | xargs -P "$(nproc)" -I FILE sh -c 'clang-tidy --quiet FILE -- $flags' >> "$found" 2> /dev/null
echo "clang-tidy: $(grep -cE '^/.*(error|warning): .*\[[a-z]' "$found") findings in $# files"
grep -E '(error|warning):' "$found"
! grep -qE '(error|warning):' "$found"
