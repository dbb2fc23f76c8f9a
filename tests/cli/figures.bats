#!/usr/bin/env bats
# Figures of every kind: what is printed, compared, told by why and diff, and noticed when it changes.

load common
setup() {
    tree=$BATS_TEST_TMPDIR/tree
    mkdir -p "$tree/content/plans" "$tree/data/results"
    cat > "$tree/content/site.yml" << 'Y'
title: Các loại số liệu
agency: Cơ quan mẫu
provenance: illustrative
Y
    cat > "$tree/content/plans/ke-hoach.md" << 'M'
---
title: Kế hoạch mẫu
period: {from: "2026", to: "2026"}
reporting:
  - {cycle: monthly, due: before 25}
  - cycle: custom
    periods: [{id: dot-1, from: 2026-01-05, to: 2026-01-20, due: on 2026-01-22}]
---

# I. Mục tiêu
M
    cat > "$tree/data/units.csv" << 'C'
id,name,level,kind
phong-a,Phòng A,phòng,unit
phong-b,Phòng B,phòng,unit
C
    cat > "$tree/data/indicators.csv" << 'C'
id,name,measure,decimals,kind
ty-le,Tỷ lệ đúng hạn,%,1,rate
thoi-gian,Thời gian chờ,phút,,duration
co-hop,Có họp giao ban,,,yes_no
nhan-xet,Nhận xét của dân,,,qualitative
C
    cat > "$tree/data/targets.csv" << 'C'
id,plan,no,indicator,applies_to,comparator,value,baseline,due,same_as
m-1,ke-hoach,1,ty-le,phong-a|phong-b,at_least,90,,ongoing,
m-2,ke-hoach,2,thoi-gian,phong-a|phong-b,reduce_by_at_least,20,50,ongoing,
m-3,ke-hoach,3,co-hop,phong-a|phong-b,yes_no,,,ongoing,
m-4,ke-hoach,4,nhan-xet,phong-a|phong-b,qualitative,,,ongoing,
m-5,ke-hoach,5,ty-le,phong-a|phong-b,at_least,90,,ongoing,m-1
C
    cat > "$tree/data/results/2026-01.csv" << 'C'
indicator,unit,value,numerator,denominator,warning,cause,responsibility,solution,reported_on
ty-le,phong-a,,47,50,Có thể giảm,,,,2026-01-20
ty-le,phong-b,[x],,,,,,,2026-01-20
thoi-gian,phong-a,38,,,,,,,2026-01-20
thoi-gian,phong-b,[z],,,,,,,2026-01-20
co-hop,phong-a,yes,,,,,,,2026-01-20
co-hop,phong-b,no,,,,Chưa xếp lịch,Chánh Văn phòng,Họp từ tháng 2,2026-01-20
nhan-xet,phong-a,Tốt hơn,,,,,,,2026-01-20
nhan-xet,phong-b,Như cũ,,,,,,,2026-01-20
C
    cat > "$tree/data/results/2026-02.csv" << 'C'
indicator,unit,value,reported_on
ty-le,phong-a,85,2026-02-20
C
    mkdir "$tree/data/results/ke-hoach"
    printf 'indicator,unit,value,reported_on\nty-le,phong-b,91,2026-01-21\n' > "$tree/data/results/ke-hoach/dot-1.csv"
    january=$tree/data/results/2026-01.csv
    "$minhbach" build --as-of 2026-02-26 -q "$tree"
}
why() { "$minhbach" why -C "$tree" --as-of 2026-02-26 "$@"; }

@test "why tells a reduction by its baseline, an answer, a text and a figure that is not there" {
    run why ke-hoach thoi-gian phong-a 2026-01
    contains "$output" "38 phút"
    contains "$output" "50 phút"
    contains "$output" "24 %"
    run why ke-hoach co-hop phong-b 2026-01
    contains "$output" "Không đạt"
    contains "$output" "Chánh Văn phòng"
    run why ke-hoach nhan-xet phong-a 2026-01
    contains "$output" "Tốt hơn"
    run why ke-hoach ty-le phong-b 2026-01
    contains "$output" "Không có số liệu"
    run why ke-hoach thoi-gian phong-b 2026-01
    contains "$output" "Không áp dụng"
}
@test "why tells of the warning before, and of the same target in another row" {
    run why ke-hoach ty-le phong-a 2026-02
    contains "$output" "85,0 % < 90 %"
    contains "$output" "Có thể giảm"
    contains "$output" "m-5"
    run why ke-hoach ty-le phong-b dot-1
    contains "$output" "91,0 % ≥ 90 %"
    contains "$output" "data/results/ke-hoach/dot-1.csv"
}
@test "the page shows the baseline of a reduction" {
    contains "$(cat "$tree/site/ky/2026-01/index.html")" "50 phút"
    contains "$(cat "$tree/site/ky/2026-01/index.html")" "Không áp dụng"
}
@test "each kind of figure that changes is told as it was and as it is" {
    sed -i 's/^co-hop,phong-a,yes/co-hop,phong-a,no/; s/^nhan-xet,phong-a,Tốt hơn/nhan-xet,phong-a,Kém hơn/
            s/^ty-le,phong-b,\[x\]/ty-le,phong-b,88/; s/^thoi-gian,phong-b,\[z\]/thoi-gian,phong-b,41/
            s/,47,50,/,46,50,/; s/^thoi-gian,phong-a,38/thoi-gian,phong-a,[x]/' "$january"
    run "$minhbach" check --as-of 2026-02-26 "$tree"
    echo "$output"
    for change in 'co-hop, phong-a, kỳ 2026-01 là yes, nay là “no”' 'là Tốt hơn, nay là “Kém hơn”' \
        'là [x], nay là “88”' 'là [z], nay là “41”' '47/50' 'là 38, nay là “[x]”'; do
        contains "$output" "$change"
    done
    [ "$(grep -c silent-revision <<< "$output")" = 6 ]
    run "$minhbach" diff --as-of 2026-02-26 "$tree"
    contains "$output" "Kém hơn"
    run "$minhbach" diff --corrections --as-of 2026-02-26 "$tree"
    contains "$output" "[x]"
}
@test "a figure of a plan's own period is told with the plan" {
    sed -i 's/,91,/,92,/' "$tree/data/results/ke-hoach/dot-1.csv"
    run "$minhbach" check --as-of 2026-02-26 "$tree"
    contains "$output" "kỳ ke-hoach/dot-1 là 91, nay là “92”"
    run "$minhbach" diff --as-of 2026-02-26 "$tree"
    contains "$output" "ke-hoach/dot-1"
}
@test "diff tells of figures that are new, of a month and of a plan's own period" {
    echo 'thoi-gian,phong-b,41,2026-01-21' >> "$tree/data/results/ke-hoach/dot-1.csv"
    echo 'thoi-gian,phong-b,43,2026-02-21' >> "$tree/data/results/2026-02.csv"
    run "$minhbach" diff --as-of 2026-02-26 "$tree"
    echo "$output"
    contains "$output" "41"
    contains "$output" "ke-hoach/dot-1"
    contains "$output" "43"
    contains "$output" "2026-02"
}
@test "parts that make the published number are no revision" {
    sed -i 's/^ty-le,phong-a,85,/ty-le,phong-a,,/; s/value,reported_on/value,numerator,denominator,reported_on/
            s/^ty-le,phong-a,,/ty-le,phong-a,,17,20,/' "$tree/data/results/2026-02.csv"
    run "$minhbach" check --as-of 2026-02-26 "$tree"
    echo "$output"
    [[ "$output" != *silent-revision* ]]
    sed -i 's/,17,20,/,16,20,/' "$tree/data/results/2026-02.csv"
    run "$minhbach" check --as-of 2026-02-26 "$tree"
    contains "$output" "silent-revision"
}
@test "why tells a correction with both verdicts and its reason" {
    printf 'indicator,unit,period,was,now,corrected_on,reason\nty-le,phong-a,2026-02,85,95,2026-02-25,Đếm thiếu hồ sơ\n' \
        > "$tree/data/corrections.csv"
    sed -i 's/^ty-le,phong-a,85/ty-le,phong-a,95/' "$tree/data/results/2026-02.csv"
    run why ke-hoach ty-le phong-a 2026-02
    echo "$output"
    [ "$status" -eq 0 ]
    contains "$output" "Đếm thiếu hồ sơ"
    contains "$output" "Không đạt"
    contains "$output" "25/02/2026"
}
@test "a verdict that was published in words of another version is read as another verdict" {
    sed -i 's/,met,/,fulfilled,/' "$tree/site/du-lieu/verdicts.csv"
    run "$minhbach" diff --as-of 2026-02-26 "$tree"
    echo "$output"
    [ "$status" -le 1 ]
    contains "$output" "m-3"
}
