#!/usr/bin/env bash
# run.sh ENGINE_PROGRAM [SECONDS]: the template engine beside others on one table, as ratios.
# mustache.js and hogan.js are compared where node finds them (npm install mustache hogan.js),
# instructions are counted where valgrind is installed. What is missing is said, not guessed.
# Exit 1 if a goal is missed: 20 x mustache.js, at most 25 instructions an output byte.
set -u
engine=${1:?usage: run.sh ENGINE_PROGRAM [SECONDS]}
seconds=${2:-2}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missed=0
python3 "$here/gen.py" "$work/data"

speed() { # way of ours
    "$engine" "$work/data" "$1" "$seconds" "$work/$1.html" | tee -a "$work/ours"
}

peer() { # engine of node
    local line
    if ! line=$(NODE_PATH=${NODE_PATH:-$PWD/node_modules} node "$here/peers.cjs" "$work/data" "$1" "$seconds" "$work/$1.html" 2>/dev/null); then
        echo "$1: not installed, not compared"
        return 1
    fi
    echo "$line" | tee -a "$work/peers"
}

same() { # like ours but for the characters that it escapes beside, and how it writes them
    python3 - "$work/shapes.html" "$1" <<'P'
import html, sys
a, b = (html.unescape(open(n, encoding="utf-8").read()) for n in sys.argv[1:])
sys.exit(a != b)
P
}

rate() { awk -v name="$1" '$1 == name { print $2 }' "$work/ours" "$work/peers" 2>/dev/null; }

compare() { # peer goal
    awk -v ours="$(rate shapes)" -v plain="$(rate plain)" -v theirs="$(rate "$1")" -v name="$1" -v goal="$2" 'BEGIN {
        printf "%.1f x %s (by names: %.1f x)%s\n", ours / theirs, name, plain / theirs,
               goal ? sprintf(", goal %d x", goal) : ""
        exit goal && ours / theirs < goal }' || missed=1
}

for way in shapes plain hard; do speed "$way" || exit 1; done
cmp -s "$work/shapes.html" "$work/plain.html" && cmp -s "$work/shapes.html" "$work/hard.html" || {
    echo "our ways differ in their output"
    exit 1
}
goal=20
for name in mustache.js hogan.js; do
    if peer "$name"; then
        same "$work/$name.html" || { echo "$name: another output"; missed=1; }
        compare "$name" "$goal"
    fi
    goal=0
done
compare hard 0
if command -v valgrind >/dev/null; then
    once() { valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="$1" \
                 "$engine" "$work/data" shapes 0 2>&1 | awk '/Collected/ { print $NF }'; }
    awk -v count="$(once template_render)" -v bytes="$(stat -c %s "$work/shapes.html")" 'BEGIN {
        printf "%.1f instructions an output byte, goal 25\n", count / bytes
        exit !(count > 0 && count / bytes <= 25) }' || missed=1
else
    echo "valgrind: not installed, instructions not counted"
fi
exit $missed
