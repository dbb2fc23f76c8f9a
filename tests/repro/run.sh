#!/usr/bin/env bash
# run.sh BUILD [full]: one input, built in ever other circumstances, must give the same bytes. Each variation changes one
# thing (or all at once) and prints one hash of all names and bytes of its site. `full` adds the circumstances that take a
# compiler: gcc and clang, -O0 and -O3, without and with the sanitizers.
set -u
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here" || exit 2
build=${1:?the build folder} mode=${2:-quick}
minhbach=$(realpath "${MINHBACH:-$build/release/minhbach}")
[ -x "$minhbach" ] || { echo "there is no $minhbach: make build" >&2; exit 2; }
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work" ${ram:+"$ram"}' EXIT
unset SOURCE_DATE_EPOCH LC_ALL LANGUAGE
as_of=--as-of=2026-11-20
n=0 bad=0 first=

hash_of() { (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1); }
# The project's own tree, or a small one for the quick run.
lay() { # FOLDER
    mkdir -p "$1"
    cp -r content data "$1"
}
cp -r templates "$work/templates"
tools=(--templates "$work/templates")
source=$work/source
lay "$source"

same() { # NAME, SITE: fails unless the site has the bytes of the first one
    local hash
    n=$((n + 1))
    if [ ! -f "$2/manifest.json" ]; then
        echo "not ok $n $1: nothing was built"
        bad=1
        return
    fi
    hash=$(hash_of "$2")
    : "${first:=$hash}"
    if [ "$hash" = "$first" ]; then
        echo "ok $n $1 $hash"
        [ "$2" = "$work/first" ] || rm -rf "$2"
    else
        echo "not ok $n $1: $hash, not $first"
        diff -rq "$work/first" "$2" | head -n 5
        bad=1
    fi
}
out=$work/out
try() { # NAME, COMMAND…: a command that builds into $out
    local name=$1
    shift
    rm -rf "$out"
    "$@" > "$work/said" 2>&1 || { echo "# status $?"; head -n 5 "$work/said"; }
    same "$name" "$out"
}
plain() { "$minhbach" build -q "${tools[@]}" $as_of -o "$out" "${tree:-$source}" "$@"; }
within() { env "$1" "$minhbach" build -q "${tools[@]}" $as_of -o "$out" "$source"; } # one variable
masked() { (umask "$1" && plain); }
from() { (cd "$source" && "$minhbach" build -q "${tools[@]}" $as_of -o "$out" "$@"); }
elsewhere() { # FOLDER: the same input under another name, built into site/ in it
    lay "$1"
    tree=$1 plain
}
# The files made in another order lie in another order in the folder.
shuffled() { # FOLDER, sort option
    (cd "$source" && find . -type d -exec mkdir -p "$1/{}" ';' && find . -type f | LC_ALL=C sort "$2" |
        while read -r file; do cp "$file" "$1/$file"; done)
    tree=$1 plain
}
# Whatever the file system: the order in which folders list what is in them.
listed() { # SEED
    [ -f "$work/shuffled.so" ] || gcc -shared -fPIC -O1 -D_GNU_SOURCE tests/repro/shuffled_readdir.c -o "$work/shuffled.so" -ldl || return
    SHUFFLE=$1 LD_PRELOAD=$work/shuffled.so plain
}
# Another user, who owns nothing here but the copy.
other_user() {
    lay "$work/other"
    mkdir "$work/others"
    chown -R 65534:65534 "$work/other" "$work/others"
    setpriv --reuid=65534 --regid=65534 --clear-groups "$minhbach" build -q "${tools[@]}" $as_of -o "$work/others/site" "$work/other" &&
        mv "$work/others/site" "$out"
}
# Real locales where this system can make them; else the name alone.
locales() {
    mkdir -p "$work/locales"
    for name in vi_VN tr_TR de_DE; do
        localedef -i "$name" -f UTF-8 "$work/locales/$name.UTF-8" > /dev/null 2>&1
    done
    export LOCPATH=$work/locales
}
old_times() {
    lay "$work/old"
    find "$work/old" -exec touch -d 1999-12-31 {} +
    tree=$work/old plain
}
rebuilt() { plain && touch -d 2001-01-01 "$out/index.html" && plain; }
another_before() { # over a site that was built from fewer rows
    lay "$work/fewer"
    rm "$work/fewer/data/results/2026-11.csv"
    tree=$work/fewer plain && plain
}
all_at_once() {
    lay "$work/Tất cả cùng lúc"
    (umask 077 && cd / && env TZ=America/Caracas LC_ALL=tr_TR.UTF-8 MALLOC_PERTURB_=165 "$minhbach" build -q "${tools[@]}" $as_of -j 3 \
        -o "$out" "$work/Tất cả cùng lúc")
}
compiled() { # COMPILER, MODE, FLAGS
    local folder=$work/build-$1-$2${3:-}
    make --no-print-directory -j"$(nproc)" BUILD="$folder" MODE="$2" CC="$1" ${3:+"FLAGS_$2=$3"} build || return
    "$folder/$2/minhbach" build -q "${tools[@]}" $as_of -o "$out" "$source"
}

locales
plain
cp -r "$out" "$work/first"
same "as it is" "$out"
try "one job, Turkish" env LC_ALL=tr_TR.UTF-8 "$minhbach" build -q "${tools[@]}" $as_of -j 1 -o "$out" "$source"
try "8 jobs, German, far east" env LC_ALL=de_DE.UTF-8 TZ=Pacific/Kiritimati "$minhbach" build -q "${tools[@]}" $as_of -j 8 -o "$out" "$source"
try "umask 077" masked 077
try "files made in reverse" shuffled "$work/reverse" -r
try "folders listed in another order" listed 1
try "a path with blanks and Vietnamese" elsewhere "$work/Kế hoạch số 1"
try "over an older site" another_before
try "all at once" all_at_once
if [ "$mode" = full ]; then
    for locale in vi_VN.UTF-8 tr_TR.UTF-8 de_DE.UTF-8 C C.UTF-8 POSIX; do try "LC_ALL=$locale" within "LC_ALL=$locale"; done
    for zone in UTC Asia/Ho_Chi_Minh Pacific/Kiritimati America/Los_Angeles; do try "TZ=$zone" within "TZ=$zone"; done
    for mask in 000 027; do try "umask $mask" masked $mask; done
    for jobs in 1 2 8; do try "jobs $jobs" plain -j $jobs; done
    for seed in 2 3; do try "folders listed in order $seed" listed $seed; done
    try "files made at random" shuffled "$work/random" -R
    if [ -w /dev/shm ]; then
        ram=$(mktemp -d /dev/shm/repro.XXXXXX)
        try "input in memory" elsewhere "$ram/tree"
    fi
    try "from within the folder" from .
    try "from a path that winds" from ../source/./
    if [ "$(id -u)" = 0 ]; then try "another user" other_user; fi
    try "files of another day" old_times
    try "built twice" rebuilt
    try "by force" plain --force
    try "the day from SOURCE_DATE_EPOCH" env SOURCE_DATE_EPOCH=1795132800 "$minhbach" build -q "${tools[@]}" -o "$out" "$source"
    try "no environment" env -i "$minhbach" build -q "${tools[@]}" $as_of -o "$out" "$source"
    # shellcheck disable=SC2046
    try "a noisy environment" env LANG=vi LANGUAGE=en:de COLUMNS=3 PAGER=no HOME=/nowhere TMPDIR=/nowhere \
        $(for i in $(seq 300); do echo "NOISE_$i=$i$i$i"; done) "$minhbach" build -q "${tools[@]}" $as_of -o "$out" "$source"
    try "memory filled with rubbish" env MALLOC_PERTURB_=90 "$minhbach" build -q "${tools[@]}" $as_of -o "$out" "$source"
    for compiler in gcc clang; do
        command -v $compiler > /dev/null || continue
        for flags in -O0 -O3; do try "$compiler $flags" compiled $compiler release $flags; done
    done
    try "under the sanitizers" compiled gcc asan
fi
echo "1..$n"
exit $bad
