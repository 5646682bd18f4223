// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qr/picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace starling::test {

namespace {

constexpr int kQuietZone = 4;

GrayImage blank(int width, int height) {
    const auto area = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    return {width, height, std::vector<std::uint8_t>(area, 255)};
}

std::size_t indexOf(const GrayImage& image, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
           static_cast<std::size_t>(x);
}

bool isInside(const GrayImage& image, int x, int y) {
    return x >= 0 && y >= 0 && x < image.width && y < image.height;
}

/// White outside.
int shadeAt(const GrayImage& image, int x, int y) {
    return isInside(image, x, y) ? image.pixels[indexOf(image, x, y)] : 255;
}

}  // namespace

GrayImage drawn(const QrCode& code, int side) {
    auto image = blank(side, side);
    const int modules = code.size + 2 * kQuietZone;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x * modules / side - kQuietZone;
            const int row = y * modules / side - kQuietZone;
            const bool within = column >= 0 && row >= 0 && column < code.size && row < code.size;
            if (within && code.isDark(column, row)) image.pixels[indexOf(image, x, y)] = 0;
        }
    }
    return image;
}

GrayImage corners(int side, int module) {
    constexpr int kPitch = 9;
    auto image = blank(side, side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            // How far from the middle of a corner: three rings around a dot.
            const int across = std::abs(x / module % kPitch - 3);
            const int down = std::abs(y / module % kPitch - 3);
            const int ring = std::max(across, down);
            if (ring <= 1 || ring == 3) image.pixels[indexOf(image, x, y)] = 0;
        }
    }
    return image;
}

GrayImage turned(const GrayImage& image, double degrees) {
    const int side = static_cast<int>(std::hypot(image.width, image.height)) + 2;
    auto result = blank(side, side);
    const double angle = degrees * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double across = x - side / 2.0;
            const double down = y - side / 2.0;
            const double fromX = across * cosine + down * sine + image.width / 2.0;
            const double fromY = down * cosine - across * sine + image.height / 2.0;
            result.pixels[indexOf(result, x, y)] = static_cast<std::uint8_t>(shadeAt(
                image, static_cast<int>(std::floor(fromX)), static_cast<int>(std::floor(fromY))));
        }
    }
    return result;
}

GrayImage inverted(const GrayImage& image) {
    auto result = image;
    for (auto& pixel : result.pixels)
        pixel = static_cast<std::uint8_t>(255 - pixel);
    return result;
}

GrayImage noisy(const GrayImage& image, int most, unsigned seed) {
    auto result = image;
    auto state = static_cast<std::uint32_t>(seed);
    for (auto& pixel : result.pixels) {
        state = state * 1664525U + 1013904223U;
        const int change =
            static_cast<int>((state >> 8) % static_cast<unsigned>(2 * most + 1)) - most;
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + change, 0, 255));
    }
    return result;
}

GrayImage blurred(const GrayImage& image, int radius) {
    auto result = image;
    const int count = (2 * radius + 1) * (2 * radius + 1);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            int sum = 0;
            for (int dy = -radius; dy <= radius; ++dy)
                for (int dx = -radius; dx <= radius; ++dx)
                    sum += shadeAt(image, x + dx, y + dy);
            result.pixels[indexOf(result, x, y)] = static_cast<std::uint8_t>(sum / count);
        }
    }
    return result;
}

void place(const GrayImage& small, GrayImage& large, int x, int y) {
    for (int row = 0; row < small.height; ++row)
        for (int column = 0; column < small.width; ++column)
            large.pixels[indexOf(large, x + column, y + row)] =
                small.pixels[indexOf(small, column, row)];
}

}  // namespace starling::test
