// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/parts.h"

#include "config/bencode.h"
#include "config/message.h"
#include "crypto/hash.h"
#include "wire/envelope.h"

#include <algorithm>

namespace starling::config {

namespace {

constexpr std::size_t kOverhead = 40;       ///< Tag 16 and nonce 24, which encryption adds.
constexpr std::size_t kLargestStep = 5120;  ///< Of padding.
constexpr std::size_t kMaxParts = 255;
/// m, l, 32:hash, 1:index, 1:count, the length of the chunk with its colon, e.
constexpr std::size_t kFrame = 1 + 1 + 3 + 32 + 3 + 3 + 6 + 1;
constexpr std::size_t kMaxChunk = kMaxStoredBytes - kOverhead - kFrame;
static_assert(kMaxStoredBytes % kLargestStep == 0, "the fullest part is not padded beyond it");

Error noPart() {
    return {Errc::Corrupt, "these bytes are no part of a config message"};
}

std::size_t stepFor(std::size_t encrypted) {
    if (encrypted < 5120) return 256;
    if (encrypted < 20480) return 1024;
    if (encrypted < 40960) return 2048;
    return kLargestStep;
}

std::string partOf(ByteView hash, std::uint8_t index, std::uint8_t count, ByteView chunk) {
    std::string out = "ml";
    for (const auto string : {hash, ByteView{&index, 1}, ByteView{&count, 1}, chunk})
        bencode::writeString(out, asText(string));
    return out + 'e';
}

}  // namespace

std::size_t paddedSize(std::size_t length) {
    const auto encrypted = length + kOverhead;
    const auto step = stepFor(encrypted);
    return (encrypted + step - 1) / step * step - kOverhead;
}

Bytes pad(ByteView plain) {
    Bytes out(paddedSize(plain.size()) - plain.size(), 0);
    append(out, plain);
    return out;
}

ByteView unpad(ByteView padded) {
    const auto first = std::find_if(padded.begin(), padded.end(), [](auto b) { return b != 0; });
    return padded.subspan(static_cast<std::size_t>(first - padded.begin()));
}

Result<std::vector<Bytes>> cut(ByteView packed) {
    const auto count = (packed.size() + kMaxChunk - 1) / kMaxChunk;
    if (count > kMaxParts) return Error{Errc::TooLarge, "a config message of too many parts"};
    const auto hash = blake2b<32>({packed});
    std::vector<Bytes> parts;
    for (std::size_t index = 0; index < count; ++index) {
        const auto rest = packed.subspan(index * kMaxChunk);
        parts.push_back(
            toBytes(partOf(hash, static_cast<std::uint8_t>(index), static_cast<std::uint8_t>(count),
                           rest.first(std::min(rest.size(), kMaxChunk)))));
    }
    return parts;
}

Result<Part> parsePart(ByteView bytes) {
    if (bytes.empty() || bytes[0] != 'm') return noPart();
    bencode::Reader in{asText(bytes.subspan(1))};
    std::vector<ByteView> strings;
    in.openList();
    while (in.hasMore() && strings.size() <= 4)
        strings.push_back(asBytes(in.string()));
    if (in.hasFailed() || !in.isAtEnd() || strings.size() != 4) return noPart();
    if (strings[0].size() != 32 || strings[1].size() != 1 || strings[2].size() != 1)
        return noPart();
    const Part part{takeArray<32>(strings[0]), strings[1][0], strings[2][0], toBytes(strings[3])};
    if (part.count < 2 || part.index >= part.count) return noPart();
    return part;
}

Result<std::string> assemble(const std::vector<Part>& parts) {
    if (parts.empty()) return noPart();
    const auto& first = parts.front();
    if (first.count < 1 || first.count > static_cast<int>(kMaxParts)) return noPart();
    std::vector<const Part*> ordered(static_cast<std::size_t>(first.count));
    for (const auto& part : parts) {
        if (part.of != first.of || part.count != first.count || part.index < 0 ||
            part.index >= part.count)
            return Error{Errc::Corrupt, "these parts do not belong together"};
        ordered[static_cast<std::size_t>(part.index)] = &part;
    }
    Bytes whole;
    for (const auto* part : ordered) {
        if (!part) return Error{Errc::Corrupt, "a part of a config message is missing"};
        if (whole.size() + part->chunk.size() > kMaxMessageBytes + kLargestStep)
            return Error{Errc::TooLarge, "the parts are more than a config message may have"};
        append(whole, part->chunk);
    }
    if (blake2b<32>({whole}) != first.of)
        return Error{Errc::Corrupt, "the parts do not make what they promise"};
    return decompress(unpad(whole));
}

}  // namespace starling::config
