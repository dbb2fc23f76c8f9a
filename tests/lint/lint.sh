#!/usr/bin/env bash
# lint.sh [ROOT]: the faults that creep into such a codebase, each looked for with a plain command.
# Prints one line a finding, "check: place: what"; exit 1 if there is any. ROOT has src/.
set -u
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-.}" || exit 2
found=$(mktemp)
measured=$(mktemp)
trap 'rm -f "$found" "$measured"' EXIT
say() { sed "s|^|$1: |" >> "$found"; }
sources() { find src -name "$1" -print0 | sort -z; }

# Data flows one way: a layer includes itself, base/, text/ and the layers before it.
layers='read model judge mustache pages publish serve cli'
allowed() {
    case $1 in
    base) echo base ;;
    text) echo base text ;;
    chart) echo base text chart ;;
    read) echo base text read ;;
    model) echo base text read model ;;
    judge) echo base text model judge ;;
    mustache) echo base mustache ;;
    pages) echo base text chart read model judge mustache pages ;;
    publish) echo base text read model judge mustache pages publish ;;
    serve) echo base text serve ;;
    cli) echo base text chart read model judge mustache pages publish serve cli ;;
    *) echo ;;
    esac
}
for file in $(find src -mindepth 2 -name '*.[ch]' | sort); do
    layer=${file#src/}; layer=${layer%%/*}
    ok=" $(allowed "$layer") "
    grep -nE '^#include "' "$file" | sed 's/:#include "/ /; s/".*//' | while read -r line header; do
        case $ok in
        *" ${header%%/*} "*) ;;
        *) echo "$file:$line: $layer/ must not include \"$header\"" ;;
        esac
    done
done | say arrow

# Libraries stay behind their layer.
library() { # pattern, folders that may
    grep -rnE "#include <($1)" src --include='*.[ch]' | grep -vE "^src/($2)" | say library
}
library 'cmark|csv\.h|yaml' 'read/'
library 'unicode/' 'text/'
library 'uthash' 'base/map'
library 'event2/' 'serve/'
library 'jansson' 'cli/|publish/manifest'

# Only diag prints, only main, the commands and the two last resorts end the process.
grep -rnwE 'printf|fprintf|puts|fputs|perror|exit|_exit|abort' src --include='*.c' |
    grep -vE '^src/(main\.c|cli/|base/(diag|oom|bug)[^/]*\.c)' |
    grep -vE '^[^:]*:[0-9]+: *(/?\*|//)' | say prints

# Markup lives in templates.
grep -rnE '"[^"]*</?(a|p|b|i|ul|ol|li|td|tr|th|div|span|table|svg|path|h[1-6]|html|body|head|link|entry|url)[ />][^"]*"' \
    src --include='*.c' | say markup

# Sizes: functions up to 60 lines, files up to 400.
sources '*.c' | xargs -0 awk 'FNR==1{s=0} /^{/{s=FNR} /^}/{if(s&&FNR-s>60)printf "%s:%d: a function of %d lines\n",FILENAME,s,FNR-s; s=0}' | say size
sources '*.[ch]' | xargs -0 wc -l | awk '$2!="total"&&$1>400{print $2": "$1" lines"}' | say size

# Parameters, members, and flags that nobody can tell apart where the function is called. What passes a limit for a
# reason stands in `exceptions`, the reason in src/README.md; one that nothing needs any more is a finding, too.
sources '*.[ch]' | xargs -0 awk -f "$here/figures.awk" > "$measured"
excepted() { grep -qxF "$1 $2 $3" "$here/exceptions"; } # KIND, FILE, NAME
over() { # KIND, LIMIT, what there are too many of
    awk -F'\t' -v kind="$1" -v most="$2" '$1 == kind && $4 > most' "$measured" |
        while IFS=$'\t' read -r kind file line count name; do
            excepted "$kind" "$file" "$name" || echo "$file:$line: $name: $count $3"
        done
}
over params 5 parameters | say params
over struct 12 members | say members
over flags 0 'flags beside each other' | say flags
grep -vE '^(#|$)' "$here/exceptions" | while read -r kind file name; do
    [ ! -f "$file" ] || awk -F'\t' -v kind="$kind" -v file="$file" -v name="$name" '
        BEGIN { most["params"] = 5; most["struct"] = 12 }
        $1 == kind && $2 == file && $5 == name && $4 > most[kind] { needed = 1 } END { exit !needed }' "$measured" ||
        echo "tests/lint/exceptions: $kind $file $name: not needed"
done | say exception

# One memory model: no malloc or free outside the arena and the edges of libraries.
grep -rnE '\b(malloc|calloc|realloc|strdup|free)\(' src --include='*.c' |
    grep -vE '^src/(base/arena\.c|read/|text/|serve/|publish/|cli/render\.c)' |
    grep -vE '^[^:]*:[0-9]+: *(/?\*|//)' | say memory

# No goto, no file-scope variables that change (const tables are fine; the one of oom.c is told of in src/README.md).
grep -rnwE 'goto|setjmp|longjmp' src --include='*.c' | grep -vE '^[^:]*:[0-9]+: *(/?\*|//)' | say jump
grep -rnE '^(static )?[a-z][a-z0-9_ ]*[ *][a-z_0-9]+(\[[^]]*\])?( = [^(]*)?;$' src --include='*.c' |
    grep -vE ':(static )?(const|extern|typedef|struct [a-z_]+;|return|_Thread_local|static const|static _Thread_local)' |
    grep -vE ':static (const|_Thread_local)|const [a-z_]+\[|^src/base/oom\.c:[0-9]+:static atomic_bool published;' | say global

# Every file says its licence first; headers are guarded.
for file in $(find src tests -name node_modules -prune -o -name '*.[ch]' -print | sort); do
    head -n 1 "$file" | grep -q 'SPDX-License-Identifier: MIT' || echo "$file:1: no SPDX line"
done | say licence

# Left-over words, and words or paths that have no place here.
grep -rnIE --exclude-dir=node_modules '\b(TODO|FIXME|XXX|HACK)\b' src templates tests Makefile --include='*' | grep -v 'tests/lint/' | say words

sort -u "$found"
[ ! -s "$found" ]
