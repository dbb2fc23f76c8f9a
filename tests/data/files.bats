#!/usr/bin/env bats
# Files that are no files, cannot be read or change under the reader's hands: an error that names them, the published
# site as it was.

load common
setup() {
    make_tree
    "$minhbach" build $as_of -q "$tree"
    before=$(tree_hash "$tree/site")
}
teardown() { [ "$(tree_hash "$tree/site")" = "$before" ]; }

@test "a link out of the folder" {
    echo secret > "$BATS_TEST_TMPDIR/secret"
    ln -sf "$BATS_TEST_TMPDIR/secret" "$tree/content/pages/bi-mat.md"
    reports content/pages/bi-mat.md file-link
    ln -sfn "$BATS_TEST_TMPDIR" "$tree/data/progress"
    reports data/progress file-link
}
@test "a link within the folder" {
    ln -s ../units.csv "$tree/data/results/2026-02.csv"
    reports data/results/2026-02.csv file-link
}
@test "a link in place of a table" {
    mv "$tree/data/units.csv" "$BATS_TEST_TMPDIR"
    ln -s "$BATS_TEST_TMPDIR/units.csv" "$tree/data/units.csv"
    reports data/units.csv file-link
}
@test "a FIFO does not hang" {
    mkfifo "$tree/data/results/2026-02.csv"
    run timeout 10 "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" 'data/results/2026-02.csv: error[file-kind]: là ống dẫn (FIFO)'
}
@test "a FIFO in place of the configuration" {
    rm "$tree/content/site.yml"
    mkfifo "$tree/content/site.yml"
    run timeout 10 "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" 'content/site.yml: error[file-kind]'
}
@test "a socket" {
    python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$tree/data/glossary.csv"
    reports data/glossary.csv file-kind
}
@test "a device" {
    mknod "$tree/data/glossary.csv" c 1 5 2> /dev/null || skip "only root makes devices"
    reports data/glossary.csv file-kind
}
@test "a folder in place of a table" {
    mkdir "$tree/data/glossary.csv"
    reports data/glossary.csv file-kind
}
@test "an unreadable file" {
    chmod 000 "$tree/$results"
    if [ "$(id -u)" -eq 0 ]; then
        chmod -R a+rX "$BATS_TEST_TMPDIR" "$BATS_RUN_TMPDIR"
        chmod 000 "$tree/$results"
        as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
        "${as_nobody[@]}" test -x "$minhbach" && "${as_nobody[@]}" test -r "$tree/data/units.csv" ||
            skip "nobody cannot reach the program or the tree"
    fi
    run "${as_nobody[@]}" "$minhbach" check $as_of --templates "$project/templates" "$tree"
    chmod 644 "$tree/$results"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" "$results: error[file-unreadable]: không đọc được tệp: Permission denied"
}
@test "a file that changes while it is read" {
    # a large file, and somebody who never stops writing to it
    python3 - "$tree/$results" << 'PY'
import sys
with open(sys.argv[1], "a") as table:
    table.write("# " + "x" * 60 + "\n")
    for _ in range(600000):
        table.write(",,,,,,,,,,,\n")
PY
    touch "$BATS_TEST_TMPDIR/go"
    while [ -e "$BATS_TEST_TMPDIR/go" ]; do touch "$tree/$results"; done &
    writer=$!
    run timeout 60 "$minhbach" build $as_of "$tree"
    rm "$BATS_TEST_TMPDIR/go"
    wait "$writer"
    echo "$output" | cut -c1-200 | head
    [ "$status" -eq 1 ]
    contains "$output" "$results: error[file-changed]: tệp bị thay đổi trong khi đang đọc"
}
