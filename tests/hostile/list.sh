#!/usr/bin/env bash
# list.sh [show]: every kind of hostile input that a public site must withstand, and the named test of it. Fails when a test
# that is named here does not exist (any more). A line: what | file | a text that stands in it, as often as needed.
set -u
cd "$(dirname "$0")/../.." || exit 2
list() {
    cat << 'END'
CSV: an unterminated quote, reported where it opens | tests/golden/csv-rows/expected.en | [csv-open-quote]
CSV: a bare quote | tests/golden/csv-rows/expected.en | [csv-bare-quote]
CSV: a ragged row | tests/golden/csv-rows/expected.en | [csv-ragged-row]
CSV: blank rows, counted | tests/data/rows.bats | in every input rows read = published + reported
CSV: NUL and control characters | tests/golden/csv-characters/expected.en | [control-character]
CSV: a one-column header | tests/golden/csv-header/expected.en | [csv-missing-column]
CSV: a duplicate header | tests/golden/csv-header/expected.en | [csv-duplicate-column]
CSV: a blank header | tests/golden/csv-header/expected.en | [csv-blank-column]
CSV: an unknown header | tests/golden/csv-header/expected.en | [csv-unknown-column]
CSV: line ends of all kinds, mixed | tests/unit/read/csv_test.c | all_dialects_read_the_same
CSV: a file of 100 MB and over, memory bounded | tests/data/limits.bats | a file just under the limit, in bounded memory
CSV: a cell of 10 MB | tests/data/limits.bats | a cell over 10 MB
CSV: 10,000 columns | tests/data/limits.bats | 10,000 columns and one more
CSV: a key in NFC here and in NFD there | tests/golden/same-key-nfd/expected.en | [duplicate-row]
CSV: a duplicate key | tests/golden/same-rows/expected.en | [duplicate-row]
CSV: an unknown unit | tests/golden/unknown-unit/expected.en | [unknown-unit]
CSV: an unknown indicator, plan, task | tests/golden/unknown-names/expected.en | [unknown-indicator]
CSV: a value out of range | tests/golden/figures/expected.en | [out-of-range]
CSV: parts that do not add up | tests/golden/figures/expected.en | [parts-disagree]
CSV: numbers that cannot be known | tests/unit/text/number_test.c | refuses_with_the_reason
CSV: what Excel does to a file, in 21 dialects | tests/data/dialects.py | dialect
CSV: any bytes | tests/fuzz/csv_fuzz.c | A table from any bytes
CSV: 10,000 planted faults, each at its exact place | tests/data/planted.py | planted
Markdown: raw HTML and script | tests/unit/read/markdown_clean_test.c | raw_html_and_script_are_inert
Markdown: other schemes | tests/unit/read/markdown_clean_test.c | links_go_only_where_they_may
Markdown: schemes hidden in entities, references, tabs | tests/hostile/hostile.py | javascript: in entities
Markdown: pathological nesting of the unit tests | tests/unit/read/markdown_clean_test.c | pathological_input_is_refused
Markdown: cmark's pathological inputs, each under 1 s | tests/hostile/slow.py | brackets within brackets
Markdown: inputs of MINHBACH_PATHOLOGICAL (recipes as JSON) | tests/hostile/slow.py | MINHBACH_PATHOLOGICAL
Markdown: bidi controls, all nine, in every file | tests/hostile/hostile.py | \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069
Markdown: a reference to a missing plan, clause, indicator | tests/golden/markdown/expected.en | [broken-link]
Markdown: leftover ** | tests/unit/read/markdown_clean_test.c | leftover_stars_are_reported
Markdown: Mustache tags other than the table partials stay text | tests/hostile/hostile.py | {{title}} {{{title}}} {{&title}}
Markdown: any bytes | tests/fuzz/markdown_fuzz.c | A plan's text from any bytes
YAML: a duplicate key | tests/unit/read/yaml_test.c | refuses_duplicate_keys
YAML: anchors, aliases, tags, merges | tests/unit/read/yaml_test.c | refuses_anchors_aliases_tags_and_merges
YAML: bombs (billion laughs, an alias of itself, deep nesting) | tests/hostile/slow.py | a billion laughs
YAML: a tab as indent | tests/unit/read/yaml_test.c | refuses_tabs_as_indent
YAML: no, 1e3, 012 stay strings | tests/unit/read/yaml_test.c | every_scalar_stays_a_string
YAML: an unknown key, with a suggestion | tests/unit/read/yaml_test.c | unknown_keys_get_a_suggestion
YAML: any bytes | tests/fuzz/yaml_fuzz.c | Front matter from any bytes
slugs: ../x, %2e, marks | tests/hostile/hostile.py | an id that climbs
slugs: empty | tests/hostile/hostile.py | an empty id
slugs: over 255 bytes | tests/hostile/hostile.py | an id of over 255 bytes
slugs: two pages on one address, case folded | tests/golden/addresses/expected.en | [same-address]
slugs: any bytes | tests/fuzz/slug_fuzz.c | Addresses and keys from any bytes
templates: an unclosed or mismatched section | tests/unit/mustache/check_test.c | tags_that_do_not_pair
templates: recursion without end | tests/data/limits.bats | templates that use each other too deeply
templates: an unknown name, with a suggestion | tests/unit/mustache/check_test.c | a_near_name_is_suggested
templates: a partial outside the folder | tests/golden/templates/expected.en | [template-outside]
templates: a variable unquoted, in script, style, on… | tests/unit/mustache/check_test.c | where_no_variable_may_stand
templates: {{{x}}} of what is not HTML | tests/golden/templates/expected.en | [template-not-html]
templates: output that grows without bound | tests/cli/build.bats | a template that would never end stops the build, the site stays
templates: data is never read as a template | tests/cli/render.bats | data carries no code
templates: any bytes | tests/fuzz/template_fuzz.c | Templates: the first byte chooses how
files: a symbolic link out of the folder | tests/data/files.bats | a link out of the folder
files: a FIFO | tests/data/files.bats | a FIFO does not hang
files: a device | tests/data/files.bats | @test "a device"
files: an unreadable file | tests/data/files.bats | an unreadable file
files: a file that changes during the build | tests/data/files.bats | a file that changes while it is read
files: an entry that the system cannot tell, a read that fails | tests/fault/run.sh | a call fails while the input is read
output: every hostile string in every field, by a second parser | tests/hostile/hostile.py | pages: no script, handler, style or scheme but ours
output: as many elements of each kind as with harmless words | tests/hostile/hostile.py | pages: as many of each as with harmless words
output: what was written is what is shown | tests/hostile/hostile.py | pages: what was written is what is shown
output: nothing runs in Chromium, a trap for dialogs set | tests/hostile/browser.py | data-trapped
output: JSON in pages escaped | tests/unit/mustache/escape_test.c | json_in_a_script
output: SVG with one point, none, huge values | tests/unit/chart/line_test.c | one_point_none_and_huge_values
output: downloads free of formulas | tests/hostile/hostile.py | CSV: no formula
output: each cell of a download stays one | tests/unit/publish/opencell_test.c | every_text_stays_one_harmless_cell
output: a whole build from any bytes | tests/fuzz/build_fuzz.c | no text came out as markup
output folder: a link, somebody's files, the source, its parent, home, / | tests/cli/guards.bats | the source folder, its parent, the home folder, / and a file are refused
output folder: two builds at once | tests/cli/guards.bats | a second build at the same time ends with 4
output folder: a stale lock | tests/cli/guards.bats | a stale lock and the leftovers of a killed build hold nobody up
preview: loopback only | tests/cli/serve.bats | only this machine
preview: a foreign Host | tests/unit/serve/route_test.c | test_own_hosts
preview: .. and its encodings, NUL, symbolic links, FIFO | tests/unit/serve/route_test.c | test_no_way_out
preview: slow requests | tests/hostile/preview.py | half a request holds nobody up
preview: oversized requests | tests/hostile/preview.py | a header of 1 MB is cut off
preview: 1,000 idle connections | tests/cli/serve.bats | a thousand idle connections do not keep a reader out
preview: any bytes | tests/fuzz/http_fuzz.c | Requests of any bytes to the preview server
END
}
bad=0 n=0
while IFS='|' read -r what file text; do
    n=$((n + 1))
    what=${what% } file=${file// /} text=${text# }
    if grep -qF -- "$text" "$file" 2> /dev/null; then
        [ "${1:-}" != show ] || printf '%s: %s (%s)\n' "$what" "$text" "$file"
    else
        echo "# $what: $file does not have “$text”"
        bad=1
    fi
done < <(list)
if [ $bad = 0 ]; then echo "ok 1 each of $n kinds of hostile input has its test"; else echo "not ok 1 each of $n kinds of hostile input has its test"; fi
exit $bad
