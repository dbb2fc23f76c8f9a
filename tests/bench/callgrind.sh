#!/usr/bin/env bash
# callgrind.sh MINHBACH [write]: how many instructions a cold build of size S takes with one job,
# against the figure in callgrind.txt; hashing is left out, as valgrind's processor has no
# instructions for it and ours has. Exit 1 if it is more than 5 % above it. `write` keeps the new one.
set -eu
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/gen.py" S "$work/source"
valgrind --tool=callgrind --callgrind-out-file="$work/out" "$program" build "$work/source" \
    -o "$work/site" -j 1 --quiet >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 3; }
count=$(callgrind_annotate --threshold=100 "$work/out" | tr -d , |
    awk '/PROGRAM TOTALS/ { sum = $1 } $1 ~ /^[0-9]+$/ && /libcrypto/ { sum -= $1 } END { print sum }')
[ -n "$count" ] || { echo "valgrind counted nothing" >&2; exit 3; }
[ "${2:-}" != write ] || echo "$count" > "$here/callgrind.txt"
awk -v count="$count" -v kept="$(cat "$here/callgrind.txt")" 'BEGIN {
    printf "%s 1 - %d instructions for S, %+.1f %% against the committed %d\n", (count > 1.05 * kept) ? "not ok" : "ok", count, 100 * (count / kept - 1), kept
    exit count > 1.05 * kept }'
