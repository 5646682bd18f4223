// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures whose pixels are 0 or 255, made from grey ones whose sizes fit together. Pure; any
/// thread.
#pragma once

#include "starling/qr.h"

namespace starling {

/// Dark is what is darker than its surroundings: for pictures with light and shadow.
GrayImage byTheSurroundings(const GrayImage& image);

/// Dark is the lower half of what there is: for a code so near that it has no surroundings.
GrayImage byTheWhole(const GrayImage& image);

/// Half as wide and high, each pixel the mean of four.
GrayImage halved(const GrayImage& image);

GrayImage inverted(const GrayImage& image);

}  // namespace starling
