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


def is_focused(thing):
    return thing.get_state_set().contains(Atspi.StateType.FOCUSED)


def read_out():
    for thing, depth in everything(starling()):
        here = " <- keyboard" if is_focused(thing) else ""
        print("  " * depth + f"{thing.get_role_name()}: {thing.get_name()}{here}")


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
    read_out()
    sys.exit(f"this did not come: {what}")


def named(name):
    for thing, _ in everything(starling()):
        if name in (thing.get_name() or ""):
            return thing
    return None


def message(author, text):
    """An item of the conversation, such as "Echo, 14:21: text"."""
    for thing, _ in everything(starling()):
        name = thing.get_name() or ""
        if thing.get_role() == Atspi.Role.LIST_ITEM and name.startswith(author) and text in name \
                and thing.get_parent().get_name() == "Messages":
            return thing
    return None


def has_keyboard(name):
    return any(is_focused(thing) and name in (thing.get_name() or "")
               for thing, _ in everything(starling()))


def key(*names):
    subprocess.run(["xdotool", "key", *names], check=True)


def main():
    wait_for("the window", starling)
    wait_for("the conversation in the list", lambda: named("Echo"))
    # There is no window manager that would give the window the keyboard.
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Starling",
                    "windowfocus", "--sync"], check=True)
    key("ctrl+1")
    wait_for("the message that was sent before", lambda: message("You", "Are you there?"))
    wait_for("the echo's answer", lambda: message("Echo", "Are you there?"))
    wait_for("the keyboard in the message field", lambda: has_keyboard("Message"))
    subprocess.run(["xdotool", "type", "--delay", "20", "Written without a mouse"], check=True)
    key("Return")
    wait_for("what was written", lambda: message("You", "Written without a mouse"))
    wait_for("the echo of it", lambda: message("Echo", "Written without a mouse"))

    read_out()
    nameless = [thing.get_role_name() for thing, _ in everything(starling())
                if thing.get_role() in USABLE and not thing.get_name()
                and thing.get_state_set().contains(Atspi.StateType.SHOWING)]
    if nameless:
        sys.exit(f"without a name: {nameless}")


if __name__ == "__main__":
    main()
