#!/bin/sh
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs a command on a display and a session bus of its own, which end with it.
# Usage: on_display.sh COMMAND [ARGUMENT ...]
set -eu

if [ -z "${STARLING_PRIVATE_BUS:-}" ]; then
    STARLING_PRIVATE_BUS=1 exec dbus-run-session -- sh "$0" "$@"
fi

place=$(mktemp -d "${TMPDIR:-/tmp}/starling-display.XXXXXX")
server=
tidy() {
    status=$?
    trap '' INT TERM
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$place"
    exit "$status"
}
trap tidy EXIT

mkdir -m 700 "$place/run"
export XDG_RUNTIME_DIR="$place/run" QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
export ASAN_OPTIONS=detect_leaks=0 # of the toolkits that a real display brings in

# Takes the first display that is free, and says which.
mkfifo "$place/display"
Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$place/display" 2>/dev/null &
server=$!
read -r number <"$place/display"
DISPLAY=":$number" "$@"
