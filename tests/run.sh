#!/usr/bin/env bash
# run.sh STEP…: runs the named steps of the suite, or all. Each step's output goes to build/test/STEP.log and is shown
# when it fails. The last line counts single tests: "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 2
build=${BUILD:-build}
logs=$build/test
mkdir -p "$logs"
jobs=$(nproc)
passed=0 failed=0

# Thousands of small sites are written and removed: in memory, where it has room, that takes half of the time.
if [ -z "${TMPDIR:-}" ] && [ "$(df --output=avail -m /dev/shm 2> /dev/null | tail -n 1)" -gt 3000 ] 2> /dev/null; then
    TMPDIR=$(mktemp -d /dev/shm/minhbach-tests-XXXXXX) || exit 2
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT
fi

make_mode() { make --no-print-directory -j"$jobs" BUILD="$build" MODE="$1" "${@:2}"; }

step_unit() { make_mode release unit; }
step_unit_asan() { make_mode asan unit; }
step_lint() { bats tests/lint; }
step_spec() { make_mode release build && tests/spec/run.py "$build/release/minhbach"; }
step_reference() { make_mode release tools && tests/tools/reference.sh check "$build/release"; }
step_judge() { make_mode release build && tests/judge/compare.sh 40; }
step_site() { make_mode release build && "$build/release/minhbach" build -q -o "$build/test/site" . && tests/site/real.py "$build/test/site"; }
step_english() { make_mode release build && tests/english/english.py "$build/release/minhbach" "$build/test/english"; }
step_browser() {
    step_site > /dev/null && step_english > /dev/null &&
        tests/browser/run.sh "$build/test/site" "$build/screenshots" &&
        PAGES=trang-chu tests/browser/run.sh "$build/test/english/site" "$build/screenshots/english" looks
}
# A page that is slow on a busy machine gets more tries; each is printed.
step_lighthouse() { step_site > /dev/null && tests/browser/run.sh "$build/test/site" "$build/screenshots" lighthouse; }
# Edits a copy of the example while a browser looks at its preview, which lies where staff have it.
step_live() { make_mode release build && env -u TMPDIR tests/browser/live.sh "$PWD/$build/release/minhbach" .; }
# Every command of the README, the CI jobs, in clones of the project.
step_docs() { make_mode release build && tests/docs/run.py "$build"; }
step_cli() { make_mode release build && MINHBACH="$PWD/$build/release/minhbach" bats tests/cli; }
step_fault() {
    make_mode asan build && make_mode release build "$build/release/libminhbach.a" && tests/fault/run.sh "$build/release" quick
}
step_fuzz_replay() { tests/fuzz/run.sh "$build" 0; }
# Beside another row of tests, two seconds for what takes less than one on a machine of its own.
step_hostile() { make_mode release build && SLOW=2 tests/hostile/run.sh "$build/release/minhbach" 5; }
step_incremental() { tests/incremental/run.sh "$build/release" 500; }
step_repro() { make_mode release build && tests/repro/run.sh "$build"; }
# All but what is about servers and packages rather than about the program.
step_cli_asan() {
    make_mode asan build &&
        MINHBACH="$PWD/$build/asan/minhbach" bats $(ls tests/cli/*.bats | grep -vE '/(hosting|install|publish)\.bats$')
}

# What a build costs, counted in instructions: the same on a busy machine.
step_instructions() { make_mode release build && tests/bench/callgrind.sh "$build/release/minhbach"; }

step_golden() {
    make_mode release build || return
    MINHBACH="$PWD/$build/release/minhbach" tests/golden/run.sh && tests/golden/coverage.sh
}
step_data() {
    make_mode release build || return
    MINHBACH="$PWD/$build/release/minhbach" bats tests/data && tests/data/dialects.py "$build/release/minhbach" . &&
        tests/data/hostile.py "$build/release/minhbach" && tests/data/planted.py "$build/release/minhbach" . 60
}

# One step: its line, and what it said if it failed. Its status goes to STEP.status, for the sum at the end.
run_step() {
    local step=$1 log=$logs/$1.log start word=ok
    start=$(date +%s)
    if ! "step_$step" > "$log" 2>&1; then
        word=FAILED
        grep -vE '^ok |^\[ +(OK|RUN) ' "$log" | tail -n 120
    fi
    echo "$word" > "$logs/$step.status"
    printf '%-12s %-6s %4d s\n' "$step" "$word" $(($(date +%s) - start))
}
run_steps() { for step; do run_step "$step"; done; }

# Tests in a step's log: TAP lines of bats and node, cmocka's and python's closing lines.
count() {
    local ok not
    ok=$(grep -cE '^ok [0-9]+|^\[ +OK \]' "$logs/$1.log")
    not=$(grep -cE '^not ok [0-9]+|^\[ +FAILED \] [a-z]' "$logs/$1.log")
    passed=$((passed + ok)) failed=$((failed + not))
    [ "$(cat "$logs/$1.status")" = ok ] || broken="$broken $1"
}

# The whole suite: first what builds the program in each way; then two rows side by side, which share no file; last what
# is about time.
first='unit unit_asan lint spec reference site english'
left='browser docs hostile repro judge fuzz_replay'
right='instructions cli cli_asan golden data incremental'
last='fault live lighthouse'
broken=
# shellcheck disable=SC2086 # lists of words
if [ $# -gt 0 ]; then
    all=$*
    run_steps $all
else
    all="$first $left $right $last"
    run_steps $first
    make_mode asan build > /dev/null && make_mode release build "$build/release/libminhbach.a" > /dev/null
    run_steps $left &
    run_steps $right
    wait
    run_steps $last
fi
for step in $all; do count "$step"; done
[ -z "$broken" ] || echo "failed steps:$broken (logs in $logs)"
[ -z "$broken" ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
