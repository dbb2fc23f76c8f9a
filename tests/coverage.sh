#!/usr/bin/env bash
# coverage.sh BUILD: runs the suite's steps with the program that counts, after the unit tests did; then the summary.
# What fails here fails in `make test` too and is told there; a count needs runs that end.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${1:?the build folder}
program=$PWD/$build/coverage/minhbach
case $build in /*) program=$build/coverage/minhbach ;; esac
export MINHBACH=$program
logs=$build/test
mkdir -p "$logs"
step() { # NAME, COMMAND…
    local name=$1
    shift
    "$@" > "$logs/coverage-$name.log" 2>&1 || echo "# $name failed, see $logs/coverage-$name.log"
}
step golden tests/golden/run.sh
step cli bats tests/cli
step data bats tests/data
step dialects tests/data/dialects.py "$program" .
step planted tests/data/planted.py "$program" . 60
step spec tests/spec/run.py "$program"
step site "$program" build -q -o "$logs/coverage-site" .
step hostile tests/hostile/hostile.py "$program" 8
# No faults of the system: calls that fail while the counts are written spoil them.
tests/tools/coverage.py "$build"
