# Shared by the command-line tests: $minhbach is the program, $tree a small source tree of its own.
minhbach=${MINHBACH:-$BATS_TEST_DIRNAME/../../build/release/minhbach}
project=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
export NO_COLOR=1 LC_ALL=C.UTF-8 LANGUAGE=vi
unset SOURCE_DATE_EPOCH

make_tree() { # a fresh copy of the scaffold, in $tree
    tree=$BATS_TEST_TMPDIR/tree
    rm -rf "$tree"
    "$minhbach" new site "$tree" > /dev/null
}
as_of=--as-of=2026-01-28

# Fails with a message unless $1 contains $2.
contains() { # a no-break space counts as a space
    set -- "${1//$'\u00a0'/ }" "$2"
    [[ "$1" == *"$2"* ]] || { printf 'looked for: %s\nin:\n%s\n' "$2" "$1"; return 1; }
}
# One hash of a whole folder: names and bytes.
tree_hash() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1); }
