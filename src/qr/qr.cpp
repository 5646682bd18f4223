// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/qr.h"

#include "base/bytes.h"
#include "base/encoding.h"
#include "qr/black_and_white.h"
#include "qr/corners.h"

#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <exception>

namespace starling {

namespace {

constexpr std::size_t kMostDigits = 5596;  ///< The most of anything at level M: version 40, digits.
constexpr int kLevelM = 4;                 ///< In the library's nine steps for all kinds of codes.
constexpr int kLeastSide = 21;             ///< Version 1, a pixel a module.
constexpr int kSmallEnough = 500;          ///< Pixels a side: halved no further.
constexpr std::size_t kMostCorners = 100;  ///< More than thirty codes.

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// What is not plain ASCII says in the code that it is UTF-8.
ZXing::BitMatrix encode(std::string_view text) {
    auto writer = ZXing::MultiFormatWriter{ZXing::BarcodeFormat::QRCode};
    writer.setEccLevel(kLevelM).setMargin(0);
    if (!isPlain(text)) writer.setEncoding(ZXing::CharacterSet::UTF8);
    return writer.encode(std::string{text}, 0, 0);
}

QrCode codeOf(const ZXing::BitMatrix& matrix) {
    QrCode code{matrix.width(), {}};
    code.dark.reserve(static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size));
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x)
            code.dark.push_back(matrix.get(x, y));
    return code;
}

bool fitsTogether(const GrayImage& image) {
    const auto fits = [](int side) { return side >= kLeastSide && side <= kMaxQrImageSide; };
    return fits(image.width) && fits(image.height) &&
           image.pixels.size() ==
               static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
}

/// A code that names its character set is read by that; every other is UTF-8 or not for us.
std::optional<std::string> textOf(const ZXing::Result& found) {
    std::string text;
    if (found.hasECI())
        text = found.text();
    else
        text.assign(found.bytes().begin(), found.bytes().end());
    if (text.empty() || !isUtf8(text)) return std::nullopt;
    return text;
}

/// A picture in black and white, as the decoder shall see it. One with more corners than codes have
/// is not worth its time (qr/corners.h).
std::optional<std::string> readBlackAndWhite(const GrayImage& image) {
    if (countCorners(image, kMostCorners) == kMostCorners) return std::nullopt;
    auto hints = ZXing::DecodeHints{};
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true);
    hints.setTryDownscale(false).setBinarizer(ZXing::Binarizer::FixedThreshold);
    const ZXing::ImageView view{image.pixels.data(), image.width, image.height,
                                ZXing::ImageFormat::Lum};
    const auto found = ZXing::ReadBarcode(view, hints);
    return found.isValid() ? textOf(found) : std::nullopt;
}

/// Halved until noise and paper have no grain any more.
std::optional<std::string> readDarkOnLight(const GrayImage& image) {
    auto smaller = image;
    while (true) {
        if (auto text = readBlackAndWhite(byTheSurroundings(smaller))) return text;
        if (auto text = readBlackAndWhite(byTheWhole(smaller))) return text;
        if (std::min(smaller.width, smaller.height) < kSmallEnough) return std::nullopt;
        smaller = halved(smaller);
    }
}

}  // namespace

Result<QrCode> makeQr(std::string_view text) {
    if (text.empty() || !isUtf8(text)) return Error{Errc::Invalid, "a QR code of no UTF-8 text"};
    const Error tooLarge{Errc::TooLarge, "more than a QR code holds"};
    if (text.size() > kMostDigits) return tooLarge;
    try {
        return codeOf(encode(text));
    } catch (const std::exception&) {
        return tooLarge;  // It was text, so there is nothing else the library could mind.
    }
}

std::optional<std::string> readQr(const GrayImage& image) {
    if (!fitsTogether(image)) return std::nullopt;
    try {
        if (auto text = readDarkOnLight(image)) return text;
        return readDarkOnLight(inverted(image));
    } catch (const std::exception&) {
        return std::nullopt;  // The library's way to say of some codes that they are broken.
    }
}

}  // namespace starling
