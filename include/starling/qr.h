// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// QR codes, made and read. Pure; any thread. docs/adr/0022-qr.md.
#pragma once

#include "starling/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace starling {

/// A square of modules, without the quiet zone around it.
struct QrCode {
    int size = 0;            ///< Modules a side.
    std::vector<bool> dark;  ///< Row by row.
    bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

/// Error correction level M. Errc::TooLarge for more than a QR code holds (2,331 bytes; of digits
/// alone 5,596); Invalid for what is empty or no UTF-8.
Result<QrCode> makeQr(std::string_view text);

/// Light and dark of a picture: one byte a pixel, 0 is black, row by row.
struct GrayImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

constexpr int kMaxQrImageSide = 8192;

/// What a QR code somewhere in the picture says, turned or light on dark as it may be. Nothing
/// without one, with one that is no UTF-8 text, and for a picture whose sizes do not fit together
/// or are over kMaxQrImageSide. Among more than thirty codes it may find none.
std::optional<std::string> readQr(const GrayImage& image);

}  // namespace starling
