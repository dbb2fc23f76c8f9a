#!/usr/bin/env bash
# reference.sh write|check BIN_DIR: the texts that are generated from tables in the source stand in three documents.
# `write` puts them there, `check` fails and shows the difference where a document is no longer true.
set -eu
cd "$(dirname "$0")/../.."
mode=$1 bin=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# All after the last line that matches $2 in $1 is replaced by the output of the rest.
section() { # FILE, PATTERN, COMMAND…
    local file=$1 pattern=$2 last
    shift 2
    last=$(grep -nE "$pattern" "$file" | tail -n 1 | cut -d: -f1)
    [ -n "$last" ] || { echo "$file: no line matches: $pattern" >&2; exit 1; }
    { head -n "$last" "$file"; echo; "$@"; } > "$work/new"
    settle "$file"
}
whole() { # FILE, COMMAND…
    local file=$1
    shift
    "$@" > "$work/new"
    settle "$file"
}
settle() {
    if [ "$mode" = write ]; then
        cp "$work/new" "$1"
    elif ! diff -u "$1" "$work/new"; then
        echo "$1 is out of date: make reference" >&2
        exit 1
    fi
}

section content/pages/huong-dan.md '^Mã lỗi đứng trong ngoặc vuông' "$bin/tests/tools/codes" vi
section src/base/CODES.md '^The table is made from' "$bin/tests/tools/codes" en
whole templates/README.md "$bin/tests/tools/names"
