// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_sources.h"

#include "devices/devices.h"
#include "scan/screen_portal.h"
#include "scan/screen_region.h"

#include <QGuiApplication>

namespace starling::ui {

ScanSources ScanSources::ofThisMachine() {
    return {[]() -> std::unique_ptr<FrameSource> {
                auto* const all = devices();
                return all ? all->camera() : nullptr;
            },
            [](const Look& look, QWidget& over) -> std::unique_ptr<ScreenSource> {
                if (QGuiApplication::platformName().startsWith(QLatin1String{"wayland"}))
                    return std::make_unique<ScreenPortal>();
                return std::make_unique<ScreenRegion>(look, over);
            }};
}

}  // namespace starling::ui
