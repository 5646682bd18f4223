// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one door of the module, which devices.cpp knocks at.

#include "devices/module/camera.h"
#include "devices/module/printing.h"

namespace {

using namespace starling::ui;

class RealDevices final : public Devices {
public:
    std::unique_ptr<FrameSource> camera() override { return makeCamera(); }
    void print(QWidget& over, PrintJob job) override { askAndPrint(over, std::move(job)); }
};

}  // namespace

extern "C" Q_DECL_EXPORT Devices* starlingDevices() {
    static RealDevices all;
    return &all;
}
