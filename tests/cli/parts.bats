#!/usr/bin/env bats
# --shard and join: a site built in parts is the site built at once; what does not go together is refused.

load common
setup() {
    make_tree
    cd "$BATS_TEST_TMPDIR"
    mkdir -p tree/content/files
    echo one > tree/content/files/one.pdf
    echo two > tree/content/files/two.pdf
}
build() { "$minhbach" build -q -j1 $as_of tree "$@"; }
make_parts() { # N [OPTION…]: part-1 … part-N, all at once
    local n=$1 i jobs=()
    shift
    for ((i = 1; i <= n; i++)); do
        build --shard "$i/$n" -o "part-$i" "$@" &
        jobs+=($!)
    done
    for i in "${jobs[@]}"; do wait "$i"; done
}

@test "1, 2, 3 and 7 parts, built at once, are the site of one build, byte for byte" {
    build -o single
    for n in 1 2 3 7; do
        rm -rf part-* joined
        make_parts $n
        "$minhbach" join -q part-* -o joined
        diff -r single joined
        "$minhbach" verify joined
    done
}
@test "compressed copies, too" {
    build -o single --precompress
    make_parts 3 --precompress
    "$minhbach" join -q part-3 part-1 part-2 -o joined
    diff -r single joined
}
@test "each page is in one part, and parts are built again only where something changed" {
    make_parts 3
    [ "$(find part-* -type f ! -name manifest.json | sed 's/^[^/]*//' | sort | uniq -d)" = "" ]
    inode=$(stat -c %i part-2)
    build --shard 2/3 -o part-2
    [ "$(stat -c %i part-2)" = "$inode" ]
}
@test "a site that stands is replaced in one step, its unchanged files stay themselves" {
    build -o joined
    inode=$(stat -c %i joined/thuat-ngu/index.html)
    sed -i 's/93,5/94,5/' tree/data/results/2026-01.csv
    make_parts 2
    "$minhbach" join -q part-1 part-2 -o joined
    [ "$(stat -c %i joined/thuat-ngu/index.html)" = "$inode" ]
    build -o single
    diff -r single joined
    inode=$(stat -c %i joined)
    "$minhbach" join -q part-1 part-2 -o joined
    [ "$(stat -c %i joined)" = "$inode" ]
}
@test "a part is no site: verify says so, and it never replaces one" {
    make_parts 2
    run "$minhbach" verify --lang en part-1
    [ "$status" -eq 1 ]
    contains "$output" "part 1/2 of a site"
    run "$minhbach" verify part-1
    contains "$output" "phần 1/2 của một trang"
    build -o single
    before=$(tree_hash single)
    run build --shard 1/2 -o single
    [ "$status" -eq 2 ]
    contains "$output" "là một trang hoàn chỉnh"
    [ "$(tree_hash single)" = "$before" ]
}
@test "without --output a part gets a folder of its own" {
    build --shard 2/3
    [ -f tree/site.2-of-3/manifest.json ]
    [ ! -e tree/site ]
}
refuses() { # STATUS, TEXT, PART…: join says so, in both languages, and writes nothing
    local want=$1 vi=$2 en=$3
    shift 3
    run "$minhbach" join "$@" -o joined
    echo "$output"
    [ "$status" -eq "$want" ]
    contains "$output" "$vi"
    run "$minhbach" join --lang en "$@" -o joined
    contains "$output" "$en"
    [ ! -e joined ]
}
@test "parts that are missing, there twice, cut otherwise" {
    make_parts 3
    refuses 1 "thiếu phần 3/3" "part 3/3 is missing" part-1 part-2
    refuses 1 "là phần 1/3, đã có" "is part 1/3, and so is" part-1 part-2 part-3 part-1
    build --shard 1/2 -o other
    refuses 1 "chia khác" "cut into another number" part-1 other
}
@test "parts of other input, another day, other options" {
    make_parts 2
    sed -i 's/93,5/94,5/' tree/data/results/2026-01.csv
    build --shard 2/2 -o other
    refuses 1 "data/results/2026-01.csv" "data/results/2026-01.csv" part-1 other
    sed -i 's/94,5/93,5/' tree/data/results/2026-01.csv
    "$minhbach" build -q --as-of=2026-01-29 tree --shard 2/2 -o day
    refuses 1 "(as_of)" "(as_of)" part-1 day
    build --shard 2/2 -o address --base-url https://else.example/
    refuses 1 "(settings)" "(settings)" part-1 address
    sed 's/"version": "[^"]*"/"version": "0.0.0"/' part-2/manifest.json > m && mv m part-2/manifest.json
    refuses 1 "(version)" "(version)" part-1 part-2
}
@test "a part that was changed, cut or added to" {
    make_parts 2
    cp -r part-2 other
    page=$(cd part-2 && find . -name index.html | sort | head -n 1)
    printf x | dd of="other/$page" bs=1 conv=notrunc status=none
    refuses 1 "thiếu hoặc bị sửa" "missing or was changed" part-1 other
    rm "other/$page"
    refuses 1 "${page#./}" "${page#./}" part-1 other
    rm -rf other && cp -r part-2 other && echo x > other/more.txt
    refuses 1 "tệp thừa “more.txt”" "holds “more.txt”" part-1 other
    rm -rf other && cp -r part-2 other && truncate -s 100 other/manifest.json
    refuses 1 "manifest.json không có hoặc bị hỏng" "missing or damaged" part-1 other
}
@test "a file in two parts" {
    make_parts 2
    file=$(sed -n '/"outputs"/,$s/^{"file": "\([^"]*\)".*/\1/p' part-2/manifest.json | head -n 1)
    mkdir -p "part-1/$(dirname "$file")" && cp "part-2/$file" "part-1/$file"
    line=$(grep -F "\"file\": \"$file\"" part-2/manifest.json | sed 's/,$//')
    python3 - "$line" <<'PY'
import json, sys
text = open("part-1/manifest.json", encoding="utf-8").read()
head, outputs = text.split('"outputs": [\n')
lines = [l.rstrip(",") for l in outputs.split("\n]")[0].split("\n")] + [sys.argv[1]]
lines.sort(key=lambda l: json.loads(l)["file"].encode())
open("part-1/manifest.json", "w", encoding="utf-8").write(head + '"outputs": [\n' + ",\n".join(lines) + "\n]\n}\n")
PY
    refuses 1 "có cả ở phần khác" "in another part" part-1 part-2
}
@test "a whole site, a folder that is none, no folder, wrong usage" {
    make_parts 2
    build -o single
    refuses 2 "là một trang hoàn chỉnh" "is a whole site" part-1 single
    mkdir none
    refuses 1 "không phải là phần" "is no part" part-1 none
    refuses 2 "không mở được phần" "cannot open the part" part-1 nowhere
    run "$minhbach" join -o joined
    [ "$status" -eq 2 ]
    run "$minhbach" join part-1 part-2
    [ "$status" -eq 2 ]
    for bad in 0/2 3/2 1 x/2 1/0 1/2/3 -1/2; do
        run build --shard "$bad" -o bad
        [ "$status" -eq 2 ]
        [ ! -e bad ]
    done
}
@test "progress: a bar on a terminal, events in JSON, else nothing" {
    run "$BATS_TEST_DIRNAME/meter.py" "$minhbach" "$BATS_TEST_TMPDIR"
    echo "$output"
    [ "$status" -eq 0 ]
}
