#!/usr/bin/env bash
# Runs the unit test programs given; one line each, the output of those that fail, a count at the end.
set -u
passed=0 failed=0
for program in "$@"; do
    if out=$("$program" 2>&1); then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s\n%s\n' "$program" "$out"
    fi
done
printf 'unit programs: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
