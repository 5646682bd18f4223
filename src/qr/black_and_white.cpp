// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qr/black_and_white.h"

#include <algorithm>
#include <array>

namespace starling {

namespace {

constexpr std::uint8_t kDark = 0;
constexpr std::uint8_t kLight = 255;

std::size_t rowOf(const GrayImage& image, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width);
}

GrayImage blankLike(int width, int height) {
    const auto area = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    return {width, height, std::vector<std::uint8_t>(area)};
}

/// One row of black and white. `columns` holds the sum of `rows` pixels above and below each one.
void decide(const std::uint8_t* pixels, const std::vector<std::uint32_t>& columns, int rows,
            int reach, std::uint8_t* out) {
    const int width = static_cast<int>(columns.size());
    std::uint64_t sum = 0;
    for (int x = 0; x < std::min(reach, width); ++x)
        sum += columns[static_cast<std::size_t>(x)];
    for (int x = 0; x < width; ++x) {
        if (x + reach < width) sum += columns[static_cast<std::size_t>(x + reach)];
        if (x - reach > 0) sum -= columns[static_cast<std::size_t>(x - reach - 1)];
        const int across = std::min(x + reach, width - 1) - std::max(x - reach, 0) + 1;
        const auto count = static_cast<std::uint64_t>(across) * static_cast<std::uint64_t>(rows);
        // Darker than 15 sixteenths of the mean: paper is never quite even.
        out[x] = pixels[x] * count * 16 < sum * 15 ? kDark : kLight;
    }
}

}  // namespace

GrayImage byTheSurroundings(const GrayImage& image) {
    auto out = blankLike(image.width, image.height);
    const int reach = std::max(image.width, image.height) / 16 + 1;
    std::vector<std::uint32_t> columns(static_cast<std::size_t>(image.width));
    const auto change = [&](int y, bool add) {
        if (y < 0 || y >= image.height) return;
        const auto* pixels = image.pixels.data() + rowOf(image, y);
        for (std::size_t x = 0; x < columns.size(); ++x)
            columns[x] = add ? columns[x] + pixels[x] : columns[x] - pixels[x];
    };
    for (int y = 0; y < reach; ++y)
        change(y, true);
    for (int y = 0; y < image.height; ++y) {
        change(y + reach, true);
        change(y - reach - 1, false);
        const int rows = std::min(y + reach, image.height - 1) - std::max(y - reach, 0) + 1;
        const auto at = rowOf(image, y);
        decide(image.pixels.data() + at, columns, rows, reach, out.pixels.data() + at);
    }
    return out;
}

GrayImage byTheWhole(const GrayImage& image) {
    std::array<std::size_t, 256> counts{};
    for (const auto pixel : image.pixels)
        ++counts[pixel];
    // A few pixels of dirt or glare do not count.
    const auto few = image.pixels.size() / 50;
    const auto first = [&](auto from, auto end) {
        std::size_t seen = 0;
        for (auto each = from; each != end; ++each)
            if ((seen += *each) > few) return static_cast<int>(each - from);
        return 255;
    };
    const int darkest = first(counts.begin(), counts.end());
    const int lightest = 255 - first(counts.rbegin(), counts.rend());
    auto out = image;
    for (auto& pixel : out.pixels)
        pixel = 2 * pixel < darkest + lightest ? kDark : kLight;
    return out;
}

GrayImage halved(const GrayImage& image) {
    auto out = blankLike(image.width / 2, image.height / 2);
    for (int y = 0; y < out.height; ++y) {
        const auto* upper = image.pixels.data() + rowOf(image, 2 * y);
        const auto* lower = image.pixels.data() + rowOf(image, 2 * y + 1);
        auto* to = out.pixels.data() + rowOf(out, y);
        for (int x = 0; x < out.width; ++x)
            to[x] = static_cast<std::uint8_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
    }
    return out;
}

GrayImage inverted(const GrayImage& image) {
    auto out = image;
    for (auto& pixel : out.pixels)
        pixel = static_cast<std::uint8_t>(255 - pixel);
    return out;
}

}  // namespace starling
