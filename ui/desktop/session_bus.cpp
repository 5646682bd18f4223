// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session_bus.h"

#include <QFileInfo>

namespace starling::ui {

std::optional<QDBusConnection> sessionBus() {
    const auto folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool runs = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
                      (!folder.isEmpty() && QFileInfo::exists(folder + "/bus"));
    if (!runs) return std::nullopt;
    auto bus = QDBusConnection::sessionBus();
    return bus.isConnected() ? std::optional{bus} : std::nullopt;
}

}  // namespace starling::ui
