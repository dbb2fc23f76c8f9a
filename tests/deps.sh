#!/usr/bin/env bash
# Installs the Debian packages that are missing: deps.sh build | test. Says what to do where it cannot.
set -eu
build='pkg-config libcmark-dev libcsv-dev libyaml-dev libicu-dev libjansson-dev uthash-dev libxxhash-dev
       libssl-dev libevent-dev libdeflate-dev libbrotli-dev'
test='libcmocka-dev bats python3 curl iproute2 chromium clang-14 libclang-rt-14-dev strace poppler-utils dpkg-dev git
      openssh-client python3-yaml valgrind'
case ${1:-build} in
build) want=$build ;;
test) want="$build $test" ;;
*) echo "usage: deps.sh build|test" >&2; exit 2 ;;
esac
missing=
for package in $want; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
sudo=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "needs these packages, as root: apt-get install$missing" >&2; exit 3; }
    sudo=sudo
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
# shellcheck disable=SC2086
$sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
