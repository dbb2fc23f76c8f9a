#!/usr/bin/env bats
# What anyone can check of a published site, as /du-lieu/ and the README say it: hashes, verify, a signature.

load common
setup() {
    make_tree
    site=$tree/site
    "$minhbach" build $as_of -q "$tree"
    cd "$BATS_TEST_TMPDIR"
}
make_key() { # NAME
    ssh-keygen -q -t ed25519 -N '' -C "$1" -f "$1"
}
sign() { ssh-keygen -q -Y sign -f "$1" -n minhbach "$site/manifest.json" 2> /dev/null; }
signed_well() {
    ssh-keygen -q -Y verify -f allowed_signers -I van-phong@vi-du.example -n minhbach -s "$site/manifest.json.sig" < "$site/manifest.json"
}

@test "a signed site verifies, and a build that changes nothing leaves the signature" {
    make_key key
    echo "van-phong@vi-du.example $(cat key.pub)" > allowed_signers
    sign key
    signed_well
    "$minhbach" verify "$site"
    "$minhbach" build $as_of -q "$tree"
    signed_well
}
@test "a tampered file, a tampered manifest, another signer: each fails" {
    make_key key
    make_key other
    echo "van-phong@vi-du.example $(cat key.pub)" > allowed_signers
    sign key
    old=$(sha256sum "$site/index.html" | cut -d' ' -f1)
    sed -i 's/Bảng/Bang/; s/<h1/<h1 class="x"/' "$site/index.html"
    new=$(sha256sum "$site/index.html" | cut -d' ' -f1)
    [ "$old" != "$new" ]
    signed_well
    run "$minhbach" verify "$site"
    [ "$status" -eq 1 ]
    contains "$output" index.html
    # Whoever mends the manifest to fit breaks the signature.
    sed -i "s/$old/$new/" "$site/manifest.json"
    run signed_well
    [ "$status" -ne 0 ]
    rm "$site/manifest.json.sig"
    sign other
    run signed_well
    [ "$status" -ne 0 ]
}
@test "a signature does not outlive what it signed" {
    make_key key
    echo "van-phong@vi-du.example $(cat key.pub)" > allowed_signers
    sign key
    sed -i 's/"93,5"/"77,5"/' "$tree/data/results/2026-01.csv"
    "$minhbach" build $as_of -q "$tree"
    [ ! -e "$site/manifest.json.sig" ] || ! signed_well
    "$minhbach" verify "$site"
}
@test "/du-lieu/ tells how to check, and its hashes are those of the files" {
    page=$site/du-lieu/index.html
    grep -q 'id="kiem-tra"' "$page"
    for word in certutil shasum sha256sum 'minhbach verify' 'ssh-keygen -Y verify' manifest.json; do grep -q -- "$word" "$page"; done
    python3 - "$site" <<'PY'
import hashlib, os, re, sys
site = sys.argv[1]
page = open(os.path.join(site, "du-lieu/index.html"), encoding="utf-8").read()
told = re.findall(r'<a href="([^"]+)">[^<]*</a>[^\n]*<code class="hash">SHA-256 ([0-9a-f]{64})', page)
assert len(told) > 30, len(told)
for address, told_hash in told:
    path = os.path.join(site, address.lstrip("/"))
    assert hashlib.sha256(open(path, "rb").read()).hexdigest() == told_hash, address
PY
}
@test "every page names the day of its data, the version and the manifest" {
    version=$("$minhbach" --version | grep -oE '[0-9]+\.[0-9]+[^ ]*' | head -n 1)
    [ -n "$version" ]
    find "$site" -name '*.html' > pages
    [ "$(wc -l < pages)" -gt 20 ]
    while read -r page; do
        for word in 'Xét tại ngày 28/01/2026' "minhbach $version" 'manifest.json'; do
            grep -q -- "$word" "$page" || { echo "$page lacks: $word"; false; }
        done
    done < pages
}
@test "wrong use, nothing to verify, nowhere to write" {
    run "$minhbach" verify
    [ "$status" -eq 2 ]
    run "$minhbach" verify "$tree/site" "$tree/site"
    [ "$status" -eq 2 ]
    run "$minhbach" verify --lang fr "$tree/site"
    [ "$status" -eq 2 ]
    run "$minhbach" verify "$tree/nowhere"
    [ "$status" -eq 2 ]
    contains "$output" "nowhere"
    run "$minhbach" verify "$tree/content"
    [ "$status" -ne 0 ]
    contains "$output" "$tree/content"
    echo '{' > "$tree/site/manifest.json"
    run "$minhbach" verify "$tree/site"
    [ "$status" -ne 0 ]
    "$minhbach" build $as_of -q "$tree" || "$minhbach" build $as_of -q -o "$BATS_TEST_TMPDIR/fresh" "$tree"
    run sh -c '"$1" verify "$2" > /dev/full' sh "$minhbach" "$BATS_TEST_TMPDIR/fresh"
    [ "$status" -eq 3 ]
    contains "$output" "stdout"
}
