#!/usr/bin/env bats
# A site whose tables are cut by period, and whose pages by parent unit.

load common
as_of=--as-of=2026-01-10
setup() {
    tree=$BATS_TEST_TMPDIR/large
    "$BATS_TEST_DIRNAME/large.py" "$tree"
    "$minhbach" build $as_of -q "$tree"
    data=$tree/site/du-lieu
}
lacks() { ! grep -q "$1" "$2"; }
rows() { cat "$@" | grep -vc $'^\xEF\xBB\xBF'; } # without the headers

@test "tables are cut by period, hold every row once, and have no .json" {
    [ "$(ls "$data/results" | wc -l)" = 24 ]
    [ "$(rows "$data"/results/*.csv)" = 110880 ]
    [ "$(rows "$data"/verdicts/*.csv)" = 110880 ]
    [ "$(rows "$data"/excel/verdicts/*.csv)" = 110880 ]
    [ ! -e "$data/results.csv" ] && [ ! -e "$data/results.json" ] && [ ! -e "$data/verdicts.json" ]
    [ -e "$data/units.json" ]
    [ "$(tail -n +2 "$data/results/2025-06.csv" | cut -d, -f13 | sort -u)" = 2025-06 ]
    grep -q '"path": *"results/2025-06.csv"' "$data/datapackage.json"
}
@test "pages are cut by parent, and each unit stands in one part" {
    for part in ky/2025-06 chi-tieu/ct-1; do
        for parent in tinh-0 tinh-1 tinh-2; do
            grep -q "href=\"/$part/$parent/\"" "$tree/site/$part/index.html"
            grep -q "/don-vi/xa-${parent#tinh-}-7/" "$tree/site/$part/$parent/index.html"
            lacks "/don-vi/xa-$(((${parent#tinh-} + 1) % 3))-7/" "$tree/site/$part/$parent/index.html"
        done
        lacks '/don-vi/xa-0-7/' "$tree/site/$part/index.html"
    done
    grep -q 'href="/ky/2025-06/tinh-1/#xa-1-7.mt-3"' "$tree/site/don-vi/xa-1-7/index.html"
}
@test "one figure changed: told, and only what shows it is written" {
    find "$tree/site" -type f -printf '%P %i\n' | sort > "$BATS_TEST_TMPDIR/before"
    sed -i 's/^\(ct-3,xa-1-7\),[0-9]*,/\1,99,/' "$tree/data/results/2025-06.csv"
    run "$minhbach" build $as_of "$tree"
    [ "$status" -eq 0 ]
    contains "$output" "silent-revision"
    contains "$output" "ct-3, xa-1-7, kỳ 2025-06"
    find "$tree/site" -type f -printf '%P %i\n' | sort > "$BATS_TEST_TMPDIR/after"
    written=$(comm -13 "$BATS_TEST_TMPDIR/before" "$BATS_TEST_TMPDIR/after" | cut -d' ' -f1)
    contains "$written" "ky/2025-06/tinh-1/index.html"
    contains "$written" "du-lieu/results/2025-06.csv"
    contains "$written" "du-lieu/excel/results/2025-06.csv"
    [[ "$written" != *results/2025-05.csv* ]]
    [[ "$written" != *ky/2025-06/tinh-0/* ]]
    "$minhbach" build $as_of -q -o "$BATS_TEST_TMPDIR/cold" "$tree"
    diff -rq "$tree/site" "$BATS_TEST_TMPDIR/cold"
}
@test "the same bytes with other numbers of workers" {
    "$minhbach" build $as_of -q -j 1 -o "$BATS_TEST_TMPDIR/one" "$tree"
    "$minhbach" build $as_of -q -j 5 -o "$BATS_TEST_TMPDIR/five" "$tree"
    [ "$(tree_hash "$BATS_TEST_TMPDIR/one")" = "$(tree_hash "$BATS_TEST_TMPDIR/five")" ]
}
@test "diff reads what was published in parts" {
    sed -i 's/^\(ct-3,xa-1-7\),[0-9]*,/\1,99,/' "$tree/data/results/2024-02.csv"
    run "$minhbach" diff $as_of "$tree"
    contains "$output" "xa-1-7"
    contains "$output" "99"
    [ "$(grep -c xa- <<< "$output")" -le 3 ]
}
