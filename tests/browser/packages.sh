#!/usr/bin/env bash
# packages.sh: installs the Node packages of these tests here, at the first run and when the lock file has changed.
set -eu
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/.installed; then
    npm ci --no-audit --no-fund --ignore-scripts --prefer-offline --loglevel=error >&2
    cp package-lock.json node_modules/.installed
fi
