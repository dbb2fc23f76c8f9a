#!/usr/bin/env bash
# run.sh MINHBACH [ROUNDS]: hostile text in every field (hostile.py), a browser over some of its pages, what takes
# parsers long (slow.py), requests to the preview (preview.py), and the list of it all (list.sh). ROUNDS "all": each string in each field.
set -u
here=$(cd "$(dirname "$0")" && pwd)
minhbach=${1:?the program} rounds=${2:-8}
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
bad=0
HOSTILE_KEEP=$site "$here/hostile.py" "$minhbach" "$rounds" || bad=1
"$here/browser.py" "$site" || bad=1
"$here/slow.py" "$minhbach" "$rounds" || bad=1
"$here/preview.py" "$minhbach" || bad=1
"$here/list.sh" || bad=1
exit $bad
