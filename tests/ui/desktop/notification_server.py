#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A notification server (Desktop Notifications Specification 1.2, with inline replies as Plasma has
them) that refuses all that the specification does not allow. Arguments: what it can do."""

import sys
import xml.etree.ElementTree as ElementTree

from gi.repository import Gio, GLib

from bus_service import Service, say

HINTS = {"urgency": "y", "category": "s", "desktop-entry": "s", "image-path": "s", "sound-file": "s",
         "sound-name": "s", "suppress-sound": "b", "transient": "b", "resident": "b",
         "action-icons": "b", "x": "i", "y": "i"}
TAGS = {"body", "b", "i", "u", "a", "img"}


class NotificationServer(Service):
    NAME = "org.freedesktop.Notifications"
    PATH = "/org/freedesktop/Notifications"
    XML = """
    <node><interface name="org.freedesktop.Notifications">
      <method name="GetCapabilities"><arg type="as" direction="out"/></method>
      <method name="GetServerInformation">
        <arg type="s" direction="out"/><arg type="s" direction="out"/>
        <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
      <method name="Notify">
        <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
        <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
        <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
        <arg type="u" direction="out"/></method>
      <method name="CloseNotification"><arg type="u" direction="in"/></method>
      <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
      <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
      <signal name="NotificationReplied"><arg type="u"/><arg type="s"/></signal>
      <signal name="ActivationToken"><arg type="u"/><arg type="s"/></signal>
    </interface></node>"""

    def __init__(self, abilities):
        super().__init__()
        self.abilities = abilities
        self.last = 0
        self.shown = {}

    def called(self, bus, sender, path, interface, method, parameters, call):
        # Hints keep their types only here.
        self.hints = parameters.get_child_value(6) if method == "Notify" else None
        super().called(bus, sender, path, interface, method, parameters, call)

    def GetCapabilities(self, _sender):
        say(asked="GetCapabilities")
        return GLib.Variant("(as)", (self.abilities,))

    def GetServerInformation(self, _sender):
        return GLib.Variant("(ssss)", ("Test", "Starling", "1", "1.2"))

    def Notify(self, _sender, program, replaces, icon, summary, body, actions, hints, timeout):
        self.check(replaces, summary, body, actions, timeout)
        if replaces:
            number = replaces
        else:
            self.last += 1
            number = self.last
        self.shown[number] = actions[::2]
        say(shown=number, replaces=replaces, program=program, icon=icon, summary=summary, body=body,
            actions=actions, hints={key: str(value) for key, value in hints.items()})
        return GLib.Variant("(u)", (number,))

    def check(self, replaces, summary, body, actions, timeout):
        if replaces and replaces not in self.shown:
            raise ValueError(f"replaces {replaces}, which is not shown")
        if not summary or "\n" in summary:
            raise ValueError("the summary is one line")
        if len(actions) % 2 or (actions and "actions" not in self.abilities):
            raise ValueError("actions come in pairs, and where they are known")
        if "inline-reply" in actions and "inline-reply" not in self.abilities:
            raise ValueError("no reply was offered")
        if body and "body" not in self.abilities:
            raise ValueError("no body was offered")
        if timeout < -1:
            raise ValueError("the timeout")
        for i in range(self.hints.n_children()):
            pair = self.hints.get_child_value(i)
            name = pair.get_child_value(0).get_string()
            kind = pair.get_child_value(1).get_variant().get_type_string()
            if not name.startswith("x-") and HINTS.get(name) != kind:
                raise ValueError(f"the hint {name} of type {kind}")
        if "body-markup" in self.abilities:
            self.check_markup(body)

    @staticmethod
    def check_markup(body):
        try:
            tags = {each.tag for each in ElementTree.fromstring(f"<body>{body}</body>").iter()}
        except ElementTree.ParseError as wrong:
            raise ValueError(f"markup: {wrong}") from wrong
        if not tags <= TAGS:
            raise ValueError(f"unknown markup: {tags - TAGS}")

    def CloseNotification(self, _sender, number):
        if number not in self.shown:
            raise ValueError(f"{number} is not shown")
        say(closed=number)
        self.do_close(number, 3)

    def do_close(self, id, reason):
        del self.shown[id]
        self.emit("NotificationClosed", GLib.Variant("(uu)", (id, reason)))

    def do_invoke(self, id, action, token=""):
        if action not in self.shown[id]:
            say(broken=f"{action} was not offered")
        if token:
            self.emit("ActivationToken", GLib.Variant("(us)", (id, token)))
        self.emit("ActionInvoked", GLib.Variant("(us)", (id, action)))
        self.do_close(id, 2)

    def do_reply(self, id, text):
        self.emit("NotificationReplied", GLib.Variant("(us)", (id, text)))
        self.do_close(id, 2)

    def do_spoof(self, id, text):
        """The same as do_reply, by somebody else on the bus; the server goes on."""
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION, None)
        other = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        for signal, value in (("NotificationReplied", text), ("ActionInvoked", "default")):
            other.emit_signal(None, self.PATH, self.NAME, signal,
                              GLib.Variant("(us)", (id, value)))
        other.flush_sync(None)
        say(spoofed=id)

    def do_restart(self):
        """As if it had crashed and come again: it knows nothing any more."""
        Gio.bus_unown_name(self.owned)
        self.shown.clear()
        self.last += 100
        self.own()


if __name__ == "__main__":
    NotificationServer(sys.argv[1:]).run()
