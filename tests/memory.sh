#!/usr/bin/env bash
# memory.sh BUILD valgrind|tsan: memory and threads under tools that see what the compilers' sanitizers do not. valgrind: every
# unit test and a whole build; tsan: unit tests that use threads, and whole builds with four workers. Prints TAP.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${1:?the build folder} tool=${2:?valgrind or tsan}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
n=0 bad=0
try() { # NAME, COMMAND…
    n=$((n + 1))
    if "${@:2}" > "$work/said" 2>&1; then
        echo "ok $n $1"
    else
        echo "not ok $n $1 (status $?)"
        grep -E '^==|WARNING|SUMMARY|ERROR|    #' "$work/said" | head -n 30
        bad=1
    fi
}
real() { "$@" build -q -j 4 --as-of=2026-11-20 --templates templates -o "$work/site" .; }
small() { "$@" -q -j 4 --templates templates -o "$work/small" tests/fault/source; }

case $tool in
valgrind)
    command -v valgrind > /dev/null || { echo "1..0 # SKIP needs valgrind"; exit 0; }
    under=(valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible --num-callers=20)
    for program in "$build"/release/tests/unit/*/*_test; do try "${program##*/unit/}" "${under[@]}" "$program"; done
    try "a whole build" small "${under[@]}" "$build/release/minhbach" build
    try "one over it, by force, compressed" small "${under[@]}" "$build/release/minhbach" build --force --precompress
    ;;
tsan)
    export TSAN_OPTIONS=halt_on_error=1:exitcode=99
    for program in "$build"/tsan/tests/unit/*/*_test; do
        grep -q pthread "tests/unit/${program##*/unit/}.c" && try "${program##*/unit/}" "$program"
    done
    try "a whole build with four workers" small "$build/tsan/minhbach" build
    try "the project's own site with four workers" real "$build/tsan/minhbach"
    try "and over it" real "$build/tsan/minhbach"
    ;;
esac
echo "1..$n"
exit $bad
