#!/usr/bin/env bats
# Every row is published or reported, and the count is told: at the end of a run, in manifest.json and on /du-lieu/.
# What the site published before said otherwise is told too.

load common
setup() { make_tree; }

# "rows published reported" of an input, as manifest.json has them.
manifest_rows() {
    python3 - "$tree/site/manifest.json" "$1" << 'PY'
import json, sys
for entry in json.load(open(sys.argv[1], encoding="utf-8"))["inputs"]:
    if entry["file"] == sys.argv[2]:
        print(entry["rows"], entry["published"], entry["reported"])
PY
}

@test "rows at the end of a run, in the manifest and on the page" {
    printf ',,,,,,,,,,,\nso-hoa,co-quan,80,,,,,,,,,\n\n\n' >> "$tree/$results"
    run "$minhbach" build $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    # 4 rows of the scaffold (one of them unfilled), a blank one, one without target; the blank ends of the file are none
    [ "$(manifest_rows $results)" = "6 4 2" ]
    [ "$(manifest_rows data/units.csv)" = "4 4 0" ]
    contains "$output" '5 tệp số liệu, 15 dòng: 13 công bố, 2 không công bố'
    contains "$(tr -d '\n' < "$tree/site/du-lieu/index.html")" \
        "<code>$results</code></th><td class=\"n\">6</td><td class=\"n\">4</td><td class=\"n\">2</td>"
}
@test "rows of a period that has not begun are reported, not lost" {
    cp "$tree/$results" "$tree/data/results/2026-03.csv"
    run "$minhbach" build $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" 'data/results/2026-03.csv: info[period-not-begun]'
    [ "$(manifest_rows data/results/2026-03.csv)" = "4 0 4" ]
    ! grep -q '2026-03.csv' "$tree/site/du-lieu/results.csv"
}
@test "in every input rows read = published + reported" {
    run "$minhbach" build --as-of 2026-11-20 -q -o "$tree/site" "$project"
    echo "$output" | tail -n 3
    [ "$status" -eq 0 ]
    python3 - "$tree/site/manifest.json" << 'PY'
import json, sys
tables = [entry for entry in json.load(open(sys.argv[1], encoding="utf-8"))["inputs"] if "rows" in entry]
assert len(tables) >= 10, len(tables)
for entry in tables:
    assert entry["rows"] == entry["published"] + entry["reported"], entry
PY
}
@test "the rows of the open data are the rows counted" {
    "$minhbach" build $as_of -q "$tree"
    published=$(manifest_rows $results | cut -d' ' -f2)
    python3 - "$tree/site/du-lieu/results.csv" "$published" << 'PY'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
filled = [row for row in rows if row["value"] or row["numerator"]]
assert len(filled) == int(sys.argv[2]), (len(filled), sys.argv[2])
PY
}
@test "a table that lost more than a fifth of its rows" {
    "$minhbach" build $as_of -q "$tree"
    sed -i '$d' "$tree/$results"
    run "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "$results: warning[fewer-rows]: tệp có 3 dòng số liệu, lần công bố trước có 4: giảm hơn 20 %"
    run "$minhbach" check $as_of --strict "$tree"
    [ "$status" -eq 1 ]
    "$minhbach" build $as_of -q --force "$tree" 2> /dev/null
    run "$minhbach" check $as_of "$tree"
    echo "$output"
    ! grep -q fewer-rows <<< "$output"
}
@test "a fifth of the rows less, and not more, is no warning" {
    printf 'so-hoa,co-quan,80,,,,,,,,,\n' >> "$tree/$results"
    "$minhbach" build $as_of -q "$tree" 2> /dev/null
    sed -i '$d' "$tree/$results"
    run "$minhbach" check $as_of "$tree"
    ! grep -q fewer-rows <<< "$output"
}
@test "a whole file that is gone" {
    cp "$tree/$results" "$tree/data/results/2026-02.csv"
    "$minhbach" build --as-of 2026-02-10 -q "$tree"
    rm "$tree/data/results/2026-02.csv"
    run "$minhbach" check --as-of 2026-02-10 "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" 'data/results/2026-02.csv: warning[fewer-rows]: tệp có 0 dòng số liệu, lần công bố trước có 4'
}
@test "a published figure that changes without a correction" {
    "$minhbach" build $as_of -q "$tree"
    sed -i 's/"82,4"/"82,5"/' "$tree/$results"
    run "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "$results:4:1: warning[silent-revision]: số đã công bố của so-hoa, phong-mau-1, kỳ 2026-01 là 82,4, nay là “82,5”"
    run "$minhbach" check $as_of --strict --lang en "$tree"
    [ "$status" -eq 1 ]
    contains "$output" 'silent-revision'
    printf 'indicator,unit,period,was,now,corrected_on,reason\nso-hoa,phong-mau-1,2026-01,"82,4","82,5",2026-01-27,Nhập nhầm\n' > "$tree/data/corrections.csv"
    run "$minhbach" check $as_of --strict "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
}
@test "what --previous names must be there and readable" {
    run "$minhbach" check $as_of --previous "$BATS_TEST_TMPDIR/none" "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "warning[previous-missing]: không thấy trang đã công bố hay tệp results.csv ở “$BATS_TEST_TMPDIR/none”"
    "$minhbach" build $as_of -q "$tree"
    mkdir -p "$BATS_TEST_TMPDIR/old/du-lieu"
    printf 'Kết quả;x\n' > "$BATS_TEST_TMPDIR/old/du-lieu/results.csv"
    run "$minhbach" check $as_of --previous "$BATS_TEST_TMPDIR/old" "$tree"
    echo "$output"
    contains "$output" 'warning[previous-unreadable]: “du-lieu/results.csv” của lần công bố trước không đọc được'
}
