// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/envelope.h"

#include "wire/proto_bytes.h"

#include <gtest/gtest.h>

namespace starling::test {
namespace {

std::string encoded(const Envelope& envelope) {
    return toText(encode(envelope));
}

TEST(Envelope, EveryFieldHasItsNumber) {
    Envelope envelope;
    envelope.type = Envelope::Type::ClosedGroupMessage;
    envelope.source = "05ab";
    envelope.timestamp = 1'732'200'000'000;
    envelope.sourceDevice = 1;
    envelope.content = Bytes{0, 1, 2};
    envelope.serverTimestamp = 9;
    envelope.proSig = Bytes{3};
    const auto bytes = num(1, 7) + str(2, "05ab") + num(5, 1'732'200'000'000) + num(7, 1) +
                       str(8, std::string_view{"\0\1\2", 3}) + num(10, 9) + str(11, "\3");
    EXPECT_EQ(encoded(envelope), bytes);
    EXPECT_EQ(*decodeEnvelope(asBytes(bytes)), envelope);
}

TEST(Envelope, OnlyTypeAndTimestampMustBeThere) {
    const auto envelope = decodeEnvelope(asBytes(num(1, 6) + num(5, 3)));
    ASSERT_TRUE(envelope);
    EXPECT_EQ(envelope->type, Envelope::Type::SessionMessage);
    EXPECT_EQ(envelope->timestamp, 3U);
    EXPECT_FALSE(envelope->source || envelope->sourceDevice || envelope->content ||
                 envelope->serverTimestamp || envelope->proSig);
}

TEST(Envelope, FieldsOfTheFutureSurvive) {
    const auto bytes = num(1, 6) + num(5, 3) + later();
    const auto envelope = decodeEnvelope(asBytes(bytes));
    ASSERT_TRUE(envelope);
    EXPECT_EQ(envelope->unknown, later());
    EXPECT_EQ(encoded(*envelope), bytes);
}

TEST(Envelope, WhatIsNoEnvelopeIsRefused) {
    const std::vector<std::pair<const char*, std::string>> cases{
        {"nothing", ""},
        {"no type", num(5, 3)},
        {"no timestamp", num(1, 6)},
        {"a type of nobody", num(1, 5) + num(5, 3)},
        {"a type of the future", num(1, 8) + num(5, 3)},
        {"cut in a number", num(1, 6) + "\x28"},
        {"cut in the content", num(1, 6) + num(5, 3) + "\x42\x05" + "abc"},
        {"a source that is no text", num(1, 6) + str(2, "\xff") + num(5, 3)},
    };
    for (const auto& [name, bytes] : cases) {
        const auto envelope = decodeEnvelope(asBytes(bytes));
        ASSERT_FALSE(envelope) << name;
        EXPECT_EQ(envelope.error().code, Errc::Corrupt) << name;
    }
}

TEST(Envelope, OneOverTheLimitIsRefusedUnread) {
    const auto front = num(1, 6) + num(5, 3);
    const auto room = kMaxEnvelopeBytes - front.size() - 4;  // A tag and three bytes of length.
    const auto fits = front + str(8, std::string(room, 'x'));
    ASSERT_EQ(fits.size(), kMaxEnvelopeBytes);
    EXPECT_TRUE(decodeEnvelope(asBytes(fits)));
    EXPECT_EQ(decodeEnvelope(asBytes(fits + '\0')).error().code, Errc::TooLarge);
}

TEST(WebSocket, TodaysWrapperNamesNothing) {
    const auto bytes = num(1, 1) + str(2, str(1, "") + str(2, "") + str(3, "body") + num(4, 0));
    EXPECT_EQ(toText(wrapWebSocket(asBytes("body"))), bytes);
    EXPECT_EQ(toText(*unwrapWebSocket(asBytes(bytes))), "body");
}

TEST(WebSocket, OlderWrappersNameVerbAndPathAndAreReadAlike) {
    const auto request = str(1, "PUT") + str(2, "/api/v1/message") + str(3, "body") + num(4, 0);
    const auto bytes = num(1, 1) + str(2, request);
    EXPECT_EQ(toText(wrapWebSocket(asBytes("body"), "PUT", "/api/v1/message")), bytes);
    EXPECT_EQ(toText(*unwrapWebSocket(asBytes(bytes))), "body");
}

TEST(WebSocket, WhatNobodyNeedsIsNotLookedAt) {
    const auto request = str(1, "\xff") + str(3, "body") + num(4, 77) + str(5, "header") + later();
    EXPECT_EQ(toText(*unwrapWebSocket(asBytes(num(1, 1) + str(2, request) + later()))), "body");
}

TEST(WebSocket, WhatIsNoWrappedRequestIsRefused) {
    const auto request = str(2, str(3, "body"));
    const std::vector<std::pair<const char*, std::string>> cases{
        {"nothing", ""},
        {"no type", request},
        {"a response", num(1, 2) + request},
        {"no request", num(1, 1)},
        {"no body", num(1, 1) + str(2, num(4, 0))},
        {"an empty body", num(1, 1) + str(2, str(3, ""))},
        {"cut", num(1, 1) + request.substr(0, request.size() - 1)},
        {"a number where the request should be", num(1, 1) + num(2, 3)},
    };
    for (const auto& [name, bytes] : cases) {
        const auto body = unwrapWebSocket(asBytes(bytes));
        ASSERT_FALSE(body) << name;
        EXPECT_EQ(body.error().code, Errc::Corrupt) << name;
    }
    EXPECT_EQ(unwrapWebSocket(Bytes(kMaxEnvelopeBytes + 1)).error().code, Errc::TooLarge);
}

}  // namespace
}  // namespace starling::test
