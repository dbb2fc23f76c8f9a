#!/usr/bin/env bash
# The kinds of faults, for run.sh, which says what the functions and variables used here are.
# shellcheck disable=SC2154

# ---- faults of system calls ----

# The publisher's are made by a tracer, at the kernel; a whole program makes thousands of calls, and a
# tracer would take hours: there a preloaded library stands between it and the C library.

calls=openat,openat2,mkdirat,write,linkat,renameat,renameat2,unlinkat,fsync,syncfs,fchmod,flock
calls=$calls,close,read,getdents64,newfstatat,fstat
writes=openat,mkdirat,write,linkat,renameat,renameat2,unlinkat,fsync,syncfs,fchmod,flock,close
writes=$writes,getdents64,readdir

preload() { # NAME of the library's source
    [ -f "$work/$1.so" ] || gcc -shared -fPIC -O1 -D_GNU_SOURCE "$here/$1.c" -o "$work/$1.so" -ldl || exit 2
}

# How often each call is made when nothing fails, into $work/counts: "write 31" …
count_calls() {
    fresh
    command_for "$try/site" b
    if [ "$by" = strace ]; then
        strace -f -qq -o "$work/log" -e trace=$calls "${command[@]}" 2>"$err" ||
            complain "$name under strace: $?"
        sed -E 's/^[0-9]+ +//; s/\(.*//' "$work/log" | grep -E '^[a-z0-9]+$' | sort | uniq -c |
            awk '{print $2, $1}' >"$work/counts"
    else
        preload failing_calls
        env FAULT_COUNT="$work/counts" LD_PRELOAD="$work/failing_calls.so" "${environment[@]}" \
            "${command[@]}" 2>"$err" || complain "$name with counted calls: $?"
    fi
}

# Lines "write:WHAT:5", the number of the call, with MORE behind it: of each kind of call in
# $work/counts `samples` evenly spread ones, the last among them; 0 = every one.
each_call() { # KINDS|all, SAMPLES, WHAT, MORE
    local call count i n
    while read -r call count; do
        [ "$1" = all ] || [[ ",$1," == *",$call,"* ]] || continue
        n=$2
        [ "$n" -gt 0 ] && [ "$n" -lt "$count" ] || n=$count
        for ((i = 1; i <= n; i++)); do
            echo "$call:$3:$((count * i / n))${4:-}"
        done
    done <"$work/counts"
}

declare -A numbers=([ENOSPC]=28 [EIO]=5 [EMFILE]=24 [EROFS]=30 [EINTR]=4)

run_with() { # CALL:WHAT:NUMBER: the command with that fault; its status
    local call what at
    IFS=: read -r call what at <<<"$1"
    if [ "$by" = strace ]; then
        [ "$what" = kill ] && what=signal=KILL || what=error=$what
        strace -f -qq -o /dev/null -e "trace=$call" -e "inject=$call:$what:when=$at" \
            "${command[@]}" >/dev/null 2>"$err"
    else
        env FAULT="$call:${numbers[$what]:-$what}:$at" LD_PRELOAD="$work/failing_calls.so" \
            "${environment[@]}" "${command[@]}" >/dev/null 2>"$err"
    fi
}

inject() { # CALL:WHAT:NUMBER
    local status
    fresh
    command_for "$try/site" b
    { # the shell's own word on a killed program is not wanted
        run_with "$1"
        status=$?
    } 2>/dev/null
    [ "$1" != "${1/:short:/}" ] && [ $status != 0 ] && complain "$name, $1: status $status"
    if grep -q 'Sanitizer\|runtime error' "$err"; then complain "$name, $1: a sanitizer spoke"; fi
    judge "$name, $1" $status
}

kills() {
    each_call $writes "$1" kill >"$work/list"
    each_line inject "$work/list"
}

errors() {
    local error
    for error in ENOSPC EIO EMFILE EROFS EINTR; do
        each_call all "$1" $error
    done >"$work/list"
    for error in ENOSPC EIO EMFILE EROFS EINTR; do
        each_call all "$1" $error +
    done >>"$work/list"
    each_line inject "$work/list"
}

# Writes and reads that take only a part are no faults: the rest follows. (Truly so, as a tracer
# cannot make them.)
short_calls() {
    local by=preload
    count_calls
    {
        each_call write,read "$1" short
        each_call write,read "$1" short +
    } >"$work/list"
    each_line inject "$work/list"
}

# A call fails under the sanitizers: the program ends in order and frees what it took.
leaks() {
    {
        each_call all "$1" EIO
        each_call all "$1" EMFILE +
    } >"$work/list"
    each_line inject "$work/list"
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
    each_call all 0 5 >"$work/list"
    each_line check_call "$work/list"
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
        [ "$(beside)" = site ] || complain "$name without $call: leftovers"
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
    # Folders take no room on a tmpfs, so the old site may need far less there.
    for ((kib = old / 4; kib < 2 * old + 64; kib += 4 + old / 24)); do
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
    local first second i
    fresh
    command_for "$try/site" b
    strace -f -qq -o /dev/null -e trace=syncfs -e inject=syncfs:delay_enter=3000000 \
        "${command[@]}" >/dev/null 2>&1 &
    first=$!
    for ((i = 0; i < 200; i++)); do
        [ ! -e "$try/.site.minhbach-lock" ] || break
        sleep 0.05
    done
    "${command[@]}" >/dev/null 2>"$err"
    second=$?
    wait $first || complain "$name: the first of two builds failed"
    [ $second = 4 ] || complain "$name: the second of two builds: status $second, not 4"
    [ -s "$err" ] || complain "$name: no message about the lock"
    tries=$((tries + 1))
    judge "$name, two builds" 0
}
