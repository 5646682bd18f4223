// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The answers of a real storage server's swarm member, with its signatures: they hold only when
/// our text is the text that it signed.

#include "wire/rpc_reply.h"

#include <gtest/gtest.h>

namespace starling::rpc {

namespace {

const auto kAccount =
    *AccountId::parse("05ce2f1df7787729686a0d12d815268c428fbce1a42b2608a0584190fa8db42640");
const std::string kMember = "0ddf271ddb77a27f8f175fe81fd7a040d3ed2f290b9a85a2e0543d23a321f8ae";
const std::string kFirst = "a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok";
const std::string kSecond = "sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4";

Timestamp at(std::int64_t millis) {
    return fromUnixMillis(millis);
}

template <class Call>
Call asked() {
    Call out;
    out.account = kAccount;
    return out;
}

Expire expire(std::vector<Timestamp> expiries) {
    auto out = asked<Expire>();
    out.messages = {kFirst, kSecond};
    out.expiries = std::move(expiries);
    return out;
}

/// True when the signature in `answer` holds for what `call` asked.
template <class Call>
bool holds(const Call& call, const std::string& answer) {
    const auto reply = decodeSwarmReply(R"({"swarm":{")" + kMember + R"(":)" + answer + "}}");
    if (!reply) return false;
    const auto key = *Ed25519PublicKey::parse(kMember);
    const auto* member = std::get_if<SwarmReply::Member>(&reply->swarm.at(key));
    if (!member || !member->signature) return false;
    return verify(key, asBytes(memberSignedText(call, *member)), *member->signature);
}

}  // namespace

TEST(MemberSignature, OfAChangedExpiryHolds) {
    const auto extended =
        R"({"expiry":1795389216075,"signature":"k4v25diXeaSNOVSNvctIlB+aBWepy7QoOH0VFcvBcId1hVFBS8FpzJXAFAju6VruOp9e1OOywPZSdkouHAiUAQ==","unchanged":{},"updated":["a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok","sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4"]})";
    EXPECT_TRUE(holds(expire({at(1795389216075)}), extended));
    auto other = expire({at(1795389216075)});
    other.messages.pop_back();
    EXPECT_FALSE(holds(other, extended));
}

TEST(MemberSignature, OfAnUnchangedExpiryHolds) {
    EXPECT_TRUE(holds(
        expire({at(1795389217075)}),
        R"({"expiry":1795389217075,"signature":"e7Kf4llpheI01yUpGMzefYzUiUrsVisBa7gK2can+aPms3QezZ+jHoNH0PCHZI5vtwAVu43Z6hF6lE50FEhyDQ==","unchanged":{"a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok":1795389216075,"sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4":1795389216075},"updated":[]})"));
}

TEST(MemberSignature, OfSeveralExpiriesHolds) {
    EXPECT_TRUE(holds(
        expire({at(1795389216076), at(1795389216077)}),
        R"({"expiry":[1795389216076,1795389216077],"signature":"tLx5D34FVU54IuqMEP7LVLTwj/Vp5xpuE2nYRkc4qMpfG6zpPFhFoZSossFXt7Dgq03kV2LXQaALsiT+TcWwBg==","updated":["a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok","sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4"]})"));
}

TEST(MemberSignature, OfSeveralExpiriesOfWhichNoneWasSetNamesNone) {
    SwarmReply::Member member;
    member.unchanged[kFirst] = at(7);
    EXPECT_EQ(memberSignedText(expire({at(8), at(9)}), member),
              kAccount.hex() + kFirst + kSecond + kFirst + "7");
}

TEST(MemberSignature, OfAnExpiryForAllHolds) {
    auto call = asked<ExpireAll>();
    call.expiry = at(1795303116057);
    EXPECT_TRUE(holds(
        call,
        R"({"signature":"+j5b+vo6cLseLCjXPktvQLxDXNcB24XIr7ZPgEbwJKUQUPBpu33MgLupdRStA9n/P3JHz1YKz3rjxu4Viqe9BA==","updated":["CpFlXWpIsHU87gc/8WfUTsKj1qiNWgcUcSkkdQ+5yuQ","IC87+WWajO7l4NQR8ab4I/0rKZ6rKt7fYJ+FvSoab3g","a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok","cQkx2k/Ju1AJ+0pUcz8Ni0PqF7T/Ty9aSLpFxKqYaLQ","sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4"]})"));
}

TEST(MemberSignature, OfADeletionHolds) {
    auto call = asked<Delete>();
    call.messages = {kFirst};
    EXPECT_TRUE(holds(
        call,
        R"({"deleted":["a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok"],"signature":"5k1+CzNgbSCH0g331/8VgbILU2j0a1Uu+g8je9zfDxwjgh9oPQjR4uo8HnPDvPlM0QMXC/HjSCX3qkRBZyGsCQ=="})"));
    EXPECT_TRUE(holds(
        call,
        R"({"deleted":[],"signature":"hx2Uf437TyIxGCYQPzhwuIwwLprzqWQxx4rem/0OkB5qD/6/GoW46M6HpUv83/OqcnKD+3m1gtGKsKUKl/azAw=="})"));
}

TEST(MemberSignature, OfADeletionByAgeHolds) {
    auto call = asked<DeleteBefore>();
    call.before = at(1795302756114);
    EXPECT_TRUE(holds(
        call,
        R"({"deleted":[],"signature":"sCruqNtX66NP9a0RWSVF6A024d6S3o6bbL2eOFbf/R6x/m/DOoiRCza4SwZpjdkF22GDQ6Mqx7G9wiui8ULZCg=="})"));
}

TEST(MemberSignature, OfADeletionOfEverythingHolds) {
    auto call = asked<DeleteAll>();
    call.timestamp = at(1795302816114);
    EXPECT_TRUE(holds(
        call,
        R"({"deleted":["XPV6IQTkmVjvoVn7ilYTIffTQnB/JWL/MEov1gkUWFU"],"signature":"NTDQ3qZdBbMRcFUJtnC8PGa4j+6UZiuF4Aa1zMnTwK1LmRHwcC0hWdK2HWcgykUU9FyCrrh412PzVgaWvedzCQ=="})"));
    EXPECT_TRUE(holds(
        call,
        R"({"deleted":{"0":["3/uv+DopA+I2ZFnqTIvdRMu16x5RlTo9N3XR6n37T3k","CpFlXWpIsHU87gc/8WfUTsKj1qiNWgcUcSkkdQ+5yuQ","IC87+WWajO7l4NQR8ab4I/0rKZ6rKt7fYJ+FvSoab3g","WL3UTA7huxihLi+1BPSinPnuRPu4EX5hpjNZHTP8VRY","WoDkm9vfAiHJPjS/hHqTBTt7EWwK0LdYlVfO/yfvKrs","cQkx2k/Ju1AJ+0pUcz8Ni0PqF7T/Ty9aSLpFxKqYaLQ","sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4"],"2":["cUoIVqsx0pBC0JLf9aL493h88Zq1DQMIhm/GGblYEp4"]},"signature":"IXlAUA/cKU/XUdXUfyA6h8NC1qCQFocqeRzsdxhN2yPxVguY4eZTCj+NX89pZJ03xFXs5saWWVtVcY9yR3KxDg=="})"));
}

}  // namespace starling::rpc
