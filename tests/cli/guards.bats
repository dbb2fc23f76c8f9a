#!/usr/bin/env bats
# What a build may not write over, and what keeps two builds apart.

load common
setup() {
    make_tree
    out=$BATS_TEST_TMPDIR/out
}
refused() { # OUTPUT: status 2, a message, nothing changed
    run "$minhbach" build $as_of -o "$1" "$tree"
    echo "$output"
    [ "$status" -eq 2 ]
    [ -n "$output" ]
}

@test "an output that is a symbolic link is refused, and what it points at stays" {
    mkdir "$BATS_TEST_TMPDIR/elsewhere"
    ln -s elsewhere "$out"
    refused "$out"
    [ -L "$out" ]
    [ -z "$(ls -A "$BATS_TEST_TMPDIR/elsewhere")" ]
}
@test "a link to a site of ours is refused too" {
    "$minhbach" build $as_of -q -o "$BATS_TEST_TMPDIR/real" "$tree"
    before=$(tree_hash "$BATS_TEST_TMPDIR/real")
    ln -s real "$out"
    refused "$out"
    [ "$(tree_hash "$BATS_TEST_TMPDIR/real")" = "$before" ]
}
@test "a folder with somebody's files is refused" {
    mkdir "$out"
    echo mine > "$out/letter.txt"
    refused "$out"
    [ "$(ls -A "$out")" = letter.txt ]
}
@test "the source folder, its parent, the home folder, / and a file are refused" {
    before=$(tree_hash "$tree")
    refused "$tree"
    refused "$tree/.."
    refused "$tree/data"
    refused /
    HOME=$BATS_TEST_TMPDIR/home
    mkdir "$HOME"
    HOME=$HOME refused "$HOME"
    echo x > "$out"
    refused "$out"
    [ "$(cat "$out")" = x ]
    [ "$(tree_hash "$tree")" = "$before" ]
}
@test "an empty folder is taken, and one whose parent is missing is told" {
    mkdir "$out"
    "$minhbach" build $as_of -q -o "$out" "$tree"
    "$minhbach" verify "$out"
    run "$minhbach" build $as_of -o "$BATS_TEST_TMPDIR/no/such/site" "$tree"
    [ "$status" -ne 0 ]
    contains "$output" no/such
}
@test "a link that somebody put into the site is not followed" {
    "$minhbach" build $as_of -q -o "$out" "$tree"
    mkdir "$BATS_TEST_TMPDIR/precious"
    echo x > "$BATS_TEST_TMPDIR/precious/file"
    rm -r "$out/ky"
    ln -s "$BATS_TEST_TMPDIR/precious" "$out/ky"
    "$minhbach" build $as_of -q --force -o "$out" "$tree"
    "$minhbach" verify "$out"
    [ ! -L "$out/ky" ]
    [ "$(cat "$BATS_TEST_TMPDIR/precious/file")" = x ]
}
@test "a second build at the same time ends with 4, and the first one's site is whole" {
    "$minhbach" build $as_of -q -o "$out" "$tree"
    before=$(tree_hash "$out")
    exec 9> "$BATS_TEST_TMPDIR/.out.minhbach-lock"
    flock -x 9
    run "$minhbach" build $as_of --force -o "$out" "$tree" 9>&-
    echo "$output"
    exec 9>&-
    [ "$status" -eq 4 ]
    contains "$output" "$out"
    [ "$(tree_hash "$out")" = "$before" ]
}
@test "a stale lock and the leftovers of a killed build hold nobody up" {
    "$minhbach" build $as_of -q -o "$out" "$tree"
    sed -i 's/"93,5"/"77,5"/' "$tree/data/results/2026-01.csv"
    # Killed at its first link: a part of the new site is staged, the lock's file remains.
    strace -f -qq -o /dev/null -e trace=linkat -e inject=linkat:signal=KILL:when=3 \
        "$minhbach" build $as_of -q -o "$out" "$tree" 2> /dev/null && false
    [ "$(ls -A "$BATS_TEST_TMPDIR" | grep -c minhbach)" -ge 2 ]
    "$minhbach" verify "$out"
    "$minhbach" build $as_of -q -o "$out" "$tree"
    "$minhbach" verify "$out"
    [ -z "$(ls -A "$BATS_TEST_TMPDIR" | grep minhbach | grep -v minhbach-seen)" ]
}
