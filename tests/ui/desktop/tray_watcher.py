#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The place for tray icons of a desktop: a StatusNotifierWatcher and its host, which looks at what is
registered, and clicks."""

import hashlib

from gi.repository import Gio, GLib

from bus_service import Service, say

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


class TrayWatcher(Service):
    NAME = "org.kde.StatusNotifierWatcher"
    PATH = "/StatusNotifierWatcher"
    XML = """
    <node><interface name="org.kde.StatusNotifierWatcher">
      <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
      <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
      <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
      <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
      <property name="ProtocolVersion" type="i" access="read"/>
      <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
      <signal name="StatusNotifierItemUnregistered"><arg type="s"/></signal>
      <signal name="StatusNotifierHostRegistered"/>
      <signal name="StatusNotifierHostUnregistered"/>
    </interface></node>"""

    items = []
    owner = None

    def property(self, name):
        return {"RegisteredStatusNotifierItems": GLib.Variant("as", self.items),
                "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
                "ProtocolVersion": GLib.Variant("i", 0)}[name]

    def RegisterStatusNotifierHost(self, _sender, _name):
        return None

    def RegisterStatusNotifierItem(self, sender, name):
        self.owner = sender
        self.items = [name]
        self.emit("StatusNotifierItemRegistered", GLib.Variant("(s)", (name,)))
        Gio.bus_watch_name_on_connection(self.bus, name, Gio.BusNameWatcherFlags.NONE, None,
                                         lambda *_: say(gone=True))
        self.bus.signal_subscribe(sender, ITEM, "NewIcon", None, None, Gio.DBusSignalFlags.NONE,
                                  lambda *_: self.look())
        GLib.idle_add(self.look)
        return None

    def of_item(self, path, interface, method, arguments, then):
        self.bus.call(self.owner, path, interface, method, arguments, None,
                      Gio.DBusCallFlags.NONE, 10000, None,
                      lambda bus, result: then(bus.call_finish(result).unpack()))

    def look(self):
        def seen(answer):
            item = answer[0]
            pixmaps = sorted(item["IconPixmap"])
            ink = hashlib.sha256(b"".join(bytes(each[2]) for each in pixmaps)).hexdigest()
            self.menu = item["Menu"]
            say(item=item["Id"], title=item["Title"], category=item["Category"],
                status=item["Status"], sizes=[each[0] for each in pixmaps], ink=ink,
                tip=item["ToolTip"][2])
        self.of_item("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "GetAll",
                     GLib.Variant("(s)", (ITEM,)), seen)
        return False

    def do_click(self):
        self.of_item("/StatusNotifierItem", ITEM, "Activate", GLib.Variant("(ii)", (5, 5)),
                     lambda _: say(clicked=True))

    def do_choose(self, label):
        def laid_out(answer):
            rows = [(each[0], each[1].get("label", "")) for each in answer[1][2]]
            say(menu=[text for _, text in rows])
            number = next(row for row, text in rows if text.replace("_", "") == label)
            self.of_item(self.menu, MENU, "Event",
                         GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("i", 0), 0)),
                         lambda _: None)
        self.of_item(self.menu, MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])), laid_out)


if __name__ == "__main__":
    TrayWatcher().run()
