# Shared by these tests: $minhbach is the program, $tree a small source tree, $results its only table of results.
load ../cli/common
results=data/results/2026-01.csv

# Fails unless the build of $tree reports $1 (a place, then "code"), in so many words, and exits 1.
reports() { # PLACE CODE
    run "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" "$1: error[$2]: "
}
# Runs the rest within $1 kB of memory and $2 seconds.
within() {
    local kb=$1 seconds=$2
    shift 2
    (ulimit -v "$kb" && timeout "$seconds" "$@")
}
