// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/relay_fault.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

using Kind = RelayFault::Kind;

const std::string kKey(64, 'a');

struct Case {
    int status;
    std::string text;
    bool toServer;
    Kind kind;
    Errc code;
};

TEST(RelayFault, EveryAnswerInTheClearHasOneMeaning) {
    const Case cases[] = {
        {502, "Next node not found: " + kKey, false, Kind::Node, Errc::Offline},
        {502, "Next node not found: " + kKey, true, Kind::Node, Errc::Offline},
        {502, "Next node not found: nonsense", false, Kind::Path, Errc::Offline},
        {502, "Could not connect", true, Kind::Server, Errc::Offline},
        {502, "Could not connect", false, Kind::Path, Errc::Offline},
        {502, "Bad Gateway", true, Kind::Refused, Errc::Offline},
        {503, "Snode not ready: " + kKey, false, Kind::Node, Errc::Offline},
        {503, "Service node is not ready: not in any swarm\n", false, Kind::Path, Errc::Offline},
        {504, "Request time out", false, Kind::TimedOut, Errc::TimedOut},
        {500, "Invalid response from snode", false, Kind::Path, Errc::Offline},
        {500, "Oxen Server error", false, Kind::Refused, Errc::Offline},
        {400, "Invalid ciphertext", false, Kind::Unreadable, Errc::Offline},
        {400, "Error parsing onion request: x", false, Kind::Unreadable, Errc::Offline},
        {400, "cannot decrypt", true, Kind::Unreadable, Errc::Rejected},
        {410, "gone", false, Kind::Refused, Errc::Rejected},
        {413, "Request body too large", false, Kind::Refused, Errc::TooLarge},
        {429, "Too Many Requests\n", false, Kind::Refused, Errc::Offline},
        {406, "Timestamp error: check your clock", false, Kind::Path, Errc::Offline},
        {421, "{\"snodes\":[]}", false, Kind::Path, Errc::Offline},
        {302, "", false, Kind::Path, Errc::Offline},
        {0, "", false, Kind::Path, Errc::Offline},
    };
    for (const auto& each : cases) {
        const auto fault = relayFault(each.status, each.text, each.toServer);
        EXPECT_EQ(fault.kind, each.kind) << each.status << each.text;
        EXPECT_EQ(fault.error.code, each.code) << each.status << each.text;
        EXPECT_EQ(fault.node.has_value(), each.kind == Kind::Node) << each.text;
        EXPECT_FALSE(fault.error.detail.empty());
    }
}

TEST(RelayFault, WordsOfStrangersAreCutAndClean) {
    EXPECT_EQ(inWords("a\nb\x1b[31m\xff "), "a b [31m");
    EXPECT_EQ(inWords(std::string(1'000, 'x')).size(), 100U);
}

}  // namespace
}  // namespace starling
