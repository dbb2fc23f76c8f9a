#!/usr/bin/env bats
# build and check: statuses, places of errors, an untouched site, the same bytes.

load common
setup() { make_tree; }

@test "the scaffold builds at once" {
    run "$minhbach" build $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    [ -f "$tree/site/index.html" ]
    [ -f "$tree/site/manifest.json" ]
    contains "$output" "công bố"
}
@test "check writes nothing" {
    run "$minhbach" check $as_of "$tree"
    [ "$status" -eq 0 ]
    [ ! -e "$tree/site" ]
}
@test "a broken reference stops the build at its place and leaves the site" {
    "$minhbach" build $as_of -q "$tree"
    before=$(tree_hash "$tree/site")
    echo 'dung-han,phong-mau-11,95,,,,,,,,,' >> "$tree/data/results/2026-01.csv"
    run "$minhbach" build $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" 'data/results/2026-01.csv:6:2: error[unknown-unit]: không có đơn vị “phong-mau-11” (ô B6); có phải “phong-mau-1”, “phong-mau-2”?'
    [ "$(tree_hash "$tree/site")" = "$before" ]
}
@test "messages in English, as JSON, as workflow annotations" {
    echo 'dung-han,nobody,95,,,,,,,,,' >> "$tree/data/results/2026-01.csv"
    run "$minhbach" check $as_of --lang en "$tree"
    [ "$status" -eq 1 ]
    contains "$output" 'no unit “nobody”'
    run "$minhbach" check $as_of --format json "$tree"
    contains "$output" '"file":"data/results/2026-01.csv"'
    contains "$output" '"line":6'
    contains "$output" '"cell":"B6"'
    run "$minhbach" check $as_of --format github "$tree"
    contains "$output" '::error file=data/results/2026-01.csv,line=6'
}
@test "all problems of one run are told" {
    echo 'dung-han,nobody,95,,,,,,,,,' >> "$tree/data/results/2026-01.csv"
    echo 'titel: x' >> "$tree/content/site.yml"
    run "$minhbach" check $as_of "$tree"
    contains "$output" 'unknown-unit'
    contains "$output" 'content/site.yml:'
    contains "$output" 'title'
}
@test "nothing changed: nothing is written" {
    "$minhbach" build $as_of -q "$tree"
    inode=$(stat -c %i "$tree/site")
    time=$(stat -c %Y.%y "$tree/site/index.html")
    sleep 0.02
    "$minhbach" build $as_of -q "$tree"
    [ "$(stat -c %i "$tree/site")" = "$inode" ]
    [ "$(stat -c %Y.%y "$tree/site/index.html")" = "$time" ]
}
@test "an unchanged file keeps its time when another changes" {
    "$minhbach" build $as_of -q "$tree"
    time=$(stat -c %y "$tree/site/thuat-ngu/index.html")
    sed -i 's/93,5/94,5/' "$tree/data/results/2026-01.csv"
    "$minhbach" build $as_of -q "$tree" || true
    [ "$(stat -c %y "$tree/site/thuat-ngu/index.html")" = "$time" ]
    grep -q '94.5' "$tree/site/du-lieu/verdicts.csv"
}
@test "the same bytes in another folder, locale, time zone, with other jobs" {
    "$minhbach" build $as_of -q -j1 "$tree"
    cp -r "$tree" "$BATS_TEST_TMPDIR/other place"
    rm -rf "$BATS_TEST_TMPDIR/other place/site"
    (umask 077; cd / && TZ=America/New_York LC_ALL=C "$minhbach" build $as_of -q -j8 "$BATS_TEST_TMPDIR/other place")
    [ "$(tree_hash "$tree/site")" = "$(tree_hash "$BATS_TEST_TMPDIR/other place/site")" ]
}
@test "a foreign output folder is refused" {
    mkdir "$BATS_TEST_TMPDIR/foreign"
    echo mine > "$BATS_TEST_TMPDIR/foreign/letter.txt"
    run "$minhbach" build $as_of -o "$BATS_TEST_TMPDIR/foreign" "$tree"
    [ "$status" -eq 2 ]
    [ "$(cat "$BATS_TEST_TMPDIR/foreign/letter.txt")" = mine ]
    run "$minhbach" build $as_of -o "$tree" "$tree"
    [ "$status" -eq 2 ]
}
@test "SOURCE_DATE_EPOCH and --as-of decide the day" {
    SOURCE_DATE_EPOCH=1769600000 "$minhbach" build -q "$tree"
    grep -q '"2026-01-28"' "$tree/site/manifest.json"
    SOURCE_DATE_EPOCH=1769600000 "$minhbach" build -q --as-of 2026-02-01 "$tree"
    grep -q '"2026-02-01"' "$tree/site/manifest.json"
    SOURCE_DATE_EPOCH=soon run "$minhbach" build -q "$tree"
    [ "$status" -eq 2 ]
}
@test "--strict makes warnings errors" {
    printf 'la,phong-mau-1\n' > "$tree/data/unknown-table.csv"
    run "$minhbach" check $as_of "$tree"
    [ "$status" -eq 0 ]
    contains "$output" 'data/unknown-table.csv'
    run "$minhbach" check $as_of --strict "$tree"
    [ "$status" -eq 1 ]
}
@test "wrong usage" {
    run "$minhbach"
    [ "$status" -eq 2 ]
    run "$minhbach" biuld
    [ "$status" -eq 2 ]
    run "$minhbach" build --no-such-option
    [ "$status" -eq 2 ]
    run "$minhbach" build --as-of 31/12/2026 "$tree"
    [ "$status" -eq 2 ]
    run "$minhbach" build "$BATS_TEST_TMPDIR/nowhere"
    [ "$status" -eq 2 ]
    run "$minhbach" --version
    [ "$status" -eq 0 ]
    run "$minhbach" --help
    [ "$status" -eq 0 ]
}
@test "verify finds a changed, a missing and an extra file" {
    "$minhbach" build $as_of -q "$tree"
    run "$minhbach" verify "$tree/site"
    [ "$status" -eq 0 ]
    echo x >> "$tree/site/index.html"
    rm "$tree/site/atom.xml"
    echo x > "$tree/site/extra.html"
    run "$minhbach" verify "$tree/site"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" index.html
    contains "$output" atom.xml
    contains "$output" extra.html
}
@test "a template that would never end stops the build, the site stays" {
    "$minhbach" build $as_of -q "$tree"
    before=$(tree_hash "$tree/site")
    mkdir -p "$tree/templates"
    printf '{{>crumbs}}x' > "$tree/templates/crumbs.mustache"
    run "$minhbach" build $as_of "$tree"
    [ "$status" -eq 1 ]
    contains "$output" 'templates/crumbs.mustache:1'
    [ "$(tree_hash "$tree/site")" = "$before" ]
}
@test "an attachment is published as it is, and a plan links to it" {
    mkdir -p "$tree/content/files"
    head -c 3000000 /dev/urandom > "$tree/content/files/ke-hoach.pdf"
    sed -i 's/^status:/document: ke-hoach.pdf\nstatus:/' "$tree/content/plans/ke-hoach-mau.md"
    run "$minhbach" build $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    copy=$(find "$tree/site" -name ke-hoach.pdf)
    cmp "$copy" "$tree/content/files/ke-hoach.pdf"
    grep -q 'ke-hoach.pdf' "$tree/site/ke-hoach/ke-hoach-mau/index.html"
}
