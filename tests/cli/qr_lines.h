// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A QR code drawn in half blocks, as a camera in front of a terminal sees it.
#pragma once

#include "starling/qr.h"

#include <string>
#include <vector>

namespace starling::test {

/// Upper and lower half of each cell: true where it has the colour of the letters.
inline std::pair<std::vector<bool>, std::vector<bool>> halvesOf(std::string line) {
    std::pair<std::vector<bool>, std::vector<bool>> out;
    const auto add = [&](bool upper, bool lower) {
        out.first.push_back(upper);
        out.second.push_back(lower);
    };
    while (!line.empty()) {
        std::size_t taken = 3;
        if (line.starts_with("█")) {
            add(true, true);
        } else if (line.starts_with("▀")) {
            add(true, false);
        } else if (line.starts_with("▄")) {
            add(false, true);
        } else if (line.starts_with('\x1b')) {
            taken = line.find('m') + 1;
        } else {
            add(false, false);
            taken = 1;
        }
        line.erase(0, taken);
    }
    return out;
}

/// What stands in the lines on a terminal whose letters are light, or dark.
inline std::optional<std::string> scan(const std::vector<std::string>& lines, bool darkLetters) {
    constexpr int kPixels = 3;  // a module
    GrayImage image;
    for (const auto& line : lines) {
        const auto [upper, lower] = halvesOf(line);
        for (const auto& row : {upper, lower}) {
            image.width = kPixels * static_cast<int>(row.size());
            for (int y = 0; y < kPixels; ++y)
                for (const bool letter : row)
                    image.pixels.insert(image.pixels.end(), kPixels,
                                        letter == darkLetters ? 0 : 255);
            image.height += kPixels;
        }
    }
    return readQr(image);
}

}  // namespace starling::test
