#!/usr/bin/env bats
# why, diff, silent revisions and corrections: what was published stays accountable.

load common
setup() {
    make_tree
    "$minhbach" build $as_of -q "$tree"
}
change_figure() { sed -i 's/"93,5"/"96,5"/' "$tree/data/results/2026-01.csv"; }
add_correction() {
    printf 'indicator,unit,period,was,now,corrected_on,reason\ndung-han,phong-mau-2,2026-01,"93,5","96,5",2026-01-27,Cộng thiếu hồ sơ ngày cuối\n' \
        > "$tree/data/corrections.csv"
}

@test "why tells the rule, the numbers, the file and the line" {
    run "$minhbach" why -C "$tree" $as_of ke-hoach-mau dung-han phong-mau-2 2026-01
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "Không đạt"
    contains "$output" "93,5 % < 95 %"
    contains "$output" "data/results/2026-01.csv, dòng 3"
    contains "$output" "data/targets.csv, dòng 2"
    contains "$output" "I.1.a"
    contains "$output" "Thiếu người trực một tuần"
    contains "$output" "24/01/2026"
}
@test "why in English, and for a figure that is missing" {
    run "$minhbach" why -C "$tree" $as_of --lang en ke-hoach-mau so-hoa phong-mau-2 2026-01
    [ "$status" -eq 0 ]
    contains "$output" "data/results/2026-01.csv, line 5"
    contains "$output" "overdue"
}
@test "why for something that is not there" {
    run "$minhbach" why -C "$tree" $as_of ke-hoach-mau dung-hn phong-mau-2 2026-01
    [ "$status" -eq 2 ]
    contains "$output" "dung-han"
    run "$minhbach" why -C "$tree" $as_of ke-hoach-mau dung-han co-quan 2026-01
    [ "$status" -eq 2 ]
}
@test "the page and why write the comparison alike" {
    run "$minhbach" why -C "$tree" $as_of ke-hoach-mau dung-han phong-mau-1 2026-01
    sum=$(grep -m1 '≥ 95' <<< "$output" | sed 's/^ *//')
    [ -n "$sum" ]
    grep -qF "$sum" "$tree/site/ky/2026-01/index.html"
}
@test "a changed figure without a correction is a silent revision" {
    change_figure
    run "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "data/results/2026-01.csv:3"
    contains "$output" "warning[silent-revision]"
    contains "$output" "93,5"
    contains "$output" "96,5"
    run "$minhbach" build $as_of --strict "$tree"
    [ "$status" -eq 1 ]
    ! grep -q '96.5' "$tree/site/du-lieu/results.csv"
}
@test "with a correction both values are published" {
    change_figure
    add_correction
    run "$minhbach" build $as_of --strict "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    for page in dinh-chinh ky/2026-01; do
        grep -q '93,5' "$tree/site/$page/index.html"
        grep -q '96,5' "$tree/site/$page/index.html"
    done
    grep -q 'Cộng thiếu hồ sơ ngày cuối' "$tree/site/dinh-chinh/index.html"
    grep 'mau-1,dung-han,phong-mau-2,2026-01' "$tree/site/du-lieu/verdicts.csv" | grep -q 'met,.*revised'
}
@test "a figure that vanished is a silent revision" {
    sed -i '3d' "$tree/data/results/2026-01.csv"
    run "$minhbach" check $as_of "$tree"
    contains "$output" "silent-revision"
    rm "$tree/data/results/2026-01.csv"
    run "$minhbach" check $as_of "$tree"
    contains "$output" "silent-revision"
    contains "$output" "data/results/2026-01.csv"
}
@test "the first build, and a provisional mark that goes, are no revisions" {
    sed -i 's/"93,5"/"93,5 [p]"/' "$tree/data/results/2026-01.csv"
    rm -rf "$tree/site"
    run "$minhbach" build $as_of --strict "$tree"
    [ "$status" -eq 0 ]
    sed -i 's/"93,5 \[p\]"/"93,5"/' "$tree/data/results/2026-01.csv"
    run "$minhbach" build $as_of --strict "$tree"
    [ "$status" -eq 0 ]
}
@test "--previous names the site, or its results.csv, where the output is elsewhere" {
    cp -r "$tree/site" "$BATS_TEST_TMPDIR/published"
    rm -rf "$tree/site"
    change_figure
    run "$minhbach" check $as_of "$tree"
    [[ "$output" != *silent-revision* ]]
    run "$minhbach" check $as_of --previous "$BATS_TEST_TMPDIR/published" "$tree"
    contains "$output" silent-revision
    run "$minhbach" check $as_of --previous "$BATS_TEST_TMPDIR/published/du-lieu/results.csv" "$tree"
    contains "$output" silent-revision
    run "$minhbach" check $as_of --strict --previous "$BATS_TEST_TMPDIR/nowhere" "$tree"
    [ "$status" -eq 1 ]
}
@test "diff lists figures and verdicts, old and new, in all its forms" {
    change_figure
    run "$minhbach" diff $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "dung-han, phong-mau-2, 2026-01: 93,5 -> 96,5"
    contains "$output" "mau-1, phong-mau-2, 2026-01: Không đạt -> Đạt"
    run "$minhbach" diff $as_of --format json "$tree"
    printf '%s\n' "$output" | python3 -c 'import json,sys
rows = [json.loads(line) for line in sys.stdin]
assert [r["change"] for r in rows] == ["figure", "verdict"], rows
assert rows[0]["was"] == "93,5" and rows[0]["now"] == "96,5" and rows[0]["correction"] == "missing"
assert rows[1]["was"] == "not_met" and rows[1]["now"] == "met"'
    run "$minhbach" diff $as_of --format github "$tree"
    contains "$output" '| `dung-han` | `phong-mau-2` | `2026-01` | 93,5 | 96,5 | **thiếu** |'
}
@test "diff without changes, and without a site" {
    run "$minhbach" diff $as_of "$tree"
    [ "$status" -eq 0 ]
    contains "$output" "Không số liệu nào thay đổi"
    rm -rf "$tree/site"
    run "$minhbach" diff $as_of "$tree"
    contains "$output" "Chưa có trang đã công bố"
}
@test "diff --corrections writes lines that corrections.csv takes" {
    change_figure
    for old in '' 'indicator,unit,period,was,now,corrected_on,reason' 'sep=;\nindicator;unit;period;was;now;corrected_on;reason\n' \
        'indicator\tunit\tperiod\twas\tnow\tcorrected_on\treason\r\n'; do
        # shellcheck disable=SC2059
        printf "$old" > "$tree/data/corrections.csv"
        [ -n "$old" ] || rm "$tree/data/corrections.csv"
        "$minhbach" diff $as_of --corrections "$tree" > "$BATS_TEST_TMPDIR/lines"
        cat "$BATS_TEST_TMPDIR/lines" >> "$tree/data/corrections.csv"
        cat "$tree/data/corrections.csv"
        run "$minhbach" check $as_of "$tree"
        echo "$output"
        [ "$status" -eq 0 ]
        [[ "$output" != *silent-revision* ]]
        [ -z "$("$minhbach" diff $as_of --corrections "$tree")" ]
    done
}
@test "a table that lost more than a fifth of its rows" {
    sed -i '3,4d' "$tree/data/results/2026-01.csv"
    run "$minhbach" check $as_of "$tree"
    contains "$output" "warning[fewer-rows]"
    contains "$output" "2 dòng"
}
