// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Data for Bob as a stranger may store it, and the same bytes as the plain text of a message that
/// Bob wrote to himself. What opens can be sealed again and then says the same.

#include "wire/sealed_content.h"

#include <cstdlib>

using namespace starling;

namespace {

constexpr std::uint64_t kSentAt = 1'732'200'000'000;

const Identity& bob() {
    static const Identity identity{Secret<16>{fromHex("d8ebd303fbc73d7f1b904b175a6ad21a").value()}};
    return identity;
}

Bytes wrapped(ByteView plain) {
    Envelope envelope;
    envelope.timestamp = kSentAt;
    envelope.content = encryptDeterministic(bob().signKey(), bob().boxKey().publicKey(), plain);
    return wrapWebSocket(encode(envelope));
}

void opensAgain(OpenedContent opened) {
    static SeededRandom random{1};
    const auto data = sealContent(opened.content, opened.sentAt, bob().signKey(),
                                  bob().boxKey().publicKey(), random);
    if (data.size() > kMaxStoredBytes) return;
    const auto again = openContent(data, bob().boxKey());
    opened.content.sigTimestamp = static_cast<std::uint64_t>(toUnixMillis(opened.sentAt));
    if (!again || again->content != opened.content || again->sentAt != opened.sentAt) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input{data, size};
    auto stored = openContent(input, bob().boxKey());
    if (stored) opensAgain(std::move(*stored));
    auto own = openContent(wrapped(input), bob().boxKey());
    if (own) opensAgain(std::move(*own));
    return 0;
}
