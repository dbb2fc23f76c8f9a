#!/usr/bin/env bash
# run.sh SITE [SHOTS [PART…]]: looks at a built site in Debian's Chromium and checks its files; prints TAP. SHOTS is the folder
# of what it prints and, with SHOTS=1, of its screenshots
# (default: build/screenshots). Node packages are installed here at the first run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
site=${1:?usage: run.sh SITE [SHOTS]}
shots=${2:-$here/../../build/screenshots}
"$here/packages.sh"
mkdir -p "$shots"
exec node "$here/main.mjs" "$site" "$shots" "${@:3}"
