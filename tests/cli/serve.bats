#!/usr/bin/env bats
# serve: previews on loopback, rebuilds on save, shows what is wrong, gives nothing else away.

load common
setup() {
    make_tree
    start
}
start() { # OPTION…: ready when the first build has ended and given a site
    start_anyhow "$@"
    eventually curl -sf -o /dev/null "$url"
}
start_anyhow() {
    rm -f "$BATS_TEST_TMPDIR/out" # of an earlier server
    "$minhbach" serve --port 0 $as_of "$@" "$tree" > "$BATS_TEST_TMPDIR/out" 2> "$BATS_TEST_TMPDIR/err" 3>&- &
    server=$!
    eventually test -s "$BATS_TEST_TMPDIR/out"
    url=$(head -n 1 "$BATS_TEST_TMPDIR/out")
    port=${url##*:}; port=${port%/}
}
teardown() {
    kill "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
}
status_of() { curl -s -o /dev/null -w '%{http_code}' --path-as-is "$@"; }
eventually() { # COMMAND…: half a minute is patience for a busy machine, not a goal
    for _ in $(seq 300); do
        if "$@"; then return 0; fi
        sleep 0.1
    done
    return 1
}
page_has() { curl -s "${url}$1" | grep -q "$2"; }
page_lacks() { ! page_has "$1" "$2"; }

@test "pages, folders, files, what is not there" {
    [ "$(status_of "$url")" = 200 ]
    [ "$(status_of "${url}ky/2026-01/")" = 200 ]
    [ "$(status_of "${url}ky/2026-01")" = 301 ]
    [ "$(status_of "${url}du-lieu/verdicts.csv")" = 200 ]
    [ "$(status_of "${url}nowhere/")" = 404 ]
    page_has "" "/.minhbach/reload.js"
}
@test "a saved figure is on the page" {
    page_lacks ky/2026-01/ '77,5'
    sed -i 's/"93,5"/"77,5"/' "$tree/data/results/2026-01.csv"
    eventually page_has ky/2026-01/ '77,5'
}
previews() { ls -d "$TMPDIR"/minhbach-preview-* 2> /dev/null | wc -l; }
@test "what a killed preview left is removed by the next, what another shows is not" {
    teardown
    export TMPDIR=$BATS_TEST_TMPDIR/previews
    mkdir "$TMPDIR"
    start
    kill -9 "$server"
    wait "$server" || true
    [ "$(previews)" = 1 ]
    start
    eventually [ "$(previews)" = 1 ]
    first=$server
    start
    [ "$(previews)" = 2 ]
    kill "$first"
    wait "$first"
    [ "$(previews)" = 1 ]
    [ "$(status_of "$url")" = 200 ]
    teardown
    [ "$(previews)" = 0 ]
}
@test "broken input: the messages above the last good page, and gone when mended" {
    cp "$tree/data/results/2026-01.csv" "$BATS_TEST_TMPDIR/good.csv"
    echo 'dung-han,nobody,1,,,,,,,,,' >> "$tree/data/results/2026-01.csv"
    eventually page_has ky/2026-01/ 'unknown-unit'
    page_has ky/2026-01/ 'data/results/2026-01.csv:6'
    page_has ky/2026-01/ '93,5'
    cp "$BATS_TEST_TMPDIR/good.csv" "$tree/data/results/2026-01.csv"
    eventually page_lacks ky/2026-01/ 'unknown-unit'
}
@test "broken from the start: the messages on a page of their own, until there is a site" {
    teardown
    cp "$tree/data/results/2026-01.csv" "$BATS_TEST_TMPDIR/good.csv"
    echo 'dung-han,nobody,1,,,,,,,,,' >> "$tree/data/results/2026-01.csv"
    start_anyhow
    eventually page_has ky/2026-01/ 'unknown-unit'
    [ "$(status_of "$url")" = 503 ]
    page_has "" "/.minhbach/reload.js"
    cp "$BATS_TEST_TMPDIR/good.csv" "$tree/data/results/2026-01.csv"
    eventually page_has ky/2026-01/ '93,5'
}
@test "figures are compared with the published site, not with an earlier preview" {
    sed -i 's/"93,5"/"77,5"/' "$tree/data/results/2026-01.csv"
    eventually page_has ky/2026-01/ '77,5'
    [ ! -s "$BATS_TEST_TMPDIR/err" ]
    "$minhbach" build -q $as_of "$tree"
    sed -i 's/"77,5"/"66,5"/' "$tree/data/results/2026-01.csv"
    eventually page_has ky/2026-01/ '66,5'
    eventually grep -q silent-revision "$BATS_TEST_TMPDIR/err"
}
@test "another device gets in only with --host, by the addresses that are printed" {
    teardown
    start --host 0.0.0.0
    contains "$(ss -ltn "sport = :$port")" "0.0.0.0:$port"
    contains "$(head -n 1 "$BATS_TEST_TMPDIR/out")" "http://127.0.0.1:$port/"
    while read -r address; do
        [ "$(status_of "$address")" = 200 ]
    done < "$BATS_TEST_TMPDIR/out"
    [ "$(status_of -H "Host: phone.example" "$url")" = 200 ]
}
@test "nothing outside the site, in any spelling" {
    for path in ../content/site.yml ..%2fcontent/site.yml %2e%2e/content/site.yml ky/../../content/site.yml \
        '..\content\site.yml' 'index.html%00.txt' /etc/passwd; do
        code=$(status_of "http://127.0.0.1:$port/$path")
        [ "$code" = 404 ] || [ "$code" = 400 ]
    done
}
@test "a foreign Host is refused, other methods too" {
    [ "$(status_of -H 'Host: evil.example' "$url")" = 403 ]
    [ "$(status_of -H "Host: localhost:$port" "$url")" = 200 ]
    [ "$(status_of -X POST -d x "$url")" != 200 ]
    [ "$(status_of -H "X-Long: $(head -c 40000 /dev/zero | tr '\0' a)" "$url")" != 200 ]
}
@test "only this machine" {
    run ss -ltn "sport = :$port"
    contains "$output" "127.0.0.1:$port"
    [[ "$output" != *"0.0.0.0:$port"* ]]
}
@test "a thousand idle connections do not keep a reader out" {
    python3 - "$port" <<'PY'
import socket, sys, urllib.request
port = int(sys.argv[1])
idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(1000)]
assert urllib.request.urlopen("http://127.0.0.1:%d/" % port, timeout=5).status == 200
PY
}
@test "no folder for the preview: said, status 3" {
    TMPDIR=$BATS_TEST_TMPDIR/none run "$minhbach" serve --port 0 $as_of "$tree"
    [ "$status" -eq 3 ]
    contains "$output" "no temporary folder"
}
@test "the preview leaves nothing behind" {
    teardown
    export TMPDIR=$BATS_TEST_TMPDIR/t
    mkdir "$TMPDIR"
    start
    [ -n "$(ls "$TMPDIR")" ]
    teardown
    [ -z "$(ls "$TMPDIR")" ]
    [ ! -e "$tree/site" ]
}
