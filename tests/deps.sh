#!/usr/bin/env bash
# Installs the Debian packages that are missing: deps.sh build | test. Says what to do where it cannot.
set -eu
build='pkg-config libcmark-dev libcsv-dev libyaml-dev libicu-dev libjansson-dev uthash-dev libxxhash-dev
       libssl-dev libevent-dev libdeflate-dev libbrotli-dev'
test='libcmocka-dev bats python3 curl iproute2 chromium fonts-liberation clang-14 libclang-rt-14-dev strace poppler-utils dpkg-dev git
      openssh-client python3-yaml valgrind default-jre-headless libreoffice-calc-nogui'
# Installed, these would run as services: the tests take their programs alone, from build/deps.
servers='nginx caddy' programs=${BUILD:-build}/deps
case ${1:-build} in
build) want=$build ;;
test) want="$build $test" ;;
*) echo "usage: deps.sh build|test" >&2; exit 2 ;;
esac
missing=
for package in $want; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
unpack=
for package in $servers; do
    [ "${1:-build}" != test ] || command -v "$package" > /dev/null || [ -e "$programs/$package" ] || unpack="$unpack $package"
done
[ -z "$missing$unpack" ] && exit 0
sudo=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "needs these packages, as root: apt-get install$missing" >&2; exit 3; }
    sudo=sudo
fi
echo "installing:$missing$unpack"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
# shellcheck disable=SC2086
[ -z "$missing" ] || $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
for package in $unpack; do
    scratch=$(mktemp -d)
    (cd "$scratch" && apt-get download -qq "$package" >/dev/null 2>&1 && dpkg -x "$package"_*.deb .)
    install -D -m 755 "$scratch"/usr/*bin/"$package" "$programs/$package"
    rm -rf "$scratch"
done
