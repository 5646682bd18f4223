// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bus of the desktop, only where one runs: asking libdbus would start one. Window thread.
#pragma once

#include <QDBusConnection>

#include <optional>

namespace starling::ui {

std::optional<QDBusConnection> sessionBus();

}  // namespace starling::ui
