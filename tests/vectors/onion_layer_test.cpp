// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/onion_cipher.h"
#include "vectors/reading.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

/// One direction: what one side seals is the vector, and the other side opens the vector.
void compareDirection(Comparison& check, const LayerKey& from, const LayerKey& to,
                      const std::string& name, const Json& vector) {
    GivenRandom nonce{bytesOf(vector[name + "_nonce"])};
    const auto plain = bytesOf(vector["plaintext"]);
    check.sameBytes(name, sealLayer(from, plain, nonce), vector[name]);
    const auto opened = openLayer(to, bytesOf(vector[name]));
    if (!opened) return check.complaints.push_back(name + " does not open");
    check.sameBytes(name + " opened", *opened, vector["plaintext"]);
}

Complaints checkLayer(const Json& vector) {
    const auto cipher = onionCipherFrom(textOf(vector["enc_type"]));
    if (!cipher) return {"unknown cipher"};
    const BoxKey client{Secret<32>{bytesOf(vector["client_ephemeral_x25519_seckey"])}};
    const BoxKey server{Secret<32>{bytesOf(vector["server_x25519_seckey"])}};
    Comparison check;
    check.same("cipher", Json(onionCipherName(*cipher)), vector["enc_type"]);
    check.sameBytes("client key", client.publicKey().view(),
                    vector["client_ephemeral_x25519_pubkey"]);
    check.sameBytes("server key", server.publicKey().view(), vector["server_x25519_pubkey"]);

    const auto sending = layerKeyForSending(*cipher, client, server.publicKey());
    const auto receiving = layerKeyForReceiving(*cipher, server, client.publicKey());
    if (!sending || !receiving) return {"the sides cannot agree on a key"};
    compareDirection(check, *sending, *receiving, "client_to_server", vector);
    compareDirection(check, *receiving, *sending, "server_to_client", vector);
    return check.complaints;
}

}  // namespace

TEST(OnionLayerVectors, ALayerIsSealedAndOpenedBothWays) {
    const auto cases = loadVectors("onion")["single_layer"];
    expectAllPass(cases, checkLayer);
    expectBites(cases,
                {"/enc_type", "/client_ephemeral_x25519_pubkey", "/server_x25519_pubkey",
                 "/plaintext", "/client_to_server", "/server_to_client", "/client_to_server_nonce",
                 "/server_to_client_nonce"},
                checkLayer);
}

}  // namespace starling::test
