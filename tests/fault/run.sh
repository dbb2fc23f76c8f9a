#!/usr/bin/env bash
# run.sh BUILD quick|kills|errors|program|leaks|full: faults of the system while a site is being published. BUILD is
# a build folder (build/release) with libminhbach.a and minhbach; ../asan/minhbach is looked for too.
# Every try starts from a whole old site and must end with the whole old or the whole new one; the
# status must say which; and the next build must clear up and succeed.
set -u
build=$(realpath "${1:?build folder}")
mode=${2:-quick}
# shellcheck disable=SC2034 # faults.sh uses them
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
work=$(mktemp -d "${TMPDIR:-/tmp}/minhbach-fault-XXXXXX")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
unset NO_COLOR

workers=${FAULT_WORKERS:-$(nproc)}
try=$work/try-0 err=$work/err-0 # a worker has its own
tries=0
broken=0
killed=0
clean= # set: the folder of the next try is as it has to be
phases=0

for tool in strace diff setsid; do
    command -v "$tool" >/dev/null || { echo "run.sh: cần $tool (is needed)" >&2; exit 2; }
done

complain() {
    broken=$((broken + 1))
    echo "BROKEN: $*" >&2
    sed 's/^/    /' "$err" >&2 2>/dev/null | head -5
}

# Runs a function on each line of a list (its arguments), some lines at a time; adds up what they count.
each_line() { # FUNCTION, LIST
    local worker t b k end
    for ((worker = 1; worker <= workers; worker++)); do
        (
            try=$work/try-$worker err=$work/err-$worker tries=0 broken=0 killed=0 clean=
            while read -r line; do
                # shellcheck disable=SC2086 # a line is a list of words
                "$1" $line </dev/null
                echo "$tries $broken $killed" >"$work/tally-$worker"
            done < <(awk "NR % $workers == $worker - 1" "$2")
            echo "$tries $broken $killed done" >"$work/tally-$worker"
        ) &
    done
    wait
    for ((worker = 1; worker <= workers; worker++)); do
        read -r t b k end <"$work/tally-$worker"
        [ "$end" = "done" ] || complain "a worker did not come to its end"
        tries=$((tries + t)) broken=$((broken + b)) killed=$((killed + k))
        rm -f "$work/tally-$worker"
    done
}

# ---- the program under test: publish VERSION into OUTPUT ----

compile() {
    gcc -std=gnu11 -O1 -g -D_GNU_SOURCE -I"$root/src" "$here/$1.c" "$build/libminhbach.a" \
        -o "$work/$1" -lcrypto -ldeflate -lbrotlienc -pthread || exit 2
}

compile publisher
compile reader
compile killer

use_publisher() {
    name=publisher by=strace environment=()
    command_for() { command=("$work/publisher" "$1" "$2"); }
    # A failed call never makes bad input of good.
    statuses=" 0 3 "
}

use_minhbach() { # PROGRAM, OPTION…
    local version
    program=$1 more=("${@:2}")
    [ -x "$program" ] || return 1
    name=minhbach by=preload environment=()
    for version in a b; do
        rm -rf "$work/source-$version"
        cp -a "$here/source" "$work/source-$version"
        sed -i "s/^title: .*/title: Trang $version/" "$work/source-$version/content/site.yml"
    done
    command_for() {
        command=("$program" build "$work/source-$2" -o "$1" -j 1 --quiet \
            --templates "$root/templates" "${more[@]}")
    }
    # Input that cannot be read is reported as such: status 1, or 2 for site.yml and templates.
    statuses=" 0 1 2 3 "
}

# The two whole sites, to compare with.
make_sites() {
    clean=
    rm -rf "$work/whole-a" "$work/whole-b"
    for version in a b; do
        command_for "$work/whole-$version" $version
        "${command[@]}" 2>"$err" || { complain "$name cannot build site $version"; exit 1; }
    done
    mkdir "$work/whole-a/.well-known" "$work/whole-b/.well-known"
    echo kept >"$work/whole-a/.well-known/kept"
    echo kept >"$work/whole-b/.well-known/kept"
    diff -rq "$work/whole-a" "$work/whole-b" >/dev/null && { echo "sites are alike" >&2; exit 1; }
}

# The whole old site and nothing beside it.
fresh() {
    if [ -n "$clean" ]; then # as the last try left it
        clean=
        return
    fi
    rm -rf "$try"
    mkdir "$try"
    cp -a "$work/whole-a" "$try/site"
}

is_site() { diff -rq "$work/whole-$1" "$try/site" >/dev/null 2>&1; }

# All that stands where the site does, but for what a build remembers of its inputs.
# shellcheck disable=SC2010 # the names are ours
beside() { ls -A "$try" | grep -vxF .site.minhbach-seen; }

# After a try: which site, does the status say so, does the next build mend everything?
judge() {
    local what=$1 status=$2
    tries=$((tries + 1))
    [ "$status" != 137 ] || killed=$((killed + 1))
    if is_site b; then
        [ "$status" = 0 ] || [ "$status" = 137 ] || complain "$what: status $status, but the new site"
    elif is_site a; then
        [ "$status" != 0 ] || complain "$what: status 0, but the old site"
    else
        complain "$what: status $status, neither the old nor the new site"
    fi
    case " $status " in
    " 137 ") ;;
    " 127 ") grep -q 'loading shared libraries\|cannot allocate memory' "$err" ||
        complain "$what: status 127" ;;
    *) [[ "$statuses" == *" $status "* ]] || complain "$what: status $status" ;;
    esac
    # Where no write works at all, none of a message does.
    case "$status $what" in
    0\ * | 137\ * | *write:*+) ;;
    *) [ -s "$err" ] || complain "$what: no message" ;;
    esac
    if [ "$(beside)" = site ]; then
        # Nothing is left to clear up. A try begins with just what stands here, if it is site a.
        ! is_site a || clean=1
        return
    fi
    command_for "$try/site" b
    "${command[@]}" 2>"$err" || complain "$what: the next build failed"
    is_site b || complain "$what: the next build left something else"
    [ "$(beside)" = site ] || complain "$what: left beside: $(beside)"
}

# shellcheck source=/dev/null
. "$here/faults.sh"

# One line a phase, as TAP has it.
phase() {
    local before=$tries start=$SECONDS broken_before=$broken word=ok
    "${@:2}"
    [ $broken = $broken_before ] || word="not ok"
    phases=$((phases + 1))
    echo "$word $phases - $1 ($((tries - before)) tries, $((SECONDS - start)) s)"
}

ready() {
    make_sites
    count_calls
}

kill_phases() { # SAMPLES, timed kills
    phase "$name: killed at a system call" kills "$1"
    phase "$name: killed by the clock, with a reader" timed_kills "$2"
}

error_phases() { # SAMPLES, STEP of allocations
    phase "$name: calls that are missing" missing_calls
    phase "$name: two builds at once" two_builds
    phase "$name: a system call fails" errors "$1"
    phase "$name: an allocation fails" allocations "$2"
    phase "$name: writes and reads that take a part" short_calls "$1"
    phase "$name: full disk" full_disk
}

# Under the sanitizers, where they are built.
leak_phase() { # SAMPLES
    if use_minhbach "${build%/*}/asan/minhbach"; then
        name="minhbach under ASan"
        environment=(ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=1:exitcode=99)
        ready
        phase "$name: a system call fails" leaks "$1"
    else
        echo "# (leaks not looked for: make MODE=asan build)"
    fi
}

# The program's other ways to write are killed alike; compressing takes long, so a part of it.
all_kills() {
    use_publisher && ready && kill_phases 0 2000
    use_minhbach "$build/minhbach" && ready && kill_phases 0 3000
    for options in --force "-j 3"; do
        # shellcheck disable=SC2086 # a list of words
        use_minhbach "$build/minhbach" $options
        name="minhbach $options"
        ready && kill_phases 0 1000
    done
    use_minhbach "$build/minhbach" -j 2 --precompress
    name="minhbach --precompress"
    ready && kill_phases 10 100
}

program_errors() {
    use_minhbach "$build/minhbach" && ready && error_phases 0 1
    phase "$name: a call fails while the input is read" input_calls
}

all_errors() {
    use_publisher && ready && error_phases 0 1
    program_errors
    leak_phase 0
}

quick() {
    use_publisher && ready && kill_phases 6 60 && error_phases 2 11
    use_minhbach "$build/minhbach" && ready && kill_phases 4 20 && error_phases 1 1
    phase "$name: a call fails while the input is read" input_calls
    leak_phase 2
}

mkdir "$work/disk"
case $mode in
quick) quick ;;
kills) all_kills ;;
errors) all_errors ;;
program) program_errors ;;
leaks) leak_phase 0 ;;
full) all_kills && all_errors ;;
esac
echo "$tries tries, $killed of them killed, $broken broken"
[ $broken = 0 ]
