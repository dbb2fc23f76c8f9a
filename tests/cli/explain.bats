#!/usr/bin/env bats
# build --explain PAGE: from what a page is made, and why it was written or left.

load common
setup() {
    make_tree
    cd "$BATS_TEST_TMPDIR"
}
explain() { # PAGE [OPTION…]
    local page=$1
    shift
    run "$minhbach" build -q $as_of tree --explain "$page" "$@"
    echo "$output"
}

@test "a new page, its sources and templates with their hashes" {
    explain /ky/2026-01/
    [ "$status" -eq 0 ]
    contains "$output" "Trang mới"
    for file in data/results/2026-01.csv content/site.yml; do
        contains "$output" "$(sha256sum "tree/$file" | cut -c1-16)  $file"
    done
    contains "$output" "$(sha256sum "$project/templates/period.mustache" | cut -c1-16)  templates/period.mustache"
    [ "$(grep -c 'templates/period.mustache' <<< "$output")" -eq 1 ]
    contains "$output" "$(sha256sum tree/site/ky/2026-01/index.html | cut -c1-16)"
}
@test "every spelling of an address" {
    explain /ky/2026-01/
    for page in ky/2026-01 ky/2026-01/ ky/2026-01/index.html 'https://vi-du.example/ky/2026-01/#x'; do
        explain "$page"
        [ "${lines[0]%% *}" = ky/2026-01/index.html ]
    done
    explain /
    [ "${lines[0]%% *}" = index.html ]
    explain du-lieu/verdicts.csv
    contains "$output" data/targets.csv
}
@test "why: the input that changed, the day, the options, a template" {
    explain /ky/2026-01/
    explain /ky/2026-01/
    contains "$output" "Không ghi lại"
    was=$(sha256sum tree/data/results/2026-01.csv | cut -c1-16)
    sed -i 's/93,5/94,5/' tree/data/results/2026-01.csv
    explain /ky/2026-01/ --lang en
    contains "$output" "Written anew"
    contains "$output" "data/results/2026-01.csv changed: $was -> $(sha256sum tree/data/results/2026-01.csv | cut -c1-16)"
    mkdir -p tree/templates
    sed 's/$/ /' "$project/templates/footer.mustache" > tree/templates/footer.mustache
    explain /ky/2026-01/ --lang en --base-url https://else.example/
    contains "$output" "templates/footer.mustache changed"
    contains "$output" "The options of the build have changed"
    run "$minhbach" build -q --as-of=2026-01-29 tree --explain ky/2026-01
    contains "$output" "Lần trước xét ngày 2026-01-28"
    explain /ky/2026-01/ --force
    contains "$output" "--force"
}
@test "what changed elsewhere is told apart, and what is gone is told" {
    explain gioi-thieu
    sed -i 's/93,5/94,5/' tree/data/results/2026-01.csv
    explain gioi-thieu
    contains "$output" "Không ghi lại"
    contains "$output" "(không phải nguồn của trang này) data/results/2026-01.csv đã đổi"
    rm tree/data/tasks.csv
    sed -i '/tasks/d' tree/content/plans/ke-hoach-mau.md
    explain /ky/2026-01/
    contains "$output" "data/tasks.csv không còn"
}
@test "a page that does not exist: status 2, nothing is published" {
    explain /ky/1999-01/
    [ "$status" -eq 2 ]
    contains "$output" "/ky/1999-01/"
    [ ! -e tree/site ]
    run "$minhbach" check tree --explain /
    [ "$status" -eq 2 ]
}
@test "the site is the same with and without, and building again writes nothing" {
    "$minhbach" build -q $as_of tree -o plain
    explain / -o plain
    explain / -o other
    diff -r plain other
    inode=$(stat -c %i plain)
    explain /ky/ -o plain
    [ "$(stat -c %i plain)" = "$inode" ]
}
