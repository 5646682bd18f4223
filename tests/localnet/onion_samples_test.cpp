// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/onion_builder.h"
#include "localnet/sample_file.h"
#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

const Shape kRelaying{.relays = {"127.0.0.1", "filev2.getsession.org:24098"}, .file = {}};

ServiceNode unknownNode() {
    SeededRandom random{99};
    ServiceNode node{"127.0.0.1", 1, BoxKey::generate(random).publicKey(), {}};
    node.ed25519.bytes[31] = 1;
    return node;
}

Plan planOf(const TestWorld& world, const Sample& sample) {
    Plan plan{.path = {}, .ciphers = sample.ciphers, .control = sample.control};
    for (const auto hop : sample.path)
        plan.path.push_back(hop < 0 ? unknownNode() : world.node(static_cast<std::size_t>(hop)));
    if (sample.title == "destination cannot decrypt")
        plan.path.back().x25519 = unknownNode().x25519;
    if (sample.title == "guard cannot decrypt") plan.path.front().x25519 = unknownNode().x25519;
    return plan;
}

/// {"body":"<json>","status":n} with the body's own JSON masked; cut recordings keep their status.
Json comparable(const std::string& text) {
    auto answer = Json::parse(text, nullptr, false);
    if (answer.is_discarded()) return Json{{"status", 421}};
    const auto body = answer["body"];
    auto inner = body.is_string() ? Json::parse(body.get<std::string>(), nullptr, false) : body;
    if (answer["status"] == 421) return Json{{"status", 421}};
    if (!inner.is_discarded()) answer["body"] = {body.type_name(), masked(inner)};
    return answer;
}

std::string opened(const LayerKey& key, const Sample& sample, const HttpReply& reply) {
    const bool raw = sample.control.find("\"base64\": false") != std::string::npos;
    const auto bytes = raw ? std::optional{reply.body} : fromBase64(asText(reply.body));
    const auto plain = bytes ? openLayer(key, *bytes) : std::nullopt;
    EXPECT_TRUE(plain) << asText(reply.body);
    return plain ? toText(*plain) : "{}";
}

/// \x00 as the recording writes it.
std::string unescaped(std::string text) {
    for (auto at = text.find("\\x"); at != text.npos; at = text.find("\\x", at + 1))
        text.replace(at, 4, 1, static_cast<char>(std::stoi(text.substr(at + 2, 2), nullptr, 16)));
    return text;
}

}  // namespace

TEST(OnionSamples, EveryRecordedOnionGetsTheRecordedAnswer) {
    TestWorld world{kRelaying};
    const HttpReply binary{200, "application/octet-stream",
                           toBytes(std::string{"\0\xff"
                                               "binary!",
                                               9})};
    std::string got;
    const auto server = [&](const NodeRequest& request) {
        got = toText(request.body);
        auto reply = binary;
        if (request.path == "/oxen/fail/lsrpc") reply.status = 418;
        return reply;
    };
    world.network.addServer("http://127.0.0.1:24098", server);
    world.network.addServer("http://filev2.getsession.org:24098", server);
    std::size_t replayed = 0;
    for (const auto& sample : readSamples()) {
        if (!sample.isOnion()) continue;
        SCOPED_TRACE(sample.title);
        world.clock.jump(fromUnixMillis(1'795'302'831'284) - world.clock.now());
        const auto built = buildOnion(planOf(world, sample), sample.request, world.random);
        got.clear();
        const auto guard = static_cast<std::size_t>(sample.path.front());
        const auto reply = world.post(guard, "/onion_req/v2", asText(built.body));

        EXPECT_EQ(sample.status, reply.status);
        EXPECT_EQ(sample.contentType, reply.contentType);
        if (sample.sealed)
            EXPECT_EQ(comparable(sample.answer), comparable(opened(built.replyKey, sample, reply)));
        else
            EXPECT_EQ(unescaped(sample.answer), textOf(reply));
        EXPECT_EQ(sample.serverGot.empty(), got.empty());
        if (!got.empty()) {
            EXPECT_EQ("b'" + std::string{"\\x1b\\x00\\x00\\x00"} + got.substr(4) + "'",
                      sample.serverGot);
        }
        ++replayed;
    }
    EXPECT_EQ(18U, replayed);
}

}  // namespace starling::localnet::test
