#!/usr/bin/env bash
# deb.sh ROOT OUT: makes OUT/minhbach_VERSION_ARCH.deb of what `make install` put below ROOT (with PREFIX=/usr). Two packages
# of the same source are the same bytes: times are those of the changelog's first entry (or SOURCE_DATE_EPOCH).
set -eu
umask 022
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "${1:?usage: deb.sh ROOT OUT}" && pwd)
mkdir -p "${2:?usage: deb.sh ROOT OUT}"
out=$(cd "$2" && pwd)
version=$(cat "$here/../VERSION")
architecture=$(dpkg --print-architecture)
[ "$(dpkg-parsechangelog -l "$here/changelog" -S Version)" = "$version" ] ||
    { echo "deb.sh: the first entry of src/package/changelog is not about version $version" >&2; exit 1; }
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(dpkg-parsechangelog -l "$here/changelog" -S Timestamp)}
export SOURCE_DATE_EPOCH

doc=$root/usr/share/doc/minhbach
install -d -m 755 "$doc" "$root/DEBIAN"
install -m 644 "$here/copyright" "$doc/copyright"
gzip -9n < "$here/changelog" > "$doc/changelog.gz"
gzip -9nf "$root/usr/share/man/man1/minhbach.1"
chmod 644 "$doc/changelog.gz" "$root/usr/share/man/man1/minhbach.1.gz"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/minhbach"
chmod -R u=rwX,go=rX "$root"

# dpkg-shlibdeps wants to stand in a source package; what it prints is "shlibs:Depends=libc6 (>= 2.36), …".
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/debian"
printf 'Source: minhbach\n\nPackage: minhbach\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O -e"$root/usr/bin/minhbach" 2> /dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "deb.sh: dpkg-shlibdeps does not know the libraries of $root/usr/bin/minhbach" >&2; exit 1; }
size=$(find "$root/usr" -type f -printf '%s\n' | awk '{ kb += int(($1 + 1023) / 1024) } END { print kb }')
sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/; s/@DEPENDS@/$depends/" \
    "$here/control.in" > "$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
chmod 644 "$root"/DEBIAN/*
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
package=$out/minhbach_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$package" > /dev/null
echo "$package"
