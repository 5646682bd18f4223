// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"

namespace starling {

namespace {

constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase32z = "ybndrfg8ejkmcpqxot1uwisza345h769";

constexpr int kNoDigit = -1;

constexpr int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return kNoDigit;
}

constexpr std::array<std::int8_t, 256> base64Digits() {
    std::array<std::int8_t, 256> digits{};
    digits.fill(kNoDigit);
    for (std::size_t i = 0; i < kBase64.size(); ++i)
        digits[static_cast<std::uint8_t>(kBase64[i])] = static_cast<std::int8_t>(i);
    return digits;
}
constexpr auto kBase64Digits = base64Digits();

/// Groups the bits of `bytes` into letters of `alphabet`, `width` bits each, zeros at the end.
std::string regroup(ByteView bytes, std::string_view alphabet, unsigned width) {
    std::string out;
    out.reserve(bytes.size() * 8 / width + 4);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto byte : bytes) {
        held = (held << 8 | byte) & 0xFFFFFF;
        bits += 8;
        while (bits >= width) {
            bits -= width;
            out += alphabet[held >> bits & ((1U << width) - 1)];
        }
    }
    if (bits > 0) out += alphabet[held << (width - bits) & ((1U << width) - 1)];
    return out;
}

}  // namespace

std::string toHex(ByteView bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(2 * bytes.size());
    for (const auto byte : bytes) {
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return out;
}

std::optional<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes out(text.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = hexDigit(text[2 * i]);
        const int low = hexDigit(text[2 * i + 1]);
        if (high == kNoDigit || low == kNoDigit) return std::nullopt;
        out[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return out;
}

std::string toBase64Unpadded(ByteView bytes) {
    return regroup(bytes, kBase64, 6);
}

std::string toBase64(ByteView bytes) {
    auto out = toBase64Unpadded(bytes);
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 == 0) {
        for (int i = 0; i < 2 && text.ends_with('='); ++i)
            text.remove_suffix(1);
    }
    if (text.size() % 4 == 1) return std::nullopt;
    Bytes out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const int digit = kBase64Digits[static_cast<std::uint8_t>(c)];
        if (digit == kNoDigit) return std::nullopt;
        held = (held << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out.push_back(static_cast<std::uint8_t>(held >> bits));
        }
    }
    if ((held & ((1U << bits) - 1)) != 0) return std::nullopt;  // bits that no byte holds
    return out;
}

std::string toBase32z(ByteView bytes) {
    return regroup(bytes, kBase32z, 5);
}

std::optional<Bytes> fromBase32z(std::string_view text) {
    Bytes out;
    out.reserve(text.size() * 5 / 8);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const auto digit = kBase32z.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        held = (held << 5 | static_cast<std::uint32_t>(digit)) & 0xFFFF;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out.push_back(static_cast<std::uint8_t>(held >> bits));
        }
    }
    // A whole letter too many, or bits that no byte holds.
    if (bits >= 5 || (held & ((1U << bits) - 1)) != 0) return std::nullopt;
    return out;
}

}  // namespace starling
