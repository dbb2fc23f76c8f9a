#!/usr/bin/env bats
# A folder templates/ of one's own: what lies in it stands for what is shipped, and nothing else changes.

load common
setup() { make_tree; }
build() { "$minhbach" build -q "$@" "$tree"; }

@test "the example: another footer, another set of colours, on every page" {
    build -o "$BATS_TEST_TMPDIR/plain"
    cp -r "$project/templates/example" "$tree/templates"
    run build --strict -o "$BATS_TEST_TMPDIR/own"
    echo "$output"
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    cd "$BATS_TEST_TMPDIR/own"
    colours=$(find assets -name 'colours-*.css')
    cmp "$colours" "$project/templates/example/assets/colours.css"
    pages=$(find . -name '*.html' | sort)
    [ "$(wc -l <<< "$pages")" -gt 20 ]
    for page in $pages; do
        grep -q "<link rel=\"stylesheet\" href=\"/$colours\">" "$page"
        grep -q '<h2>Cơ quan công bố</h2>' "$page"
        ! grep -q '<h2>Về trang này</h2>' "$page" || return 1
    done
    # apart from the two, not a byte of a page is another
    for page in $pages; do
        diff <(grep -v "$colours" "$page" | sed '/<footer/,/<\/footer>/d') <(sed '/<footer/,/<\/footer>/d' "../plain/$page")
    done
}
@test "a set of colours is linked only where there is one" {
    build -o "$BATS_TEST_TMPDIR/plain"
    ! grep -rq colours "$BATS_TEST_TMPDIR/plain" --include='*.html'
}
@test "a mistake in an own template is told at its line, and nothing is published" {
    mkdir "$tree/templates"
    sed 's/{{site.agency}}/{{site.agenci}}/' "$project/templates/example/footer.mustache" > "$tree/templates/footer.mustache"
    line=$(grep -n 'site.agenci' "$tree/templates/footer.mustache" | cut -d: -f1)
    run build
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" "templates/footer.mustache:$line:"
    contains "$output" "error[template-unknown-name]"
    contains "$output" "agency"
    [ ! -e "$tree/site" ]
}
