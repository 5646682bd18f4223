// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Data of Alice's contacts as anybody may store it, and the same bytes as what stands inside of a
/// wrapper, of the encryption, or in several parts. What opens can be sealed again and then says
/// the same.

#include "config/message.h"
#include "config/parts.h"
#include "crypto/hash.h"
#include "crypto/session_protocol.h"
#include "wire/envelope.h"

#include <algorithm>
#include <cstdlib>

using namespace starling;
using namespace starling::config;

namespace {

const Identity& alice() {
    static const Identity identity{Secret<16>{fromHex("e148282d830b40dd38d97bb8d6054f5b").value()}};
    return identity;
}

Bytes wrapped(ByteView plain) {
    Envelope envelope;
    envelope.timestamp = 1;
    envelope.content = encryptDeterministic(alice().signKey(), alice().boxKey().publicKey(), plain);
    return wrapWebSocket(encode(envelope));
}

void checkPart(const Part& part) {
    if (part.index < 0 || part.index >= part.count || part.count < 2) std::abort();
    if (assemble({part})) std::abort();
}

/// Sealed again it is the same: as one, or as parts that come in another order.
void checkWhole(const std::string& serialized) {
    if (!serialized.starts_with('d') || serialized.size() > kMaxMessageBytes) std::abort();
    const auto sealed = seal(serialized, 1, Kind::Contacts, alice().signKey());
    if (!sealed || sealed->empty()) std::abort();
    std::vector<Part> parts;
    for (const auto& stored : *sealed) {
        const auto opened = open(stored, Kind::Contacts, alice().signKey());
        if (stored.size() > kMaxStoredBytes || !opened) std::abort();
        if (!opened->part && opened->serialized != serialized) std::abort();
        if (opened->part) parts.insert(parts.begin(), *opened->part);
    }
    if (parts.empty()) return;
    const auto whole = assemble(parts);
    if (!whole || *whole != serialized) std::abort();
}

void check(ByteView stored) {
    const auto opened = open(stored, Kind::Contacts, alice().signKey());
    if (!opened) return;
    if (opened->part)
        checkPart(*opened->part);
    else
        checkWhole(opened->serialized);
}

/// What is cut into parts says what it says uncut.
void checkCut(ByteView input) {
    if (input.empty()) return;
    const auto count = std::max<int>(2, input[0]);
    const auto whole = input.subspan(1);
    const auto step = whole.size() / static_cast<std::size_t>(count) + 1;
    std::vector<Part> parts;
    for (int index = 0; index < count; ++index) {
        const auto at = std::min(whole.size(), static_cast<std::size_t>(index) * step);
        const auto chunk = whole.subspan(at, std::min(step, whole.size() - at));
        parts.push_back({blake2b<32>({whole}), index, count, toBytes(chunk)});
    }
    const auto assembled = assemble(parts);
    const auto uncut = decompress(unpad(whole));
    if (assembled.has_value() != uncut.has_value()) std::abort();
    if (uncut && *assembled != *uncut) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input{data, size};
    check(input);
    check(wrapped(input));
    check(encrypt(pad(input), alice().signKey().seed(), domainOf(Kind::Contacts)));
    checkCut(input);
    return 0;
}
