// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/member_call.h"

namespace starling::localnet {

namespace {

constexpr std::string_view kPurpose = "starling swarm v1";
constexpr std::size_t kHead = 32 + 32 + 8;
constexpr std::size_t kSignature = 64;

ByteArray<8> littleEndian(std::int64_t value) {
    ByteArray<8> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
    return out;
}

std::int64_t fromLittleEndian(ByteView bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return static_cast<std::int64_t>(value);
}

Bytes signedPart(ByteView head, ByteView payload) {
    return concat({asBytes(kPurpose), head, payload});
}

}  // namespace

Bytes sealCall(const SignKey& sender, const Ed25519PublicKey& receiver, Timestamp time,
               std::string_view payload) {
    const auto head =
        concat({sender.publicKey().view(), receiver.view(), littleEndian(toUnixMillis(time))});
    const auto signature = sender.sign(signedPart(head, asBytes(payload)));
    return concat({head, signature.view(), asBytes(payload)});
}

Result<MemberCall> openCall(ByteView bytes) {
    if (bytes.size() < kHead + kSignature) return Error{Errc::Corrupt, "a member's call is short"};
    const auto head = bytes.first(kHead);
    const auto payload = bytes.subspan(kHead + kSignature);
    const Signature signature{takeArray<64>(bytes.subspan(kHead))};
    MemberCall call{.sender = {takeArray<32>(head)},
                    .receiver = {takeArray<32>(head.subspan(32))},
                    .time = fromUnixMillis(fromLittleEndian(head.subspan(64))),
                    .payload = toText(payload)};
    if (!verify(call.sender, signedPart(head, payload), signature))
        return Error{Errc::Corrupt, "a member's signature does not hold"};
    return call;
}

}  // namespace starling::localnet
