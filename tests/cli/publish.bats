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
    [ -d published ] # empty: there is nothing to compare with, and that is no problem
    run build --strict
    echo "$output"
    [ "$status" -eq 0 ]
    run "$project/.ci/publish" out gh-pages
    echo "$output"
    [ "$status" -eq 0 ]
    run "$project/.ci/publish" out gh-pages
    contains "$output" "nothing has changed"
    "$project/.ci/fetch-published" gh-pages published
    "$minhbach" verify published
    diff -r -x .nojekyll out published
    sed -i 's/82,4/82,9/' data/results/2026-01.csv
    printf 'indicator,unit,period,was,now,corrected_on,reason\nso-hoa,phong-mau-1,2026-01,"82,4","82,9",2026-01-27,Đếm thiếu\n' > data/corrections.csv
    build --strict
    "$project/.ci/publish" out gh-pages
    [ "$(git --git-dir="$remote" rev-list --count gh-pages)" -eq 2 ]
    contains "$(git --git-dir="$remote" show gh-pages:du-lieu/verdicts.csv)" 82.9
}
@test "what the host keeps on its branch stays there" {
    "$minhbach" build $as_of -q --output out .
    "$project/.ci/publish" out gh-pages
    git fetch -q origin gh-pages
    git worktree add -q host FETCH_HEAD
    mkdir host/.well-known
    echo minhbach.example > host/CNAME
    echo contact > host/.well-known/security.txt
    git -C host add --all
    git -C host commit -q -m "A name for the site"
    git -C host push -q origin HEAD:gh-pages
    run "$project/.ci/publish" out gh-pages
    contains "$output" "nothing has changed"
    sed -i 's/Phòng Mẫu 2/Phòng Mẫu Hai/' data/units.csv
    "$minhbach" build $as_of -q --output out .
    "$project/.ci/publish" out gh-pages
    [ "$(git --git-dir="$remote" show gh-pages:CNAME)" = minhbach.example ]
    [ "$(git --git-dir="$remote" show gh-pages:.well-known/security.txt)" = contact ]
    git --git-dir="$remote" cat-file -e gh-pages:.nojekyll
    "$project/.ci/fetch-published" gh-pages published
    "$minhbach" verify published
}
@test "a runner without a name of its own publishes too" {
    git config --unset user.name
    git config --unset user.email
    export HOME=$BATS_TEST_TMPDIR/home GIT_CONFIG_NOSYSTEM=1 XDG_CONFIG_HOME=
    "$minhbach" build $as_of -q --output out .
    run "$project/.ci/publish" out gh-pages
    echo "$output"
    [ "$status" -eq 0 ]
    [ "$(git --git-dir="$remote" log -1 --format=%an gh-pages)" = minhbach ]
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
@test "the check of a pull request: annotations at their lines, the change as a comment" {
    "$minhbach" build $as_of -q --output published .
    sed -i 's/82,4/82,9/' data/results/2026-01.csv
    run "$minhbach" check $as_of --strict --format github --previous published .
    [ "$status" -eq 1 ]
    contains "$output" "::error file=data/results/2026-01.csv,line=4"
    "$minhbach" diff $as_of --format github --previous published . > diff.md
    contains "$(cat diff.md)" "82,9"
    run env -u GH_TOKEN -u COMMENT_TOKEN "$project/.ci/comment" diff.md
    [ "$status" -eq 0 ]
    contains "$output" "82,9"
}
fake_gh() { # a gh that can edit a comment only after one was made
    mkdir -p bin
    cat > bin/gh <<'SH'
#!/bin/sh
case "$*" in
*--edit-last*) [ -e commented ] || exit 1 ;;
esac
echo "$*" >> commented
cat "$(echo "$*" | sed 's/.*--body-file //')" > comment.md
SH
    chmod +x bin/gh
}
@test "GitHub: one comment, brought up to date; an empty file says why" {
    fake_gh
    export PATH=$PWD/bin:$PATH GH_TOKEN=x REQUEST=12
    echo "first" > diff.md
    "$project/.ci/comment" diff.md
    contains "$(cat comment.md)" first
    [ "$(cat commented | wc -l)" -eq 1 ]
    : > diff.md
    "$project/.ci/comment" diff.md
    contains "$(cat comment.md)" "Dữ liệu còn lỗi"
    contains "$(tail -n 1 commented)" "pr comment 12 --edit-last"
}
@test "GitLab: one note, brought up to date" {
    command -v curl > /dev/null || skip "no curl here"
    cat > server.py <<'PY'
import http.server, json, urllib.parse
notes = []
class Api(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_): pass
    def reply(self, value):
        body = json.dumps(value, separators=(",", ":")).encode()
        self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        assert self.headers["PRIVATE-TOKEN"] == "secret"
        self.reply([{"id": n + 7, "type": None, "body": body, "attachment": None} for n, body in enumerate(notes)])
    def save(self):
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        return urllib.parse.parse_qs(form)["body"][0]
    def do_POST(self):
        notes.append(self.save()); self.reply({"id": len(notes) + 6}); self.dump()
    def do_PUT(self):
        notes[int(self.path.rsplit("/", 1)[1]) - 7] = self.save(); self.reply({}); self.dump()
    def dump(self):
        open("notes", "w").write(json.dumps(notes))
server = http.server.HTTPServer(("127.0.0.1", 0), Api)
open("port", "w").write(str(server.server_port))
server.serve_forever()
PY
    python3 server.py 3>&- & server=$!
    for _ in $(seq 300); do [ -s port ] && break; sleep 0.1; done
    export COMMENT_TOKEN=secret CI_MERGE_REQUEST_IID=3 CI_PROJECT_ID=5 CI_API_V4_URL=http://127.0.0.1:$(cat port)
    unset GH_TOKEN
    echo 'một “thay đổi”: 82,4 -> "82,9" & hơn' > diff.md
    "$project/.ci/comment" diff.md
    echo 'second' > diff.md
    run "$project/.ci/comment" diff.md
    kill "$server"
    [ "$status" -eq 0 ]
    [ "$(python3 -c 'import json; n = json.load(open("notes")); print(len(n), "second" in n[0], "82,9" in n[0])')" = "1 True False" ]
}
