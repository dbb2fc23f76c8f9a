#!/usr/bin/env bats
# new: never over an old file; the table of a period reads back.

load common
setup() { make_tree; }

@test "new period writes one row for each figure owed, in order, and it reads back" {
    run "$minhbach" new period 2026-02 "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
    file=$tree/data/results/2026-02.csv
    [ "$(head -c 3 "$file" | od -An -tx1 | tr -d ' ')" = efbbbf ]
    [ "$(sed 1d "$file" | cut -d';' -f1,2 | tr '\n' ' ')" = "dung-han;phong-mau-1 dung-han;phong-mau-2 so-hoa;phong-mau-1 so-hoa;phong-mau-2 " ]
    contains "$(cat "$file")" "Phòng Mẫu 1"
    run "$minhbach" check --as-of 2026-02-28 --strict "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
}
@test "new period never writes over an old file" {
    before=$(sha256sum < "$tree/data/results/2026-01.csv")
    run "$minhbach" new period 2026-01 "$tree"
    [ "$status" -eq 2 ]
    [ "$(sha256sum < "$tree/data/results/2026-01.csv")" = "$before" ]
}
@test "new period for a time that nobody reports on" {
    run "$minhbach" new period 2031-01 "$tree"
    [ "$status" -eq 2 ]
    run "$minhbach" new period soon "$tree"
    [ "$status" -eq 2 ]
}
@test "new plan" {
    run "$minhbach" new plan ke-hoach-2027 "$tree"
    [ "$status" -eq 0 ]
    run "$minhbach" new plan ke-hoach-2027 "$tree"
    [ "$status" -eq 2 ]
    run "$minhbach" new plan '../evil' "$tree"
    [ "$status" -eq 2 ]
    run "$minhbach" check $as_of "$tree"
    echo "$output"
    [ "$status" -eq 0 ]
}
@test "new with a wrong kind, too few or too many names" {
    run "$minhbach" new
    [ "$status" -eq 2 ]
    run "$minhbach" new plan
    [ "$status" -eq 2 ]
    run "$minhbach" new plan ke-hoach-a "$tree" "$tree"
    [ "$status" -eq 2 ]
    run "$minhbach" new unit so-a
    [ "$status" -eq 2 ]
    contains "$output" "site, plan"
}
@test "new period where the input has errors, or cannot be read" {
    echo 'khong-co,phong-mau-1,1' >> "$tree/data/results/2026-01.csv"
    run "$minhbach" new period 2026-02 "$tree"
    [ "$status" -eq 1 ]
    [ ! -e "$tree/data/results/2026-02.csv" ]
    contains "$output" "khong-co"
    run "$minhbach" new period 2026-02 "$tree/nowhere"
    [ "$status" -eq 2 ]
}
@test "what cannot be written whole is taken away" {
    mkdir "$BATS_TEST_TMPDIR/kept"
    touch "$BATS_TEST_TMPDIR/kept/content"
    run "$minhbach" new site "$BATS_TEST_TMPDIR/kept"
    [ "$status" -eq 3 ]
    contains "$output" "kept/content/"
    [ -f "$BATS_TEST_TMPDIR/kept/content" ]
    run bash -c 'ulimit -f 0; trap "" XFSZ; "$1" new plan ke-hoach-b "$2"' bash "$minhbach" "$tree"
    [ "$status" -eq 3 ]
    [ ! -e "$tree/content/plans/ke-hoach-b.md" ]
}
