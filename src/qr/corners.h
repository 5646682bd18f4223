// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The three squares in the corners of a QR code, looked for roughly: how many places look like
/// one. Pure; any thread.
///
/// The decoder tries every three of them, so its time grows with the cube of their number: 100 take
/// a tenth of a second, 14,000 (a picture of 1,000 x 1,000 pixels full of them) a day.
#pragma once

#include "starling/qr.h"

#include <cstddef>

namespace starling {

/// How many there are at least, counted no further than to `most`. Of a picture in black and white.
std::size_t countCorners(const GrayImage& image, std::size_t most);

}  // namespace starling
