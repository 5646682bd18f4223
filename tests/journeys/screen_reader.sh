#!/bin/sh
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The real window, used by somebody who has neither eyes nor a mouse: all is read over AT-SPI, all is
# typed. Run it by on_display.sh. Usage: screen_reader.sh FOLDER-OF-PROGRAMS [PICTURE]
set -eu

programs=$1
picture=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d "${TMPDIR:-/tmp}/starling-reader.XXXXXX")
pids=
tidy() {
    status=$?
    trap '' INT TERM
    for pid in $pids; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$place"
    exit "$status"
}
trap tidy EXIT

export HOME="$place" XDG_DATA_HOME="$place/data" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
mkfifo "$place/ready"
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
pids="$pids $!"

"$programs/starlingnet" --dir "$place/net" --nodes 9 >"$place/ready" &
pids="$pids $!"
exec 4<"$place/ready"
read -r line <&4
cli() {
    person=$1
    shift
    "$programs/starling-cli" --profile "$place/$person" --network "$place/net/network.json" "$@"
}
echo_id=$(cli echo --json create --name Echo 2>/dev/null | sed -n 's/.*"id" *: *"\(05[0-9a-f]*\)".*/\1/p')
cli alice create --name Alice >/dev/null 2>&1
"$programs/starling-cli" --profile "$place/echo" --network "$place/net/network.json" \
    echo >/dev/null &
pids="$pids $!"
cli alice send "$echo_id" "Are you there?" >/dev/null
"$programs/starling" --profile "$place/alice" --network "$place/net/network.json" &
window=$!
pids="$pids $window"

/usr/bin/python3 "$here/screen_reader.py"
[ -z "$picture" ] || import -window root "$picture" 2>/dev/null || true
kill "$window"
