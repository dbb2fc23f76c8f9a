#!/usr/bin/env bash
# Fails when a code of the table of diagnostics has neither a golden case in both languages nor a line
# "code<tab>where it is tested" in `elsewhere`, or when a line there names a file that lacks the code.
set -u
cd "$(dirname "$0")/../.." || exit 2
here=tests/golden
bad=0 n=0

say() { echo "$1"; bad=1; }
codes=$(cat src/base/diag_codes_*.h | tr '\n' ' ' | grep -oE 'DIAG_CODE\( *[A-Z0-9_]+, *"[a-z0-9-]+"' | grep -oE '"[a-z0-9-]+"' | tr -d '"')
for code in $codes; do
    n=$((n + 1))
    vi=$(grep -lE "\[$code\]: " $here/*/expected.vi | wc -l)
    en=$(grep -lE "\[$code\]: " $here/*/expected.en | wc -l)
    line=$(grep -P "^$code\t" $here/elsewhere)
    if [ "$vi" -gt 0 ] && [ "$en" -gt 0 ]; then
        [ -z "$line" ] || say "$code has golden cases and stands in elsewhere too"
    elif [ -z "$line" ]; then
        say "$code: no golden case, and no line in elsewhere"
    else
        file=$(cut -f2 <<< "$line")
        grep -qE -- "$code|DIAG_$(tr a-z- A-Z_ <<< "$code")" "$file" 2> /dev/null || say "$code: $file does not test it"
    fi
done
[ "$n" -gt 150 ] || say "only $n codes were found in the table"
while IFS=$'\t' read -r code _; do
    grep -qxF "$code" <<< "$codes" || say "elsewhere: there is no code $code"
done < $here/elsewhere
if [ "$bad" -eq 0 ]; then echo "ok 1 each of $n codes is tested"; else echo "not ok 1 each of $n codes is tested"; fi
exit $bad
