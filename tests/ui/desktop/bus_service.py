#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop services of the tests have in common: a name on the bus of this session, and lines
of JSON, in on stdin what a person does, out on stdout what the program asked."""

import json
import os
import sys

from gi.repository import Gio, GLib


def say(**what):
    print(json.dumps(what), flush=True)


class Service:
    """Serves one object of one name; a method is a function of that name, and `do_NAME` a command."""

    NAME = ""
    PATH = ""
    XML = ""
    rest = b""

    def __init__(self):
        self.loop = GLib.MainLoop()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.interface = Gio.DBusNodeInfo.new_for_xml(self.XML).interfaces[0]
        self.bus.register_object(self.PATH, self.interface, self.called, self.asked, None)
        self.owned = None

    def own(self):
        self.owned = Gio.bus_own_name_on_connection(
            self.bus, self.NAME, Gio.BusNameOwnerFlags.NONE,
            lambda *_: say(ready=True), lambda *_: say(lost=True))

    def run(self):
        self.own()
        GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self.told)
        self.loop.run()

    def called(self, _bus, sender, _path, _interface, method, parameters, call):
        try:
            answer = getattr(self, method)(sender, *parameters.unpack())
        except ValueError as broken:
            say(broken=f"{method}: {broken}")
            call.return_dbus_error("org.freedesktop.DBus.Error.InvalidArgs", str(broken))
            return
        call.return_value(answer)

    def asked(self, _bus, _sender, _path, _interface, name):
        return self.property(name)

    def property(self, name):
        raise ValueError(name)

    def emit(self, signal, values):
        self.bus.emit_signal(None, self.PATH, self.interface.name, signal, values)

    def told(self, source, _condition):
        bytes_read = os.read(source.fileno(), 65536)
        if not bytes_read:
            self.loop.quit()
            return False
        *lines, self.rest = (self.rest + bytes_read).split(b"\n")
        for line in lines:
            command = json.loads(line)
            getattr(self, "do_" + command.pop("do"))(**command)
        return True
