#!/usr/bin/env bats
# What is installed works by itself, from a folder of its own, without the source tree.

load common

@test "installed into a clean folder, it makes and builds a site" {
    make -C "$project" --no-print-directory BUILD="$(dirname "$(dirname "$minhbach")")" MODE="$(basename "$(dirname "$minhbach")")" \
        DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/usr install > /dev/null
    installed=$BATS_TEST_TMPDIR/root/usr
    [ -f "$installed/share/man/man1/minhbach.1" ]
    mv "$installed" "$BATS_TEST_TMPDIR/elsewhere"
    cd "$BATS_TEST_TMPDIR"
    run elsewhere/bin/minhbach new site mine
    [ "$status" -eq 0 ]
    run elsewhere/bin/minhbach build $as_of mine
    echo "$output"
    [ "$status" -eq 0 ]
    [ -s mine/site/index.html ]
}
@test "the man page formats without a complaint" {
    command -v man > /dev/null || skip "no man here"
    [ -z "$(MANWIDTH=100 man --warnings -l "$project/src/minhbach.1" 2>&1 > /dev/null)" ]
}
@test "completion offers commands and their options" {
    run bash -c "source '$project/src/minhbach.bash'; COMP_WORDS=(minhbach bu); COMP_CWORD=1; _minhbach; echo \"\${COMPREPLY[@]}\"
                 COMP_WORDS=(minhbach build --st); COMP_CWORD=2; _minhbach; echo \"\${COMPREPLY[@]}\""
    contains "$output" build
    contains "$output" --strict
}
