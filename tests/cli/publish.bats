#!/usr/bin/env bats
# The scripts that the ready workflows call, against a repository of the test's own.

load common
setup() {
    make_tree
    remote=$BATS_TEST_TMPDIR/remote.git
    git init -q --bare "$remote"
    cd "$tree"
    git init -q
    git config user.name tester
    git config user.email tester@example.invalid
    git remote add origin "$remote"
    export MINHBACH=$minhbach
}
build() { "$minhbach" build $as_of -q --previous published --output out "$@" .; }

@test "the first publication, the next one, and one that changes nothing" {
    run "$project/.ci/fetch-published" gh-pages published
    [ "$status" -eq 0 ]
    [ ! -e published ]
    "$minhbach" build $as_of -q --output out .
    run "$project/.ci/publish" out gh-pages
    echo "$output"
    [ "$status" -eq 0 ]
    run "$project/.ci/publish" out gh-pages
    contains "$output" "nothing has changed"
    "$project/.ci/fetch-published" gh-pages published
    "$minhbach" verify published
    diff -r out published
    sed -i 's/82,4/82,9/' data/results/2026-01.csv
    printf 'indicator,unit,period,was,now,corrected_on,reason\nso-hoa,phong-mau-1,2026-01,"82,4","82,9",2026-01-27,Đếm thiếu\n' > data/corrections.csv
    build --strict
    "$project/.ci/publish" out gh-pages
    [ "$(git --git-dir="$remote" rev-list --count gh-pages)" -eq 2 ]
    contains "$(git --git-dir="$remote" show gh-pages:du-lieu/verdicts.csv)" 82.9
}
@test "a silent revision is not published" {
    "$minhbach" build $as_of -q --output out .
    "$project/.ci/publish" out gh-pages
    "$project/.ci/fetch-published" gh-pages published
    sed -i 's/82,4/82,9/' data/results/2026-01.csv
    rm -rf out
    run build --strict
    [ "$status" -eq 1 ]
    contains "$output" silent-revision
    [ ! -e out ]
}
@test "a site that was touched after its build is not published" {
    "$minhbach" build $as_of -q --output out .
    echo x >> out/index.html
    run "$project/.ci/publish" out gh-pages
    [ "$status" -ne 0 ]
    [ -z "$(git ls-remote --heads origin)" ]
}
