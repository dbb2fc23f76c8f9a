#!/usr/bin/env bash
# live.sh MINHBACH TREE: edits a copy of a source tree while Chromium looks at its preview; prints TAP.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$here/packages.sh"
exec node "$here/live.mjs" "${1:?usage: live.sh MINHBACH TREE}" "${2:?usage: live.sh MINHBACH TREE}"
