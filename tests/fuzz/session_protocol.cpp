// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Ciphertexts for Bob. One that opens is as long as its message and the fixed extra; and every
/// input, taken as a message, opens to itself.

#include "crypto/session_protocol.h"

#include <cstdlib>

using namespace starling;

namespace {

const Identity& bob() {
    static const Identity identity{Secret<16>{fromHex("d8ebd303fbc73d7f1b904b175a6ad21a").value()}};
    return identity;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input{data, size};
    const auto opened = decryptFromSender(bob().boxKey(), input);
    if (opened && opened->message.size() + kSessionOverhead != size) std::abort();
    if (!opened && opened.error().code != Errc::Corrupt) std::abort();

    const auto sealed = encryptDeterministic(bob().signKey(), bob().boxKey().publicKey(), input);
    const auto back = decryptFromSender(bob().boxKey(), sealed);
    if (!back || back->message != toBytes(input) || back->sender != bob().id()) std::abort();
    return 0;
}
