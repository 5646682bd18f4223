// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/onion_builder.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

Built buildOnion(const Plan& plan, std::string_view payload, Random& random) {
    Built built;
    Bytes blob = toBytes(payload);
    std::string control = plan.control;
    for (auto hop = plan.path.size(); hop-- > 0;) {
        const auto cipher = onionCipherFrom(plan.ciphers[hop]).value_or(OnionCipher::AesGcm);
        const auto ephemeral = BoxKey::generate(random);
        auto key = layerKeyForSending(cipher, ephemeral, plan.path[hop].x25519);
        EXPECT_TRUE(key);
        blob = sealLayer(*key, onion::combine(blob, control), random);
        if (hop + 1 == plan.path.size()) built.replyKey = *std::move(key);
        control = R"({"destination":")" + plan.path[hop].ed25519.hex() + R"(","ephemeral_key":")" +
                  ephemeral.publicKey().hex() + R"(","enc_type":")" + plan.ciphers[hop] + '"';
        if (hop == 0) control += plan.outerExtra;
        control += '}';
    }
    built.body = onion::combine(blob, control);
    return built;
}

}  // namespace starling::localnet::test
