#!/usr/bin/env bash
# run.sh OUT [COUNT [SEED]]: walk.py over the program in OUT (build/release), beside the same program made under
# another version: the few sources that know it are compiled again.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
out=${1:?the folder of the program}
cd "$here"
make --no-print-directory -s -j"$(nproc)" BUILD="$(dirname "$out")" MODE="$(basename "$out")" build "$out/libminhbach.a"
other=$out/tests/incremental
mkdir -p "$other"
packages='libcmark libcrypto yaml-0.1 icu-uc icu-i18n jansson libevent_core libevent_extra libdeflate libbrotlienc'
mapfile -t knowing < <(grep -rl --include='*.c' MINHBACH_VERSION src)
# shellcheck disable=SC2046
gcc -std=gnu11 -O2 -pthread -Isrc -D_GNU_SOURCE -DMINHBACH_VERSION='"0.0.0-other"' "${knowing[@]}" \
    $(pkg-config --cflags $packages) "$out/libminhbach.a" $(pkg-config --libs $packages) -lcsv -lm -o "$other/minhbach"
tests/incremental/walk.py "$out/minhbach" "$other/minhbach" "${@:2}"
