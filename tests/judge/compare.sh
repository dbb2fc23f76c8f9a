#!/bin/sh
# SPDX-License-Identifier: MIT
# compare.sh COUNT [FIRST_SEED]: minhbach against the second judge on so many random trees.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
MINHBACH=${MINHBACH:-$here/../../build/release/minhbach}
export MINHBACH
exec python3 -B "$here/compare.py" "${1:-200}" "${2:-1}"
