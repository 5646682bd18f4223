#!/bin/sh
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What deb_test.sh plays inside the root folder where the package was installed.
set -eu
cd "$HOME"

window_pid=
net_pid=
tidy() {
    status=$?
    for pid in $window_pid $net_pid; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    exit $status
}
trap tidy EXIT

say() { printf '%s\n' "$*"; }
fail() {
    say "deb_story: $*" >&2
    exit 1
}

cli() {
    person=$1
    shift
    starling-cli --profile "$HOME/$person" --network "$HOME/net/network.json" "$@"
}

create() { cli "$1" --json create --name "$2" | sed -n 's/.*"id" *: *"\(05[0-9a-f]*\)".*/\1/p'; }

start_network() {
    rm -f ready
    mkfifo ready
    starlingnet --dir net --nodes 12 >ready &
    net_pid=$!
    exec 3<ready
    read -r line <&3 || fail "the network did not start"
    say "$line"
}

stop_network() {
    kill "$net_pid"
    wait "$net_pid" || true
    net_pid=
    exec 3<&-
}

# For as long as the story may need it; ended earlier it would have failed.
start_window() {
    timeout 40 starling --profile "$HOME/alice" >window.log 2>&1 &
    window_pid=$!
}

await_end_of_window() {
    status=0
    wait "$window_pid" || status=$?
    window_pid=
    [ $status = 124 ] || fail "the window ended by itself, $status: $(cat window.log)"
}

starling --version
start_network
alice=$(create alice Alice)
bob=$(create bob Bob)

say "-- in the terminal"
cli alice send "$bob" "Hello Bob, from a package."
cli bob listen --count 1 --timeout 30 | grep -q "from a package" || fail "Bob heard nothing"
cli bob send "$alice" "Hello Alice, so it is."

say "-- with the window: what waits goes out, what comes comes in"
stop_network
cli alice send "$bob" --timeout 0 "Sent by the window." && fail "it was sent without a network"
start_network
start_window
cli bob listen --count 1 --timeout 60 | grep -q "by the window" || fail "the window sent nothing"
cli bob send "$alice" "Received by the window."
await_end_of_window
said=$(cat window.log)
[ -z "$said" ] || say "the window said: $said"
cli alice --json history | grep -q "Received by the window" || fail "the window received nothing"
cli alice history
say "-- all was said"
