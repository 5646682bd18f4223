#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the main window over AT-SPI and writes a message with the keyboard alone. Fails when
something that can be used has no name, or when the echo's answer is not read out."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
USABLE = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.TEXT, Atspi.Role.ENTRY,
          Atspi.Role.LIST, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX}


def everything(thing, depth=0):
    """(thing, depth) for what is on screen, in reading order."""
    if thing is None or depth > 40:
        return
    yield thing, depth
    for i in range(min(thing.get_child_count(), 500)):
        yield from everything(thing.get_child_at_index(i), depth + 1)


def starling():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(i)
        if program is not None and "starling" in (program.get_name() or "").lower():
            return program
    return None


def wait_for(what, ready):
    """The first true answer of `ready`; the loop turns meanwhile, so that news come in."""
    end = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        try:
            answer = ready()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        while context.iteration(False):
            pass
    sys.exit(f"this did not come: {what}")


def named(name, role=None):
    for thing, _ in everything(starling()):
        if name in (thing.get_name() or "") and (role is None or thing.get_role() == role):
            return thing
    return None


def has_keyboard(name):
    for thing, _ in everything(starling()):
        if thing.get_state_set().contains(Atspi.StateType.FOCUSED):
            return name in (thing.get_name() or "")
    return False


def key(*names):
    subprocess.run(["xdotool", "key", *names], check=True)


def main():
    wait_for("the window", starling)
    wait_for("the conversation in the list", lambda: named("Echo"))
    key("ctrl+1")
    wait_for("the message that was sent before", lambda: named("Are you there?"))
    wait_for("the echo's answer", lambda: len(
        [1 for thing, _ in everything(starling()) if "Are you there?" in (thing.get_name() or "")])
        >= 2)
    wait_for("the keyboard in the message field", lambda: has_keyboard("Message"))
    subprocess.run(["xdotool", "type", "--delay", "20", "Written without a mouse"], check=True)
    key("Return")
    wait_for("the message and the echo of it", lambda: len(
        [1 for thing, _ in everything(starling())
         if "Written without a mouse" in (thing.get_name() or "")]) >= 2)

    nameless = []
    for thing, depth in everything(starling()):
        print("  " * depth + f"{thing.get_role_name()}: {thing.get_name()}")
        states = thing.get_state_set()
        if thing.get_role() in USABLE and states.contains(Atspi.StateType.SHOWING) \
                and not thing.get_name():
            nameless.append(thing.get_role_name())
    if nameless:
        sys.exit(f"without a name: {nameless}")


if __name__ == "__main__":
    main()
