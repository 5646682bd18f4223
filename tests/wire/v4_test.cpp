// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/v4.h"

#include <gtest/gtest.h>

namespace starling::v4 {

namespace {

Bytes bytes(std::string_view text) {
    return toBytes(text);
}

}  // namespace

TEST(V4, ARequestWithoutBodyIsAListOfOne) {
    const Request request{"GET", "/file/123", {}, {}};
    const auto written = encode(request);
    EXPECT_EQ(toText(written), R"(l52:{"method":"GET","endpoint":"/file/123","headers":{}}e)");
    const auto read = decodeRequest(written);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->method, "GET");
    EXPECT_EQ(read->endpoint, "/file/123");
    EXPECT_FALSE(read->body);
}

TEST(V4, AnEmptyBodyIsStillABody) {
    const auto read = decodeRequest(encode(Request{"POST", "/file", {{"X-Name", "a"}}, Bytes{}}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->body, Bytes{});
    EXPECT_EQ(read->headers.at("X-Name"), "a");
}

TEST(V4, ABodyMayHoldAnyBytes) {
    const auto body = bytes(std::string_view{"le5:\0e\xff", 7});
    const auto read = decodeReply(encode(Reply{200, {}, body}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->code, 200);
    EXPECT_EQ(read->body, body);
}

TEST(V4, HeaderNamesOfAReplyAreLowered) {
    const auto good = decodeReply(
        bytes(R"(l60:{"code": 404, "headers": {"Content-Type": "a/B", "X-N": 17}}0:e)"));
    ASSERT_TRUE(good);
    EXPECT_EQ(good->code, 404);
    EXPECT_EQ(good->headers.at("content-type"), "a/B");
    EXPECT_EQ(good->headers.at("x-n"), "17");
}

TEST(V4, MalformedListsAreRefused) {
    for (const char* bad : {"",
                            "l",
                            "e",
                            "le",
                            "l0:e",
                            "l2:{}",
                            "2:{}e",
                            "l2:{}3:abe",
                            "l2:{}1:abe",
                            "l2:{}e1:ae",
                            "l-2:{}e",
                            "l02:{}e",
                            "l2{}e",
                            "l99999999999999999999:{}e",
                            "l4294967296:{}e",
                            "l2:[]e",
                            "l4:nulle",
                            "l2:{}0:0:e",
                            "l:{}e",
                            "l 2:{}e",
                            "l+2:{}e"}) {
        EXPECT_FALSE(decodeRequest(bytes(bad))) << bad;
        EXPECT_FALSE(decodeReply(bytes(bad))) << bad;
    }
}

TEST(V4, WhatIsNeededMustBeThere) {
    EXPECT_FALSE(decodeRequest(bytes(R"(l16:{"method":"GET"}e)")));
    EXPECT_FALSE(decodeRequest(bytes(R"(l16:{"endpoint":"/"}e)")));
    EXPECT_FALSE(decodeRequest(bytes(R"(l29:{"method":1,"endpoint":"/abc"}e)")));
    EXPECT_FALSE(decodeReply(bytes(R"(l14:{"code":"200"}0:e)")));
    EXPECT_FALSE(decodeReply(bytes(R"(l11:{"code":-1}0:e)")));
    EXPECT_FALSE(decodeReply(bytes(R"(l13:{"code":1000}0:e)")));
    EXPECT_TRUE(decodeReply(bytes(R"(l12:{"code":200}0:e)")));
}

}  // namespace starling::v4
