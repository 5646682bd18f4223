#!/bin/sh
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs the Debian package in a Debian 12 that has nothing else, and lets Alice and Bob write to
# each other there: first in the terminal, then with Alice's window, which nobody sees. By hand, as
# root, for it needs a mirror of Debian; not part of `cmake/dev test`.
# Usage: tests/packaging/deb_test.sh PACKAGE.deb [BARE-ROOT]
# BARE-ROOT is made by debootstrap when it is missing, and only copied from.
set -eu

package=${1:?usage: deb_test.sh PACKAGE.deb [BARE-ROOT]}
bare=${2:-/var/tmp/starling-bare-root}
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" = 0 ] || {
    echo "deb_test: only root can change the root folder" >&2
    exit 1
}

[ -x "$bare/bin/sh" ] ||
    debootstrap --variant=minbase bookworm "$bare"

place=$(mktemp -d "${TMPDIR:-/var/tmp}/starling-deb.XXXXXX")
tidy() {
    status=$?
    umount "$place/proc" 2>/dev/null || true
    rm -rf --one-file-system "$place"
    exit $status
}
trap tidy EXIT
trap 'exit 130' INT TERM

echo "== a copy of the bare root"
cp -a "$bare/." "$place"
cp /etc/resolv.conf "$place/etc/resolv.conf"
mount -t proc proc "$place/proc"
cp "$package" "$place/tmp/starling.deb"
cp "$here/deb_story.sh" "$place/tmp/story.sh"

inside() { chroot "$place" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }

echo "== apt-get install"
inside apt-get update -q >/dev/null
before=$(inside dpkg-query -W | wc -l)
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    /tmp/starling.deb >"$place/tmp/apt.log" 2>&1 || {
    tail -n 30 "$place/tmp/apt.log"
    exit 1
}
echo "$(inside dpkg-query -W | wc -l) packages, $before before"
inside dpkg --verify starling
for program in starling starling-cli starlingnet; do
    if inside ldd "/usr/bin/$program" | grep 'not found'; then exit 1; fi
done

echo "== the story, as nobody"
mkdir -m 0777 "$place/tmp/home"
chroot --userspec=65534:65534 "$place" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/tmp/home \
    QT_QPA_PLATFORM=offscreen sh /tmp/story.sh

echo "== apt-get purge"
inside env DEBIAN_FRONTEND=noninteractive apt-get purge -y -q starling >/dev/null 2>&1
left=$(find "$place/usr" "$place/etc" -iname '*starling*')
[ -z "$left" ] || {
    echo "left behind: $left" >&2
    exit 1
}
echo "1 passed, 0 failed"
