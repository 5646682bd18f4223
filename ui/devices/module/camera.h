// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The camera that the system prefers. Window thread.
#pragma once

#include "devices/frame_source.h"

#include <memory>

namespace starling::ui {

std::unique_ptr<FrameSource> makeCamera();

}  // namespace starling::ui
