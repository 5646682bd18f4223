// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The camera and the printer. What Qt needs for them is many libraries, so it is in a module of
/// our own, which is loaded when one of them is first asked for (ADR 0023). Window thread.
#pragma once

#include "devices/frame_source.h"

#include <QRectF>

#include <memory>

class QPainter;
class QWidget;

namespace starling::ui {

enum class Printed { Yes, GivenUp, Failed };

/// One page: `draw` gets the part of it that can be printed on, in the painter's units.
struct PrintJob {
    QString title;
    std::function<void(QPainter&, const QRectF& page)> draw;
    std::function<void(Printed)> done;  ///< Once, unless `over` goes before.
};

class Devices {
public:
    virtual ~Devices() = default;

    virtual std::unique_ptr<FrameSource> camera() = 0;

    /// Asks for a printer over `over`, and prints.
    virtual void print(QWidget& over, PrintJob job) = 0;
};

/// Null when the module is not where the program was installed, or does not load.
Devices* devices();

}  // namespace starling::ui
