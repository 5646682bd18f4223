// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures. The first byte says how the rest becomes one: as the pixels themselves, or as a code
/// that is drawn and then spoilt. What is read is text, and text that is drawn is read again.

#include "starling/qr.h"

#include "base/bytes.h"

#include <algorithm>
#include <cstdlib>

using namespace starling;

namespace {

constexpr int kQuietZone = 4;
constexpr std::size_t kMostText = 300;

void demand(bool holds) {
    if (!holds) std::abort();
}

class Input {
public:
    explicit Input(ByteView rest) : rest_{rest} {}

    int next() {
        if (rest_.empty()) return 0;
        const int byte = rest_[0];
        rest_ = rest_.subspan(1);
        return byte;
    }
    ByteView take(std::size_t most) {
        const auto taken = rest_.first(std::min(most, rest_.size()));
        rest_ = rest_.subspan(taken.size());
        return taken;
    }
    std::size_t left() const { return rest_.size(); }

private:
    ByteView rest_;
};

/// As wide as it says; as high as there are pixels.
GrayImage fromPixels(Input input) {
    const int width = std::max(1, input.next() + 256 * (input.next() % 8));
    const int height = static_cast<int>(input.left()) / width;
    const auto pixels =
        input.take(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    return {width, height, {pixels.begin(), pixels.end()}};
}

/// Two bytes a module row would be dear: each bit of the input is a block of pixels.
GrayImage fromBits(Input input) {
    const int columns = std::max(1, input.next() % 128);
    const int block = 1 + input.next() % 4;
    const auto bytes = input.take(2048);
    const int rows = static_cast<int>(bytes.size()) * 8 / columns;
    GrayImage image{columns * block, rows * block, {}};
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const auto bit = static_cast<std::size_t>(y / block * columns + x / block);
            image.pixels.push_back((bytes[bit / 8] >> (bit % 8) & 1) != 0 ? 0 : 255);
        }
    return image;
}

GrayImage draw(const QrCode& code, int module) {
    const int side = (code.size + 2 * kQuietZone) * module;
    GrayImage image{side, side, {}};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int column = x / module - kQuietZone;
            const int row = y / module - kQuietZone;
            const bool within = column >= 0 && row >= 0 && column < code.size && row < code.size;
            image.pixels.push_back(within && code.isDark(column, row) ? 0 : 255);
        }
    return image;
}

/// Each four bytes turn a block of pixels to one shade.
void spoil(GrayImage& image, Input input) {
    while (input.left() >= 4) {
        const int left = input.next() * image.width / 256;
        const int top = input.next() * image.height / 256;
        const int size = 1 + input.next() % 16;
        const auto shade = static_cast<std::uint8_t>(input.next());
        for (int y = top; y < std::min(top + size, image.height); ++y)
            for (int x = left; x < std::min(left + size, image.width); ++x)
                image.pixels[static_cast<std::size_t>(y * image.width + x)] = shade;
    }
}

void drawAndSpoil(Input input) {
    const int module = 2 + input.next() % 6;
    const auto bytes = input.take(std::min<std::size_t>(input.next(), kMostText));
    const auto text = asText(bytes);
    const auto code = makeQr(text);
    demand(code.has_value() == (!text.empty() && isUtf8(text)));
    if (!code) return;
    auto image = draw(*code, module);
    const auto plain = readQr(image);
    demand(plain && *plain == text);
    spoil(image, input);
    if (const auto read = readQr(image)) demand(isUtf8(*read));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Input input{{data, size}};
    const int mode = input.next() % 3;
    if (mode == 0) drawAndSpoil(input);
    const auto read = mode == 0   ? std::nullopt
                      : mode == 1 ? readQr(fromPixels(input))
                                  : readQr(fromBits(input));
    if (read) demand(!read->empty() && isUtf8(*read));
    return 0;
}
