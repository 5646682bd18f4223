// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Paper. Window thread.
#pragma once

#include "devices/devices.h"

class QPrinter;

namespace starling::ui {

/// Draws the job's page on whatever the printer is set to; false when it took nothing.
bool drawOn(QPrinter& printer, const PrintJob& job);

/// Asks which printer, then prints.
void askAndPrint(QWidget& over, PrintJob job);

}  // namespace starling::ui
