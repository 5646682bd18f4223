// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/devices.h"

#include <QCoreApplication>
#include <QLibrary>

namespace starling::ui {

namespace {

using Give = Devices* (*)();

/// In the place that belongs to this program: what lies elsewhere is not loaded.
Devices* load() {
    const auto place = QCoreApplication::applicationDirPath() + STARLING_MODULES;
    QLibrary module{place + QLatin1String{"/starling-devices"}};
    module.setLoadHints(QLibrary::PreventUnloadHint);
    const auto give = reinterpret_cast<Give>(module.resolve("starlingDevices"));
    return give ? give() : nullptr;
}

}  // namespace

Devices* devices() {
    static Devices* const loaded = load();
    return loaded;
}

}  // namespace starling::ui
