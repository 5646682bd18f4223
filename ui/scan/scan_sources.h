// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a scan dialog gets pictures that it cannot get from Qt alone. A value; a test brings its
/// own.
#pragma once

#include "devices/frame_source.h"
#include "look/look.h"
#include "scan/screen_source.h"

#include <memory>

class QWidget;

namespace starling::ui {

struct ScanSources {
    /// Null: this program came without what cameras need.
    std::function<std::unique_ptr<FrameSource>()> camera;
    /// `over` is the dialog that asks.
    std::function<std::unique_ptr<ScreenSource>(const Look& look, QWidget& over)> screen;

    static ScanSources ofThisMachine();
};

}  // namespace starling::ui
