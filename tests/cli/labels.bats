#!/usr/bin/env bats
# The words that the program chooses, in templates/labels.<lang>.csv: another file is another wording or language.

load common
setup() {
    make_tree
    own=$tree/templates
    mkdir -p "$own"
    cp "$project/templates/labels.vi.csv" "$own"
}

@test "a file of one's own gives other words, on the site and to why" {
    sed -i 's/^STATUS_MET,.*/STATUS_MET,Xong rồi/; s/^SHORT_MET,.*/SHORT_MET,Xong/' "$own/labels.vi.csv"
    "$minhbach" build $as_of -q "$tree"
    contains "$(cat "$tree/site/phuong-phap/index.html")" "Xong rồi"
    run grep -c '"name": "templates/labels.vi.csv"\|templates/labels.vi.csv' "$tree/site/manifest.json"
    [ "$output" -ge 1 ]
}
@test "an unknown key is told with the nearest ones, a second one with the first, each missing one" {
    sed -i -e 's/^NAV_HOME,/NAV_HOMES,/' -e '/^YES,/d' "$own/labels.vi.csv"
    echo 'NO,Chưa' >> "$own/labels.vi.csv"
    local last first
    last=$(grep -c '' "$own/labels.vi.csv") first=$(grep -n '^NO,' "$own/labels.vi.csv" | head -1 | cut -d: -f1)
    run "$minhbach" build $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ] && [ ! -e "$tree/site" ]
    line=$(grep -n '^NAV_HOMES,' "$own/labels.vi.csv" | cut -d: -f1)
    contains "$output" "templates/labels.vi.csv:$line:1: error[unknown-label]: không có nhãn nào tên “NAV_HOMES”"
    contains "$output" 'có phải “NAV_HOME”'
    contains "$output" "templates/labels.vi.csv:$last:1: error[duplicate-label]: nhãn “NO” đã có ở dòng $first"
    contains "$output" 'error[missing-label]: thiếu nhãn “NAV_HOME”'
    contains "$output" 'error[missing-label]: thiếu nhãn “YES”'
    run "$minhbach" check --lang en $as_of "$tree"
    contains "$output" 'error[unknown-label]: there is no label “NAV_HOMES”'
    contains "$output" "error[duplicate-label]: the label “NO” stood in line $first already"
    contains "$output" 'error[missing-label]: the label “YES” is missing'
}
@test "templates without the language of the site" {
    cp -r "$project/templates" "$BATS_TEST_TMPDIR/installed"
    rm "$BATS_TEST_TMPDIR/installed/labels.vi.csv" "$own/labels.vi.csv"
    run "$minhbach" check --templates "$BATS_TEST_TMPDIR/installed" $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" 'error[no-labels]: không có tệp nhãn “templates/labels.vi.csv”'
    run "$minhbach" check --lang en --templates "$BATS_TEST_TMPDIR/installed" $as_of "$tree"
    contains "$output" 'error[no-labels]: the folder of templates has no labels “templates/labels.vi.csv”'
}
