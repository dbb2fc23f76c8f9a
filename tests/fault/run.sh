#!/usr/bin/env bash
# run.sh BUILD quick|full: faults of the system while a site is being published. BUILD is a build
# folder (build/release) with libminhbach.a and, for the runs on the whole program, minhbach.
# Every try starts from a whole old site and must end with the whole old or the whole new one; the
# status must say which; and the next build must clear up and succeed.
set -u
build=$(realpath "${1:?build folder}")
mode=${2:-quick}
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
work=$(mktemp -d "${TMPDIR:-/tmp}/minhbach-fault-XXXXXX")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
unset NO_COLOR

tries=0
broken=0
phases=0

for tool in strace diff setsid; do
    command -v "$tool" >/dev/null || { echo "run.sh: cần $tool (is needed)" >&2; exit 2; }
done

complain() {
    broken=$((broken + 1))
    echo "BROKEN: $*" >&2
    sed 's/^/    /' "$work/err" >&2 2>/dev/null | head -5
}

# ---- the program under test: publish VERSION into OUTPUT ----

compile() {
    gcc -std=gnu11 -O1 -g -D_GNU_SOURCE -I"$root/src" "$here/$1.c" "$build/libminhbach.a" \
        -o "$work/$1" -lcrypto -ldeflate -lbrotlienc -pthread || exit 2
}

use_publisher() {
    compile publisher
    compile reader
    compile killer
    name=publisher
    command_for() { command=("$work/publisher" "$1" "$2"); }
    # A failed call never makes bad input of good.
    statuses=" 0 3 "
}

use_minhbach() {
    [ -x "$build/minhbach" ] || return 1
    name=minhbach
    for version in a b; do
        cp -a "$here/source" "$work/source-$version"
        sed -i "s/^title: .*/title: Trang $version/" "$work/source-$version/content/site.yml"
    done
    command_for() {
        command=("$build/minhbach" build "$work/source-$2" -o "$1" -j 1 --quiet \
            --templates "$root/templates")
    }
    # Input that cannot be read is reported as such: status 1, or 2 for site.yml and templates.
    statuses=" 0 1 2 3 "
}

# The two whole sites, to compare with.
make_sites() {
    rm -rf "$work/whole-a" "$work/whole-b"
    for version in a b; do
        command_for "$work/whole-$version" $version
        "${command[@]}" 2>"$work/err" || { complain "$name cannot build site $version"; exit 1; }
    done
    mkdir "$work/whole-a/.well-known" "$work/whole-b/.well-known"
    echo kept >"$work/whole-a/.well-known/kept"
    echo kept >"$work/whole-b/.well-known/kept"
    diff -rq "$work/whole-a" "$work/whole-b" >/dev/null && { echo "sites are alike" >&2; exit 1; }
}

fresh() {
    rm -rf "$work/try"
    mkdir "$work/try"
    cp -a "$work/whole-a" "$work/try/site"
}

is_site() { diff -rq "$work/whole-$1" "$work/try/site" >/dev/null 2>&1; }

# After a try: which site, does the status say so, does the next build mend everything?
judge() {
    local what=$1 status=$2
    tries=$((tries + 1))
    if is_site b; then
        [ "$status" = 0 ] || [ "$status" = 137 ] || complain "$what: status $status, but the new site"
    elif is_site a; then
        [ "$status" != 0 ] || complain "$what: status 0, but the old site"
    else
        complain "$what: status $status, neither the old nor the new site"
    fi
    case " $status " in
    " 137 ") ;;
    " 127 ") grep -q 'loading shared libraries\|cannot allocate memory' "$work/err" ||
        complain "$what: status 127" ;;
    *) [[ "$statuses" == *" $status "* ]] || complain "$what: status $status" ;;
    esac
    # Where no write works at all, none of a message does.
    case "$status $what" in
    0\ * | 137\ * | *write:*+) ;;
    *) [ -s "$work/err" ] || complain "$what: no message" ;;
    esac
    command_for "$work/try/site" b
    "${command[@]}" 2>"$work/err" || complain "$what: the next build failed"
    is_site b || complain "$what: the next build left something else"
    [ "$(ls -A "$work/try")" = site ] || complain "$what: left beside: $(ls -A "$work/try")"
}

# ---- faults of system calls ----

calls=openat,openat2,mkdirat,write,linkat,renameat,renameat2,unlinkat,fsync,syncfs,fchmod,flock
calls=$calls,close,read,getdents64,newfstatat,fstat

# How often each call is made when nothing fails: "write 31" …
count_calls() {
    fresh
    command_for "$work/try/site" b
    strace -f -qq -o "$work/log" -e trace=$calls "${command[@]}" 2>"$work/err" ||
        complain "$name under strace: $?"
    sed -E 's/^[0-9]+ +//; s/\(.*//' "$work/log" | grep -E '^[a-z0-9]+$' | sort | uniq -c |
        awk '{print $2, $1}' >"$work/counts"
}

inject() {
    local injection=$1 status
    fresh
    command_for "$work/try/site" b
    { # the shell's own word on a killed program is not wanted
        strace -f -qq -o /dev/null -e "trace=${injection%%:*}" -e "inject=$injection" \
            "${command[@]}" >/dev/null 2>"$work/err"
        status=$?
    } 2>/dev/null
    judge "$name, $injection" $status
}

# Of each kind of call `samples` evenly spread ones, the last among them; 0 = every one.
each_call() {
    local kinds=$1 samples=$2 suffix=$3 call count i n
    while read -r call count; do
        [[ ",$kinds," == *",$call,"* ]] || continue
        n=$samples
        [ "$n" -gt 0 ] && [ "$n" -lt "$count" ] || n=$count
        for ((i = 1; i <= n; i++)); do
            inject "$call:${suffix/@/$((count * i / n))}"
        done
    done <"$work/counts"
}

writes=openat,mkdirat,write,linkat,renameat,renameat2,unlinkat,fsync,syncfs,fchmod,flock

kills() {
    each_call $writes,close,getdents64 "$1" signal=KILL:when=@
}

errors() {
    local error
    for error in ENOSPC EIO EMFILE EROFS EINTR; do
        each_call $writes,openat2,newfstatat,fstat,getdents64,read,close "$1" "error=$error:when=@"
        each_call $writes,openat2,newfstatat,fstat,getdents64,read,close "$1" "error=$error:when=@+"
    done
}

# The kernel or the file system lacks a call: the other way must work as well.
missing_calls() {
    local call
    for call in renameat2:error=EINVAL renameat2:error=ENOSYS openat2:error=ENOSYS \
        openat2:error=EPERM linkat:error=EPERM linkat:error=EMLINK; do
        fresh
        command_for "$work/try/site" b
        strace -f -qq -o /dev/null -e "trace=${call%%:*}" -e "inject=$call" "${command[@]}" \
            2>"$work/err" || complain "$name without $call: status $?"
        tries=$((tries + 1))
        is_site b || complain "$name without $call: not the new site"
        [ "$(ls -A "$work/try")" = site ] || complain "$name without $call: leftovers"
    done
}

# A real small disk: writes that take only a part, then none. (Injection cannot do this: it would
# claim bytes that were never written.)
full_disk() {
    if ! unshare -rm true 2>/dev/null; then
        echo "# (ổ đĩa đầy: bỏ qua, không có quyền mount — full disk: skipped, no right to mount)"
        return
    fi
    local size
    for size in 64k 96k 128k 192k; do
        tries=$((tries + 1))
        unshare -rm bash -c '
            mount -t tmpfs -o size='$size' none "$1" || exit 90
            shift
            cp -a "$1" "$2" || exit 91
            "${@:4}" "$2" b 2>"$3"; status=$?
            diff -rq "$1" "$2" >/dev/null; same=$?
            [ "$status" = 3 ] && [ "$same" = 0 ] && [ -s "$3" ] && exit 3
            [ "$status" = 0 ] && exit 0
            exit 92' _ "$work/disk" "$work/whole-a" "$work/disk/site" "$work/err" "$work/publisher"
        case $? in
        0 | 3) ;;
        91) ;; # not even the old site fits
        *) complain "full disk of $size" ;;
        esac
    done
}

# ---- kills by the clock, with a reader ----

timed_kills() {
    local count=$1 i version span status reader_pid killed=0
    fresh
    rm -f "$work/stop"
    command_for "$work/try/site" b
    span=$("$work/killer" 60000000 "${command[@]}" 2>/dev/null)
    fresh
    "$work/reader" "$work/try/site" "$work/stop" >"$work/looks" 2>"$work/reader-err" &
    reader_pid=$!
    for ((i = 0; i < count; i++)); do
        version=b
        is_site a || version=a
        command_for "$work/try/site" $version
        "$work/killer" $((RANDOM * 32768 % (span * 3 / 2) + RANDOM % 1000)) "${command[@]}" \
            >/dev/null 2>&1
        [ $? = 137 ] && killed=$((killed + 1))
        tries=$((tries + 1))
        is_site a || is_site b || complain "timed kill $i: neither site"
    done
    touch "$work/stop"
    wait $reader_pid
    status=$?
    cp "$work/reader-err" "$work/err"
    [ $status = 0 ] || complain "the reader saw a site that was not whole"
    echo "# $(cat "$work/looks"); $killed of $count killed before the end (of $span us)"
    [ $killed -gt 0 ] || complain "none of $count was killed midway"
}

# ---- allocations ----

allocations() {
    local step=$1 total i status
    gcc -shared -fPIC -O1 "$here/failing_malloc.c" -o "$work/failing_malloc.so" -ldl || exit 2
    fresh
    command_for "$work/try/site" b
    FAIL_COUNT=$work/total LD_PRELOAD=$work/failing_malloc.so "${command[@]}" 2>"$work/err"
    total=$(cat "$work/total")
    for ((i = 1; i <= total; i += step)); do
        for on in "" 1; do
            fresh
            command_for "$work/try/site" b
            env FAIL_AT=$i ${on:+FAIL_ON=1} LD_PRELOAD="$work/failing_malloc.so" \
                "${command[@]}" >/dev/null 2>"$work/err"
            status=$?
            judge "$name, allocation $i${on:+ and all after it} of $total fails" $status
        done
    done
}

# ---- two builds ----

two_builds() {
    local first second
    fresh
    command_for "$work/try/site" b
    strace -f -qq -o /dev/null -e trace=syncfs -e inject=syncfs:delay_enter=700000 \
        "${command[@]}" >/dev/null 2>&1 &
    first=$!
    sleep 0.4
    "${command[@]}" >/dev/null 2>"$work/err"
    second=$?
    wait $first || complain "$name: the first of two builds failed"
    [ $second = 4 ] || complain "$name: the second of two builds: status $second, not 4"
    [ -s "$work/err" ] || complain "$name: no message about the lock"
    tries=$((tries + 1))
    judge "$name, two builds" 0
}

# One line a phase, as TAP has it.
phase() {
    local before=$tries start=$SECONDS broken_before=$broken word=ok
    "${@:2}"
    [ $broken = $broken_before ] || word="not ok"
    phases=$((phases + 1))
    echo "$word $phases - $1 ($((tries - before)) tries, $((SECONDS - start)) s)"
}

all_phases() {
    local kill_samples=$1 error_samples=$2 alloc_step=$3 timed=$4
    make_sites
    count_calls
    phase "$name: calls that are missing" missing_calls
    phase "$name: two builds at once" two_builds
    phase "$name: killed at a system call" kills "$kill_samples"
    phase "$name: a system call fails" errors "$error_samples"
    phase "$name: an allocation fails" allocations "$alloc_step"
    phase "$name: killed by the clock, with a reader" timed_kills "$timed"
}

mkdir "$work/disk"
use_publisher
if [ "$mode" = full ]; then
    all_phases 0 0 1 1000
    phase "publisher: full disk" full_disk
    use_minhbach && all_phases 0 40 5 1000
else
    all_phases 6 2 11 60
    phase "publisher: full disk" full_disk
    use_minhbach && all_phases 4 1 211 20
fi
echo "$tries tries, $broken broken"
[ $broken = 0 ]
