#!/usr/bin/env bats
# The samples for web servers in src/hosting, each by a real server on a port of its own.

load common

setup_file() {
    cp -r "$BATS_TEST_DIRNAME/../../templates/new/site" "$BATS_FILE_TMPDIR/tree"
    "${MINHBACH:-$BATS_TEST_DIRNAME/../../build/release/minhbach}" build -q --as-of 2026-01-28 --precompress \
        -o "$BATS_FILE_TMPDIR/site" "$BATS_FILE_TMPDIR/tree"
    mkdir -p "$BATS_FILE_TMPDIR/site/.git" && echo secret > "$BATS_FILE_TMPDIR/site/.git/config"
}
setup() {
    site=$BATS_FILE_TMPDIR/site work=$BATS_TEST_TMPDIR
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    server=
    PATH=$PATH:/usr/sbin:$project/build/deps # where tests/deps.sh puts what is not installed
}
teardown() { [ -z "$server" ] || { kill "$server"; wait "$server" || true; }; }

ready() { # waits until the server answers
    for _ in $(seq 100); do
        curl -s -o /dev/null "http://127.0.0.1:$port/" && return
        sleep 0.1
    done
    cat "$work"/*.log
    return 1
}
# The sample with this test's port, name and folder in it.
nginx_sample() {
    sed -e "s|listen 80;|listen 127.0.0.1:$port;|" -e "s|/var/www/minhbach/site;|$site;|" "$project/src/hosting/nginx.conf"
}
start_nginx() {
    nginx_sample > "$work/sample.conf"
    grep -q "127.0.0.1:$port" "$work/sample.conf"
    local temp=
    for kind in client_body proxy fastcgi uwsgi scgi; do temp="$temp ${kind}_temp_path $work/$kind;"; done
    cat > "$work/nginx.conf" << CONF
daemon off; master_process off; pid $work/nginx.pid; error_log $work/error.log;
events { }
http { access_log off; $temp include $work/sample.conf; }
CONF
    nginx -e "$work/error.log" -t -q -c "$work/nginx.conf"
    nginx -e "$work/error.log" -c "$work/nginx.conf" 3>&- &
    server=$!
    ready
}
start_caddy() {
    sed -e "s|^minhbach.example {|http://127.0.0.1:$port {|" -e "s|/var/www/minhbach/site|$site|" \
        "$project/src/hosting/Caddyfile" > "$work/sample"
    { printf '{\n\tadmin off\n\tauto_https off\n}\n'; cat "$work/sample"; } > "$work/Caddyfile"
    HOME=$work caddy validate --adapter caddyfile --config "$work/Caddyfile"
    HOME=$work caddy run --adapter caddyfile --config "$work/Caddyfile" > "$work/caddy.log" 2>&1 3>&- &
    server=$!
    ready
}
# Status and headers of an address, in small letters.
head_of() { # ADDRESS [CURL OPTION…]
    curl -s -o "$work/body" -D - "${@:2}" "http://127.0.0.1:$port$1" | tr -d '\r' | tr 'A-Z' 'a-z'
}
has() { # ADDRESS HEADER [CURL OPTION…]
    run head_of "$1" "${@:3}"
    grep -qxF "$2" <<< "$output" || { printf '%s: no “%s” in\n%s\n' "$1" "$2" "$output"; return 1; }
}
policy() { grep -o "default-src 'none'[^\"]*" "$1"; }

# What both must do.
serves_well() {
    local page=/ke-hoach/ asset
    asset=/$(cd "$site" && echo assets/style-*.css)
    for address in / $page "$asset" /khong-co; do
        has $address "content-security-policy: $(policy "$project/templates/layout.mustache"); frame-ancestors 'none'"
        has $address "x-content-type-options: nosniff"
    done
    has / "content-type: text/html; charset=utf-8"
    has / "cache-control: no-cache"
    has "$asset" "content-type: text/css; charset=utf-8"
    has "$asset" "cache-control: public, max-age=31536000, immutable"
    has /atom.xml "content-type: application/atom+xml; charset=utf-8"
    has /du-lieu/units.csv "content-type: text/csv; charset=utf-8"

    # the .gz that the build wrote, byte for byte
    has $page "content-encoding: gzip" -H 'Accept-Encoding: gzip'
    cmp "$work/body" "$site${page}index.html.gz"
    head_of $page > /dev/null
    cmp "$work/body" "$site${page}index.html"

    # asked again, nothing is sent again
    local tag
    tag=$(curl -sI "http://127.0.0.1:$port$page" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
    [ -n "$tag" ]
    [[ "$(head_of $page -H "If-None-Match: $tag")" == "http/1.1 304"* ]]

    # the site's own page for what is not there; nothing of what is hidden
    for address in /khong-co /khong/co/ /.git/config /.git/; do
        [[ "$(head_of $address)" == "http/1.1 404"* ]]
        cmp "$work/body" "$site/404.html"
    done
}

@test "the policy of both samples is that of the pages" {
    for sample in nginx.conf Caddyfile; do
        [ "$(policy "$project/src/hosting/$sample")" = "$(policy "$project/templates/layout.mustache"); frame-ancestors 'none'" ]
    done
}
@test "nginx" {
    start_nginx
    serves_well
}
@test "Caddy" {
    start_caddy
    serves_well
    asset=/$(cd "$site" && echo assets/style-*.css)
    has "$asset" "content-encoding: br" -H 'Accept-Encoding: br'
    cmp "$work/body" "$site$asset.br"
}
