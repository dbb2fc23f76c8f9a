#!/usr/bin/env bats
# What is installed works by itself, from a folder of its own, without the source tree; the man page and the completion know
# every command and option.

load common
setup_file() { # one installation and one package for all tests; the program is the one under test
    out=$(cd "$(dirname "$minhbach")" && pwd)
    make_args=(-C "$project" --no-print-directory BUILD="$(dirname "$out")" MODE="$(basename "$out")")
    make "${make_args[@]}" DESTDIR="$BATS_FILE_TMPDIR/root" PREFIX=/usr install > /dev/null
    mv "$BATS_FILE_TMPDIR/root/usr" "$BATS_FILE_TMPDIR/elsewhere"
    ! can_package || (umask 022; TZ=Asia/Ho_Chi_Minh package "$BATS_FILE_TMPDIR/one")
}
can_package() { command -v dpkg-shlibdeps > /dev/null && [[ "$minhbach" != */asan/* ]]; }
package() { # FOLDER: a package of what is installed
    mkdir -p "$1/root"
    cp -r "$BATS_FILE_TMPDIR/elsewhere" "$1/root/usr"
    "$project/src/package/deb.sh" "$1/root" "$1" > /dev/null
}
need_deb() {
    can_package || skip "no dpkg-dev here, or not the release build"
    deb=$(echo "$BATS_FILE_TMPDIR"/one/minhbach_*.deb)
}
commands() { "$minhbach" --help | sed -nE 's/^  ([a-z]+) .*/\1/p'; }
options() { "$minhbach" "$1" --help | sed -nE 's/^ +(-., )?(--[a-z-]+).*/\2/p' | sort -u; }
complete_words() { # WORD…: what completion offers for the last one
    bash -c 'source "$1/src/minhbach.bash"; PATH=$(dirname "$2"):$PATH; shift 2; COMP_WORDS=(minhbach "$@"); COMP_CWORD=$#
             _minhbach; printf "%s\n" "${COMPREPLY[@]}"' completion "$project" "$(realpath "$minhbach")" "$@"
}

@test "installed into a clean folder, it makes and builds a site" {
    installed=$BATS_FILE_TMPDIR/elsewhere
    [ -f "$installed/share/man/man1/minhbach.1" ]
    [ -f "$installed/share/bash-completion/completions/minhbach" ]
    cd "$BATS_TEST_TMPDIR"
    run "$installed/bin/minhbach" new site mine
    [ "$status" -eq 0 ]
    run "$installed/bin/minhbach" build $as_of mine
    echo "$output"
    [ "$status" -eq 0 ]
    [ -s mine/site/index.html ]
}
@test "the package: unpacked anywhere, it makes the example's site byte for byte" {
    need_deb
    dpkg-deb -x "$deb" "$BATS_TEST_TMPDIR/clean"
    dpkg-deb -e "$deb" "$BATS_TEST_TMPDIR/control"
    (cd "$BATS_TEST_TMPDIR/clean" && md5sum --quiet -c "$BATS_TEST_TMPDIR/control/md5sums")
    [ "$(wc -l < "$BATS_TEST_TMPDIR/control/md5sums")" -eq "$(find "$BATS_TEST_TMPDIR/clean" -type f | wc -l)" ]
    grep -q '^Depends: .*libcmark.*libcsv' "$BATS_TEST_TMPDIR/control/control"
    grep -q "^Version: $(cat "$project/src/VERSION")\$" "$BATS_TEST_TMPDIR/control/control"
    "$BATS_TEST_TMPDIR/clean/usr/bin/minhbach" build -q -o "$BATS_TEST_TMPDIR/a" "$project"
    "$minhbach" build -q -o "$BATS_TEST_TMPDIR/b" "$project"
    diff -r "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
}
@test "the package: the same bytes, whatever the mask, the time zone, the day" {
    need_deb
    (umask 077; TZ=America/Lima LC_ALL=C package "$BATS_TEST_TMPDIR/two")
    cmp "$deb" "$BATS_TEST_TMPDIR"/two/minhbach_*.deb
}
@test "the package: lintian has nothing to say" {
    need_deb
    command -v lintian > /dev/null || skip "no lintian here"
    run lintian --allow-root "$deb"
    echo "$output"
    [ -z "$output" ]
}
@test "the man page formats without a complaint and names the version" {
    grep -q "^\.TH MINHBACH 1 .*\"minhbach $(cat "$project/src/VERSION")\"" "$project/src/minhbach.1"
    command -v man > /dev/null || skip "no man here"
    [ -z "$(MANWIDTH=100 man --warnings -l "$project/src/minhbach.1" 2>&1 > /dev/null)" ]
}
@test "the man page has every command and option, and no other" {
    page=$(sed 's/\\-/-/g; s/\\fI.*//' "$project/src/minhbach.1")
    # of an option: the lines that begin its entry
    known=$(grep -E '^\.(BR?|SY) ' <<< "$page" | grep -oE -- '--[a-z-]+' | sort -u)
    for command in $(commands); do
        grep -qE "^\.B $command\$" <<< "$page" || { echo "no entry for the command $command"; return 1; }
    done
    real=$({ for command in $(commands); do options "$command"; done; echo --version; } | sort -u)
    [ "$(wc -w <<< "$real")" -ge 15 ]
    diff <(echo "$real") <(echo "$known")
}
@test "completion offers every command, its options, the words that an option takes" {
    [ "$(complete_words '')" = "$(commands; printf -- '--help\n--version')" ]
    for command in $(commands); do
        diff <(complete_words "$command" -- | sort) <(options "$command")
    done
    [ "$(complete_words build --st)" = --strict ]
    [ "$(complete_words build --lang = | tr '\n' ' ')" = "vi en " ]
    [ "$(complete_words check --format = j)" = json ]
    [ "$(complete_words new '' | tr '\n' ' ')" = "site plan period " ]
    cd "$project"
    [ "$(complete_words build cont)" = content ]
}
