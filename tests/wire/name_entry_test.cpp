// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/name_entry.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

const std::string kValue =
    "e2275acb536cb201533929437874c9e7bbaa2bf4ecfcff9d6ff4b014bc34ae68e8e761a1cdf8f66b8b5f25af88da36"
    "16d4";
const std::string kNonce = "9c3a46e04a2b85f1b19060f02c74d4119615c9c8b7f6bfce";

/// As a node answers, with this in the entry.
std::string reply(const std::string& fields) {
    return R"({"hf":[19,4],"result":{)" + fields + R"("status":"OK"},"t":1795302815881})";
}
std::string entry(const std::string& value, const std::string& nonce) {
    return reply(R"("encrypted_value":")" + value + R"(","nonce":")" + nonce + R"(",)");
}

}  // namespace

TEST(NameEntry, TheRequestIsThatOfOtherClients) {
    const auto request = rpc::encode({nameRequest(nameHash("alice-local"))});
    const auto read = rpc::decodeRequest(request);
    const auto& call = std::get<rpc::OxendRequest>(std::get<rpc::Request>(read).call);
    EXPECT_EQ(call.endpoint, "ons_resolve");
    EXPECT_EQ(call.params,
              R"({"name_hash":"HmnLDyB9p9A4jIOrVXtgAO/I+WV6w8sdoQ+nQOoHQeA=","type":0})");
}

TEST(NameEntry, AnAnswerIsAnEntryOrNobodys) {
    const auto found = decodeNameReply(entry(kValue, kNonce));
    ASSERT_TRUE(found && *found);
    EXPECT_EQ(toHex((*found)->sealedId), kValue);
    EXPECT_EQ(toHex((*found)->nonce), kNonce);

    const auto nobodys = decodeNameReply(reply(""));
    ASSERT_TRUE(nobodys);
    EXPECT_FALSE(*nobodys);
}

TEST(NameEntry, AnEntryOfTheOldKindIsNamedAsSuch) {
    const auto old = decodeNameReply(reply(R"("encrypted_value":")" + kValue + R"(",)"));
    ASSERT_FALSE(old);
    EXPECT_EQ(old.error().code, Errc::Corrupt);
    EXPECT_NE(old.error().detail.find("not supported"), std::string::npos);
}

TEST(NameEntry, AnythingElseIsCorrupt) {
    const std::string deep = std::string(100, '[') + std::string(100, ']');
    for (const auto& wrong :
         {std::string{}, std::string{"{}"}, std::string{R"({"result":[]})"},
          std::string{R"({"result":null})"}, R"({"result":)" + deep + "}",
          reply(R"("encrypted_value":5,"nonce":")" + kNonce + R"(",)"),
          reply(R"("encrypted_value":")" + kValue + R"(","nonce":null,)"), entry(kValue, ""),
          entry("", kNonce), entry(kValue + "00", kNonce), entry(kValue, kNonce + "00"),
          entry(kValue.substr(2), kNonce), entry("zz" + kValue.substr(2), kNonce)}) {
        const auto read = decodeNameReply(wrong);
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().code, Errc::Corrupt) << wrong;
    }
}

}  // namespace starling
