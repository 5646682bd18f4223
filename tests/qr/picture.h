// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures of QR codes, and what cameras, screens and printers do to them. Values.
#pragma once

#include "starling/qr.h"

namespace starling::test {

/// The code on white, with its quiet zone, in a square of `side` pixels.
GrayImage drawn(const QrCode& code, int side);

/// A square of `side` pixels full of the squares that a code has in three corners.
GrayImage corners(int side, int module);

/// Turned around its middle, on white that is large enough.
GrayImage turned(const GrayImage& image, double degrees);

GrayImage inverted(const GrayImage& image);

/// Each pixel up to `most` lighter or darker, by a row of numbers that `seed` begins.
GrayImage noisy(const GrayImage& image, int most, unsigned seed);

/// Each pixel the mean of those around it.
GrayImage blurred(const GrayImage& image, int radius);

/// Puts `small` into `large` with its corner at (x, y); it has to fit.
void place(const GrayImage& small, GrayImage& large, int x, int y);

}  // namespace starling::test
