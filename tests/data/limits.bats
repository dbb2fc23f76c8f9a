#!/usr/bin/env bats
# Limits: a clear error in bounded memory and time, however large the input is.

load common
setup() { make_tree; }

make_file() { python3 -c "import sys; sys.stdout.write($1)"; }

@test "a file over 100 MB" {
    truncate -s 101M "$tree/data/glossary.csv"
    run within 1000000 10 "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 1 ]
    contains "$output" 'data/glossary.csv: error[file-too-large]: tệp có 101 MB, nhiều nhất được 100 MB'
}
@test "a file just under the limit, in bounded memory" {
    make_file "'abbr,expansion\n' + ''.join('k%07d,%s\n' % (i, 'x' * 180) for i in range(500000))" > "$tree/data/glossary.csv"
    [ "$(stat -c %s "$tree/data/glossary.csv")" -gt 90000000 ]
    run within 2000000 60 "$minhbach" check $as_of "$tree"
    echo "$output" | cut -c1-300
    [ "$status" -eq 0 ]
    contains "$output" '500.0'
}
@test "a cell over 10 MB" {
    make_file "'abbr,expansion\nTTHC,x\nA,' + 'a' * (11 << 20) + '\n'" > "$tree/data/glossary.csv"
    run within 1000000 20 "$minhbach" check $as_of "$tree"
    echo "$output" | cut -c1-300
    [ "$status" -eq 1 ]
    contains "$output" 'data/glossary.csv:3:2: error[csv-cell-too-long]: ô dài quá 10 MB (ô B3)'
}
@test "10,000 columns and one more" {
    make_file "'abbr,expansion' + ',x' * 9999 + '\nTTHC,x\n'" > "$tree/data/glossary.csv"
    run within 1000000 20 "$minhbach" check $as_of "$tree"
    echo "$output" | cut -c1-300
    [ "$status" -eq 1 ]
    contains "$output" 'data/glossary.csv:1:10001: error[csv-too-many-columns]: bảng có hơn 10000 cột'
}
@test "a hundred thousand faults of one kind are summed up" {
    make_file "''.join('dung-han,nobody-%d,1,,,,,,,,,\n' % i for i in range(100000))" >> "$tree/$results"
    run within 1000000 30 "$minhbach" check $as_of "$tree"
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -lt 80 ]
    contains "$output" "và 99980 dòng tương tự"
    contains "$output" "$results:6:2: error[unknown-unit]"
}
@test "YAML of over 1 MB" {
    make_file "'summary: ' + 'a ' * 600000 + '\n'" >> "$tree/content/site.yml"
    reports content/site.yml:1:1 yaml-size
}
@test "YAML of over 20,000 values" {
    make_file "'keep: [' + 'a, ' * 20001 + 'a]\n'" >> "$tree/content/site.yml"
    run "$minhbach" check $as_of "$tree"
    echo "$output" | cut -c1-300
    [ "$status" -eq 1 ]
    contains "$output" 'error[yaml-nodes]: có hơn 20000 giá trị'
    contains "$output" "content/site.yml:$(wc -l < "$tree/content/site.yml"):"
}
@test "a plan with over 1,000 reporting entries" {
    make_file "'---\ntitle: A\nissuer: co-quan\nperiod: {from: 2026, to: 2026}\nreporting:\n' + '  - {cycle: ad_hoc}\n' * 1001 + '---\n\nx\n'" > "$tree/content/plans/nhieu.md"
    reports content/plans/nhieu.md:6:3 too-many
}
@test "Markdown of over 1 MB" {
    make_file "'---\ntitle: A\n---\n' + 'chu\n\n' * 300000" > "$tree/content/pages/dai.md"
    run within 1000000 20 "$minhbach" check $as_of "$tree"
    echo "$output" | cut -c1-300
    [ "$status" -eq 1 ]
    contains "$output" 'content/pages/dai.md:4:1: error[markdown-size]'
}
@test "a line of Markdown over 16 kB" {
    make_file "'---\ntitle: A\n---\n\n' + 'chu ' * 5000 + '\n'" > "$tree/content/pages/dong.md"
    reports content/pages/dong.md:5:1 markdown-line
}
@test "nesting that is pathological elsewhere is refused or read within a second" {
    for text in "'> ' * 50000" "'- ' * 50000" "'[' * 50000" "'*a ' * 30000" "'\`' * 50000" "'![' * 50000 + 'a'" "'a](' * 20000" "'<' * 50000" "'&' * 50000" "('- a\n  ' * 20 + '\n') * 500"; do
        make_file "'---\ntitle: A\n---\n\n' + '\n'.join([($text)[i:i + 9000] for i in range(0, len($text), 9000)]) + '\n'" > "$tree/content/pages/sau.md"
        run timeout 1 "$minhbach" check $as_of --quiet "$tree"
        echo "$text: $status"
        [ "$status" -le 1 ]
    done
}
@test "templates that use each other too deeply" {
    mkdir -p "$tree/templates"
    for i in $(seq 0 1100); do printf '{{#title}}{{>p%d}}{{/title}}\n' $((i + 1)) > "$tree/templates/p$i.mustache"; done
    echo x > "$tree/templates/p1101.mustache"
    echo '{{>p0}}' > "$tree/templates/404.mustache"
    run within 1000000 20 "$minhbach" check $as_of "$tree"
    echo "$output" | cut -c1-300
    [ "$status" -eq 1 ]
    contains "$output" 'error[template-too-much]'
}
