#!/usr/bin/env bash
# The kinds of faults, for run.sh, which says what the functions and variables used here are.
# shellcheck disable=SC2154

# ---- faults of system calls ----

calls=openat,openat2,mkdirat,write,linkat,renameat,renameat2,unlinkat,fsync,syncfs,fchmod,flock
calls=$calls,close,read,getdents64,newfstatat,fstat

# How often each call is made when nothing fails: "write 31" …
count_calls() {
    fresh
    command_for "$try/site" b
    strace -f -qq -o "$work/log" -e trace=$calls "${command[@]}" 2>"$err" ||
        complain "$name under strace: $?"
    sed -E 's/^[0-9]+ +//; s/\(.*//' "$work/log" | grep -E '^[a-z0-9]+$' | sort | uniq -c |
        awk '{print $2, $1}' >"$work/counts"
}

inject() { # CALL:WHAT:when=N
    local injection=$1 status
    fresh
    command_for "$try/site" b
    { # the shell's own word on a killed program is not wanted
        strace -f -qq -o /dev/null -e "trace=${injection%%:*}" -e "inject=$injection" \
            "${command[@]}" >/dev/null 2>"$err"
        status=$?
    } 2>/dev/null
    judge "$name, $injection" $status
}

# Lines "write:SUFFIX" with @ = the number of the call: of each kind of call in $work/counts
# `samples` evenly spread ones, the last among them; 0 = every one.
each_call() { # KINDS|all, SAMPLES, SUFFIX
    local kinds=$1 samples=$2 suffix=$3 call count i n
    while read -r call count; do
        [ "$kinds" = all ] || [[ ",$kinds," == *",$call,"* ]] || continue
        n=$samples
        [ "$n" -gt 0 ] && [ "$n" -lt "$count" ] || n=$count
        for ((i = 1; i <= n; i++)); do
            echo "$call:${suffix/@/$((count * i / n))}"
        done
    done <"$work/counts"
}

writes=openat,mkdirat,write,linkat,renameat,renameat2,unlinkat,fsync,syncfs,fchmod,flock

kills() {
    each_call $writes,close,getdents64 "$1" signal=KILL:when=@ >"$work/list"
    each_line inject "$work/list"
}

errors() {
    local error
    for error in ENOSPC EIO EMFILE EROFS EINTR; do
        each_call all "$1" "error=$error:when=@"
    done >"$work/list"
    for error in ENOSPC EIO EMFILE EROFS EINTR; do
        each_call all "$1" "error=$error:when=@+"
    done >>"$work/list"
    each_line inject "$work/list"
}

# ---- faults that a tracer cannot make ----

preload() { # the library's command line: ${preloaded[@]} COMMAND…
    gcc -shared -fPIC -O1 -D_GNU_SOURCE "$here/$1.c" -o "$work/$1.so" -ldl || exit 2
}

count_preloaded() {
    fresh
    command_for "$try/site" b
    env FAULT_COUNT="$work/counts" LD_PRELOAD="$work/failing_calls.so" "$@" "${command[@]}" 2>"$err" ||
        complain "$name with counted calls: $?"
}

short_call() { # write:short:5
    local status
    fresh
    command_for "$try/site" b
    env FAULT="$1" LD_PRELOAD="$work/failing_calls.so" "${command[@]}" >/dev/null 2>"$err"
    status=$?
    [ $status = 0 ] || complain "$name, $1: status $status"
    judge "$name, $1" $status
}

# Writes and reads that take only a part are no faults: the rest follows.
short_calls() {
    preload failing_calls
    count_preloaded
    {
        each_call write,read "$1" short:@
        each_call write,read "$1" short:@+
    } >"$work/list"
    each_line short_call "$work/list"
}

# A call fails while the input is only checked: then not a row is lost in silence.
check_call() { # fstat:5:9
    env FAULT="$1" LD_PRELOAD="$work/failing_calls.so" "${checked[@]}" >"$try-said" 2>"$err" &&
        ! cmp -s "$try-said" "$work/said" && complain "$name, $1: rows were lost: $(cat "$try-said")"
    tries=$((tries + 1))
}

input_calls() {
    checked=("$program" check "$work/source-b" -j 1 --templates "$root/templates")
    preload failing_calls
    env FAULT_COUNT="$work/counts" LD_PRELOAD="$work/failing_calls.so" "${checked[@]}" >"$work/said" \
        2>"$err" || complain "$name cannot check with counted calls"
    each_call all 0 5:@ >"$work/list"
    each_line check_call "$work/list"
}

# A call fails under the sanitizers: the program ends in order and frees what it took.
leak=(ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=1:exitcode=99)

leak_call() { # openat:5:9
    local status
    fresh
    command_for "$try/site" b
    env "${leak[@]}" FAULT="$1" LD_PRELOAD="$work/failing_calls.so" "${command[@]}" >/dev/null 2>"$err"
    status=$?
    ! grep -q 'Sanitizer\|runtime error' "$err" || complain "$name, $1: a sanitizer spoke"
    judge "$name, $1" $status
}

leaks() {
    preload failing_calls
    count_preloaded "${leak[@]}"
    {
        each_call all "$1" 5:@ # EIO
        each_call all "$1" 24:@+ # EMFILE
    } >"$work/list"
    each_line leak_call "$work/list"
}

# The kernel or the file system lacks a call: the other way must work as well.
missing_calls() {
    local call
    for call in renameat2:error=EINVAL renameat2:error=ENOSYS openat2:error=ENOSYS \
        openat2:error=EPERM linkat:error=EPERM linkat:error=EMLINK; do
        fresh
        command_for "$try/site" b
        strace -f -qq -o /dev/null -e "trace=${call%%:*}" -e "inject=$call" "${command[@]}" \
            2>"$err" || complain "$name without $call: status $?"
        tries=$((tries + 1))
        is_site b || complain "$name without $call: not the new site"
        [ "$(ls -A "$try")" = site ] || complain "$name without $call: leftovers"
    done
}

# A real small disk: writes that take only a part, then none. (Injection cannot do this: it would
# claim bytes that were never written.)
on_disk() { # SIZE: builds site b over site a on a disk of that size
    unshare -rm bash -c '
        mount -t tmpfs -o size="$1" none "$2" || exit 90
        cp -a "$3" "$2/site" || exit 91
        "${@:5}" 2>"$4"; status=$?
        diff -rq "$3" "$2/site" >/dev/null; same=$?
        [ "$status" = 3 ] && [ "$same" = 0 ] && [ -s "$4" ] && exit 3
        [ "$status" = 0 ] && exit 0
        exit 92' _ "$1" "$work/disk" "$work/whole-a" "$err" "${command[@]}"
}

full_disk() {
    local kib old status full=0
    if ! unshare -rm true 2>/dev/null; then
        echo "# (ổ đĩa đầy: bỏ qua, không có quyền mount — full disk: skipped, no right to mount)"
        return
    fi
    command_for "$work/disk/site" b
    old=$(du -sk "$work/whole-a" | cut -f1)
    for ((kib = old; kib < 2 * old + 64; kib += 4 + old / 24)); do
        tries=$((tries + 1))
        on_disk ${kib}k
        status=$?
        case $status in
        0 | 91) ;; # it had room; not even the old site had
        3) full=$((full + 1)) ;;
        *) complain "$name: full disk of $kib KiB ($status)" ;;
        esac
    done
    echo "# $full of the disks were too small for the new site"
    [ $full -gt 0 ] || complain "$name: no disk was too small"
}

# ---- kills by the clock, with a reader ----

# A share of the kills, in a folder and with a reader of its own.
timed_share() { # COUNT
    local count=$1 before=$killed i version reader_pid status span
    rm -f "$try-stop"
    fresh
    command_for "$try/site" b
    span=$("$work/killer" 60000000 "${command[@]}" 2>/dev/null)
    fresh
    "$work/reader" "$try/site" "$try-stop" >"$try-looks" 2>"$try-reader-err" &
    reader_pid=$!
    for ((i = 0; i < count; i++)); do
        version=b
        is_site a || version=a
        command_for "$try/site" $version
        "$work/killer" $((RANDOM * 32768 % (span * 3 / 2) + RANDOM % 1000)) "${command[@]}" \
            >/dev/null 2>&1
        [ $? = 137 ] && killed=$((killed + 1))
        tries=$((tries + 1))
        is_site a || is_site b || complain "timed kill $i: neither site"
    done
    touch "$try-stop"
    wait $reader_pid
    status=$?
    cp "$try-reader-err" "$err"
    [ $status = 0 ] || complain "the reader saw a site that was not whole"
    echo "# $(cat "$try-looks"); $((killed - before)) of $count killed before the end (of $span us)"
    [ $killed -gt $before ] || complain "none of $count was killed midway"
}

timed_kills() {
    local worker
    for ((worker = 1; worker <= workers; worker++)); do
        echo $((($1 + workers - worker) / workers))
    done >"$work/list"
    each_line timed_share "$work/list"
}

# ---- allocations ----

allocation() { # NUMBER [on]
    local status
    fresh
    command_for "$try/site" b
    env FAIL_AT="$1" ${2:+FAIL_ON=1} LD_PRELOAD="$work/failing_malloc.so" \
        "${command[@]}" >/dev/null 2>"$err"
    status=$?
    judge "$name, allocation $1${2:+ and all after it} fails" $status
}

allocations() { # STEP
    local total i
    preload failing_malloc
    fresh
    command_for "$try/site" b
    FAIL_COUNT=$work/total LD_PRELOAD=$work/failing_malloc.so "${command[@]}" 2>"$err"
    total=$(cat "$work/total")
    for ((i = 1; i <= total; i += $1)); do
        echo $i
        echo $i on
    done >"$work/list"
    each_line allocation "$work/list"
}

# ---- two builds ----

two_builds() {
    local first second
    fresh
    command_for "$try/site" b
    strace -f -qq -o /dev/null -e trace=syncfs -e inject=syncfs:delay_enter=700000 \
        "${command[@]}" >/dev/null 2>&1 &
    first=$!
    sleep 0.4
    "${command[@]}" >/dev/null 2>"$err"
    second=$?
    wait $first || complain "$name: the first of two builds failed"
    [ $second = 4 ] || complain "$name: the second of two builds: status $second, not 4"
    [ -s "$err" ] || complain "$name: no message about the lock"
    tries=$((tries + 1))
    judge "$name, two builds" 0
}
