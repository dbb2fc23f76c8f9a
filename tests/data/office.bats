#!/usr/bin/env bats
# A table that `new period` wrote, opened in a spreadsheet with Vietnamese settings, filled in there and saved as CSV,
# reads back the same.

load common
setup() {
    command -v soffice > /dev/null || skip "LibreOffice (soffice) is not installed"
    make_tree
    file=$tree/data/results/2026-02.csv
    "$minhbach" new period 2026-02 "$tree" > /dev/null
}

# The settings of a Vietnamese desktop.
profile=$BATS_TEST_TMPDIR/profile
make_profile() {
    mkdir -p "$profile/user"
    cat > "$profile/user/registrymodifications.xcu" << 'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
XML
}

# Through a spreadsheet of LibreOffice, read and written with ; and UTF-8.
through_office() { # FILE
    local work=$BATS_TEST_TMPDIR/office
    rm -rf "$work"
    mkdir -p "$work/ods"
    make_profile
    soffice -env:UserInstallation="file://$profile" --headless --infilter='CSV:59,34,76,1,,1066' \
        --convert-to ods --outdir "$work/ods" "$1" > /dev/null 2>&1
    soffice -env:UserInstallation="file://$profile" --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true' --outdir "$work" \
        "$work/ods/$(basename "$1" .csv).ods" > /dev/null 2>&1
    [ -s "$work/$(basename "$1")" ] || { echo "soffice wrote nothing"; return 1; }
    cp "$work/$(basename "$1")" "$1"
}
# The site of the tree but manifest.json, as one hash.
site_of() {
    rm -rf "$tree/site"
    "$minhbach" build --as-of 2026-02-25 -q "$tree" || return 1
    rm "$tree/site/manifest.json"
    tree_hash "$tree/site"
}

@test "the open data for Excel, in a Vietnamese spreadsheet: figures are numbers, days are dates, the rest is text" {
    site=$BATS_TEST_TMPDIR/site opened=$BATS_TEST_TMPDIR/opened
    "$minhbach" build -q -o "$site" "$project"
    make_profile
    soffice -env:UserInstallation="file://$profile" --headless --infilter='CSV:59,34,76,1,,1066,false,true' \
        --convert-to fods --outdir "$opened" "$site"/du-lieu/excel/*.csv > /dev/null 2>&1
    run "$BATS_TEST_DIRNAME/office.py" "$site" "$opened"
    echo "$output"
    [ "$status" -eq 0 ]
}
@test "the table as it was written" {
    before=$(site_of)
    through_office "$file"
    run cat "$file"
    echo "$output"
    [ "$(site_of)" = "$before" ]
}
@test "the table filled in" {
    python3 - "$file" << 'PY'
import csv, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
    rows = list(csv.reader(table, delimiter=";"))
at = {name: i for i, name in enumerate(rows[0])}
filled = [{"value": "93,5", "reported_on": "2026-02-22", "cause": "Thiếu người; \"chờ\" bổ sung\nhai biên chế"},
          {"numerator": "1.190", "denominator": "1.200", "reported_on": "2026-02-20"},
          {"value": "82,4 [p]", "note": "Số tạm tính"}, {"value": "[x]", "warning": "Nguy cơ không đạt", "solution": "Làm thêm giờ"}]
for row, cells in zip(rows[1:], filled):
    for name, cell in cells.items():
        row[at[name]] = cell
with open(sys.argv[1], "w", encoding="utf-8-sig", newline="") as table:
    csv.writer(table, delimiter=";").writerows(rows)
PY
    run "$minhbach" check --as-of 2026-02-25 "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    before=$(site_of)
    through_office "$file"
    run cat "$file"
    echo "$output"
    [ "$(site_of)" = "$before" ]
    contains "$(cat "$tree/site/du-lieu/results.csv")" "dung-han,phong-mau-2,,1190,1200"
}
@test "a day that LibreOffice cuts to two digits of a year is refused with its place" {
    sed -i '2s#;;;\r$#;22/02/2026;;\r#' "$file"
    "$minhbach" check --as-of 2026-02-25 -q "$tree"
    through_office "$file"
    run "$minhbach" check --as-of 2026-02-25 "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" 'data/results/2026-02.csv:2:12: error[two-digit-year]: “22/02/26”: năm phải đủ bốn chữ số (ô L2)'
}
