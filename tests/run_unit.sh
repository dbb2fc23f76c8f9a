#!/usr/bin/env bash
# Runs the unit test programs given; shows what each test said, and all output of a program that fails.
set -u
broken=0
for program in "$@"; do
    out=$("$program" 2>&1)
    status=$?
    if [ $status -eq 0 ]; then
        printf '%s\n' "$out" | grep -E '^\[ +OK \]'
    else
        broken=1
        printf '%s\nFAILED program %s, status %d\n' "$out" "$program" $status
    fi
done
exit $broken
