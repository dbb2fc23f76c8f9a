#!/usr/bin/env bash
# run.sh [bless] [CASE…]: every case below tests/golden is a folder with
#   tree/          files laid over the scaffold of `minhbach new site`
#   remove         (optional) names taken away from it
#   options        (optional) options for check; default --as-of=2026-01-28
#   expected.vi, expected.en   the exit status, what was said and the rows counted, in both languages
# A case named site-* also builds and compares the files that are listed in its folder pages/.
# bless rewrites what is expected: read the difference before you commit it.
set -u
export LC_ALL=C.UTF-8 NO_COLOR=1
unset SOURCE_DATE_EPOCH LANGUAGE LANG
here=$(cd "$(dirname "$0")" && pwd)
minhbach=${MINHBACH:-$here/../../build/release/minhbach}
[ -x "$minhbach" ] || { echo "there is no $minhbach: make build" >&2; exit 2; }
bless=no
[ "${1:-}" = bless ] && { bless=yes; shift; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
n=0 bad=0

report() { # ok or not, name
    n=$((n + 1))
    if [ "$1" -eq 0 ]; then echo "ok $n $2"; else echo "not ok $n $2"; bad=1; fi
}
lay_tree() { # CASE
    rm -rf "$work/tree"
    "$minhbach" new site "$work/tree" > /dev/null
    [ ! -d "$1/tree" ] || cp -rT "$1/tree" "$work/tree"
    [ ! -f "$1/remove" ] || while read -r name; do rm -rf "$work/tree/$name"; done < "$1/remove"
}
compare() { # EXPECTED, GOT, name
    if [ "$bless" = yes ]; then mkdir -p "$(dirname "$1")"; cp "$2" "$1"; fi
    diff -u "$1" "$2"
    report $? "$3"
}

cases=("$@")
[ $# -gt 0 ] || cases=("$here"/*/)
for path in "${cases[@]}"; do
    path=${path%/}
    [ -d "$path" ] || path=$here/$path
    case=$(basename "$path")
    options=--as-of=2026-01-28
    [ ! -f "$path/options" ] || options=$(cat "$path/options")
    for lang in vi en; do
        lay_tree "$path"
        # shellcheck disable=SC2086
        (cd "$work/tree" && "$minhbach" check --lang $lang $options . > "$work/out" 2> "$work/said"; echo "status $?") > "$work/status"
        cat "$work/status" "$work/said" "$work/out" > "$work/got"
        compare "$path/expected.$lang" "$work/got" "$case $lang"
    done
    if [ -d "$path/pages" ]; then
        # shellcheck disable=SC2086
        (cd "$work/tree" && "$minhbach" build -q $options .) || report 1 "$case builds"
        (cd "$path/pages" && find . -type f | sort) > "$work/list"
        while read -r page; do compare "$path/pages/$page" "$work/tree/site/$page" "$case $page"; done < "$work/list"
    fi
done
echo "1..$n"
exit $bad
