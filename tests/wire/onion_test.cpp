// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/onion.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling::onion {

namespace {

/// A path of three, and a destination behind it.
class Onion : public testing::TestWithParam<OnionCipher> {
protected:
    Onion() {
        for (int i = 0; i < 4; ++i) {
            keys_.push_back(BoxKey::generate(random_));
            Ed25519PublicKey name;
            name.bytes.fill(static_cast<std::uint8_t>(i + 1));
            nodes_.push_back({"192.0.2.1", 22021, keys_.back().publicKey(), name});
        }
        options_.cipher = GetParam();
        path_ = {nodes_[0], nodes_[1], nodes_[2]};
    }

    Wrapped wrapped(std::string_view payload) {
        auto out = wrapForNode(path_, nodes_[3], asBytes(payload), random_, options_);
        return out ? std::move(*out) : Wrapped{};
    }

    /// What node `i` finds in `body`.
    Peeled peeled(std::size_t i, ByteView body) {
        const auto incoming = parseIncoming(body);
        EXPECT_TRUE(incoming);
        auto out = peel(*incoming, keys_[i]);
        EXPECT_TRUE(out);
        return std::move(*out);
    }

    /// Takes `body` through the path.
    Peeled atTheEnd(Bytes body, std::size_t last) {
        for (std::size_t i = 0; i < last; ++i) {
            auto layer = peeled(i, body);
            const auto* relay = std::get_if<Relay>(&layer.what);
            if (!relay) return layer;
            EXPECT_EQ(relay->next, nodes_[i + 1].ed25519);
            body = relay->body;
        }
        return peeled(last, body);
    }

    /// A layer for node 0 that holds `control`.
    Peeled withControl(std::string_view control) {
        options_.finalControl = control;
        auto out = wrapForNode({}, nodes_[0], asBytes("x"), random_, options_);
        return peeled(0, out->body);
    }

    SeededRandom random_{7};
    std::vector<BoxKey> keys_;
    std::vector<ServiceNode> nodes_;
    std::vector<ServiceNode> path_;
    Options options_;
};

INSTANTIATE_TEST_SUITE_P(Ciphers, Onion,
                         testing::Values(OnionCipher::AesGcm, OnionCipher::XChaCha20),
                         [](const auto& cipher) {
                             return cipher.param == OnionCipher::AesGcm ? "AesGcm" : "XChaCha20";
                         });

Result<Incoming> parse(std::string_view json) {
    static Bytes body;
    body = combine(asBytes("blob"), json);
    return parseIncoming(body);
}

}  // namespace

TEST_P(Onion, APeeledLayerGivesBackWhatWasWrapped) {
    const auto end = atTheEnd(wrapped("hello").body, 3);
    const auto* final = std::get_if<Final>(&end.what);
    ASSERT_TRUE(final);
    EXPECT_EQ(toText(final->payload), "hello");
    EXPECT_TRUE(final->base64);
    EXPECT_FALSE(final->jsonBody);
}

TEST_P(Onion, TheAnswerReachesTheSender) {
    const auto sent = wrapped("hello");
    const auto end = atTheEnd(sent.body, 3);
    const auto reply = sealReply(end, 421, R"({"a":"é"})", random_);
    EXPECT_TRUE(fromBase64(asText(reply)));
    const auto answer = openReply(sent.replyKey, reply);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 421);
    EXPECT_EQ(answer->body, R"({"a":"é"})");
}

TEST_P(Onion, TheSenderMayAskForRawAndEmbeddedAnswers) {
    options_.finalControl = R"({"headers":[],"base64":false,"json":true})";
    const auto sent = wrapped("hello");
    const auto end = atTheEnd(sent.body, 3);
    const auto reply = sealReply(end, 200, R"({ "a" : 1 })", random_);
    EXPECT_FALSE(fromBase64(asText(reply)));
    const auto plain = openServerReply(sent.replyKey, reply);
    EXPECT_EQ(toText(*plain), R"({"body":{"a":1},"status":200})");
    EXPECT_EQ(openReply(sent.replyKey, reply)->body, R"({"a":1})");
    const auto text = sealReply(end, 400, "no json", random_);
    EXPECT_EQ(openReply(sent.replyKey, text)->body, "no json");
}

TEST_P(Onion, AServerGetsTheWholePlainText) {
    const auto server = BoxKey::generate(random_);
    const Server to{"files.example.org", "/oxen/v4/lsrpc", "http", 8080, server.publicKey()};
    const auto sent = wrapForServer(path_, to, asBytes("payload"), random_, options_);
    ASSERT_TRUE(sent);
    const auto end = atTheEnd(sent->body, 2);
    const auto* out = std::get_if<ToServer>(&end.what);
    ASSERT_TRUE(out);
    EXPECT_EQ(out->host, "files.example.org");
    EXPECT_EQ(out->target, "/oxen/v4/lsrpc");
    EXPECT_EQ(out->protocol, "http");
    EXPECT_EQ(out->port, 8080);
    const auto incoming = parseIncoming(out->body);
    ASSERT_TRUE(incoming);
    const auto key = layerKeyForReceiving(incoming->cipher, server, incoming->ephemeral);
    EXPECT_EQ(toText(*openLayer(*key, incoming->sealed)), "payload");
    const auto reply = sealLayer(*key, asBytes("answer"), random_);
    EXPECT_EQ(toText(*openServerReply(sent->replyKey, reply)), "answer");
}

TEST_P(Onion, RelaysCountHops) {
    const auto layer = peeled(0, wrapped("hello").body);
    const auto next = parseIncoming(std::get<Relay>(layer.what).body);
    EXPECT_EQ(next->hop, 1);
    EXPECT_EQ(next->cipher, GetParam());
}

TEST_P(Onion, WhoeverIsNotMeantCannotOpen) {
    const auto body = wrapped("hello").body;
    const auto incoming = parseIncoming(body);
    const auto opened = peel(*incoming, keys_[1]);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().detail, "Invalid ciphertext");
    auto spoiled = *incoming;
    spoiled.ephemeral = {};
    EXPECT_EQ(peel(spoiled, keys_[0]).error().detail, "Invalid ciphertext");
    spoiled = *incoming;
    spoiled.sealed = {};
    EXPECT_FALSE(peel(spoiled, keys_[0]));
}

TEST_P(Onion, WhatIsInALayerMayBeRefusedSealed) {
    const std::string key(64, 'a');
    const std::string relay = R"("ephemeral_key":")" + key + R"(","destination":")";
    const struct {
        std::string control;
        const char* text;
    } kCases[] = {
        {"{nope", "Invalid json"},
        {"[]", "Invalid json"},
        {"{}", "Invalid json"},
        {std::string(40'000, '['), "Invalid json"},
        {'{' + relay + "abc\"}", "Invalid json"},
        {R"({"destination":")" + key + "\"}", "Invalid json"},
        {R"({"ephemeral_key":")" + key + "\"}", "Invalid json"},
        {R"({"host":"h.org","target":"/oxen/v4/other"})", "Invalid url"},
        {R"({"host":"h.org","target":"/other/lsrpc"})", "Invalid url"},
        {R"({"host":"h.org","target":"/oxen/v4?/lsrpc"})", "Invalid url"},
        {R"({"host":"h.org"})", "Invalid url"},
        {R"({"host":"","target":"/loki/v3/lsrpc"})", "Invalid url"},
        {R"({"host":"a/b","target":"/loki/v3/lsrpc"})", "Invalid url"},
        {R"({"host":"a:1","target":"/loki/v3/lsrpc"})", "Invalid url"},
        {R"({"host":7,"target":"/loki/v3/lsrpc"})", "Invalid url"},
        {R"({"host":"h.org","target":"/loki/v3/lsrpc","protocol":"ftp"})", "Invalid url"},
        {R"({"host":"h.org","target":"/loki/v3/lsrpc","port":0})", "Invalid url"},
        {R"({"host":"h.org","target":"/loki/v3/lsrpc","port":65536})", "Invalid url"},
        {R"({"host":"h.org","target":"/loki/v3/lsrpc","port":"80"})", "Invalid url"},
    };
    for (const auto& [control, text] : kCases) {
        const auto layer = withControl(control);
        const auto* refused = std::get_if<Refused>(&layer.what);
        ASSERT_TRUE(refused) << control.substr(0, 80);
        EXPECT_EQ(refused->status, 400);
        EXPECT_EQ(refused->text, text) << control.substr(0, 80);
    }
}

TEST_P(Onion, ProtocolAndPortOfAServerHaveDefaults) {
    const auto layer = withControl(R"({"host":"h.org","target":"/loki/v3/lsrpc"})");
    const auto& server = std::get<ToServer>(layer.what);
    EXPECT_EQ(server.protocol, "https");
    EXPECT_EQ(server.port, 443);
    const auto plain =
        withControl(R"({"host":"h.org","target":"/loki/v3/lsrpc","protocol":"http"})");
    EXPECT_EQ(std::get<ToServer>(plain.what).port, 443);
}

TEST_P(Onion, AnswersThatAreNotTheDestinationsAreRefused) {
    const auto sent = wrapped("hello");
    const auto sealed = [&](std::string_view text) {
        return sealLayer(sent.replyKey, asBytes(text), random_);
    };
    for (const char* clear :
         {"", "Next node not found: ab", "AAAA", "{\"result\":7}", "{\"result\":\"AAAA\"}", "{"})
        EXPECT_FALSE(openReply(sent.replyKey, asBytes(clear))) << clear;
    for (const char* wrong : {"", "no json", "[]", "{}", R"({"body":"x"})", R"({"status":"200"})",
                              R"({"status":-1})", R"({"status":100000})"})
        EXPECT_FALSE(openReply(sent.replyKey, sealed(wrong))) << wrong;
    EXPECT_FALSE(openServerReply(sent.replyKey, asBytes("x")));
}

TEST_P(Onion, AnswersOfOlderNodesAreUnderstood) {
    const auto sent = wrapped("hello");
    const auto sealed =
        toBase64(sealLayer(sent.replyKey, asBytes(R"({"status_code":404})"), random_));
    for (const auto& text : {sealed, sealed + "\n", R"({"result":")" + sealed + "\"}"}) {
        const auto answer = openReply(sent.replyKey, asBytes(text));
        ASSERT_TRUE(answer) << text;
        EXPECT_EQ(answer->status, 404);
        EXPECT_EQ(answer->body, "");
    }
}

TEST_P(Onion, NodesWithoutAKeyAreRefused) {
    path_[1].x25519 = {};
    const auto out = wrapForNode(path_, nodes_[3], {}, random_, options_);
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().code, Errc::Corrupt);
    EXPECT_FALSE(wrapForServer({}, {}, {}, random_, options_));
    EXPECT_FALSE(wrapForServer({nodes_[0]}, {}, {}, random_, options_));
}

TEST(OnionRequest, AesGcmGoesUnnamed) {
    SeededRandom random{7};
    const ServiceNode node{"192.0.2.1", 1, BoxKey::generate(random).publicKey(), {}};
    const auto plain = wrapForNode({}, node, {}, random);
    EXPECT_EQ(split(plain->body)->json.find("enc_type"), std::string_view::npos);
    const auto named = wrapForNode({}, node, {}, random, {OnionCipher::AesGcm, true});
    EXPECT_NE(split(named->body)->json.find(R"("enc_type":"aes-gcm")"), std::string_view::npos);
}

TEST(OnionRequest, CombinedPartsComeApart) {
    const auto both = combine(asBytes("blob"), "{}");
    EXPECT_EQ(toHex(both), "04000000626c6f627b7d");
    EXPECT_EQ(toText(split(both)->blob), "blob");
    EXPECT_EQ(split(both)->json, "{}");
    EXPECT_EQ(split(combine({}, ""))->json, "");
    EXPECT_FALSE(split({}));
    EXPECT_FALSE(split(ByteView{both}.first(3)));
    EXPECT_FALSE(split(ByteView{both}.first(7)));
    EXPECT_FALSE(split(Bytes{0xFF, 0xFF, 0xFF, 0xFF, 1}));
}

TEST(OnionRequest, WhatANodeCannotReadIsRefusedInTheClear) {
    const std::string start = R"({"ephemeral_key":")" + std::string(64, 'a') + '"';
    EXPECT_EQ(parseIncoming(asBytes("{}")).error().detail,
              "Error parsing onion request: Unexpected payload size; expected ciphertext size");
    const struct {
        std::string json;
        const char* text;
    } kCases[] = {
        {"{nope", "Error parsing onion request: Invalid json"},
        {"", "Error parsing onion request: Invalid json"},
        {"{}", "Error parsing onion request: Required field 'ephemeral_key' missing"},
        {R"({"ephemeral_key":"xyz"})",
         "Error parsing onion request: Hex key data is invalid: data is not hex"},
        {start + R"(,"enc_type":"rot13"})",
         "Error parsing onion request: Invalid encryption type rot13"},
        {start + R"(,"enc_type":7})", "Error parsing onion request: Invalid encryption type 7"},
        {start + R"(,"enc_type":"cbc"})", "Invalid ciphertext"},
        {start + R"(,"hop_no":-1})", "Error parsing onion request: Invalid hop_no"},
        {start + R"(,"hop_no":16})", "onion request max path length exceeded"},
    };
    for (const auto& [json, text] : kCases) {
        const auto out = parse(json);
        ASSERT_FALSE(out) << json;
        EXPECT_EQ(out.error().detail, text) << json;
    }
    EXPECT_EQ(parse(start + R"(,"hop_no":15})")->hop, 15);
    EXPECT_EQ(parse(start + R"(,"enc_type":"gcm"})")->cipher, OnionCipher::AesGcm);
    EXPECT_EQ(parse(start + R"(,"enc_type":"xchacha20-poly1305"})")->cipher,
              OnionCipher::XChaCha20);
    EXPECT_EQ(toText(parse(start + "}")->sealed), "blob");
}

}  // namespace starling::onion
