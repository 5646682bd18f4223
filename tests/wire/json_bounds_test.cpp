// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/json_bounds.h"

#include <gtest/gtest.h>

#include <string>

namespace starling {

namespace {

std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

}  // namespace

TEST(JsonBounds, OrdinaryTextIsModest) {
    EXPECT_TRUE(isModestJson(""));
    EXPECT_TRUE(isModestJson(R"({"a":[1,2,{"b":"c"}]})"));
    EXPECT_TRUE(isModestJson(nested(kMaxJsonDepth)));
}

TEST(JsonBounds, DepthIsBounded) {
    EXPECT_FALSE(isModestJson(nested(kMaxJsonDepth + 1)));
    EXPECT_FALSE(isModestJson(R"(["\"]",)" + nested(kMaxJsonDepth) + "]"));
}

TEST(JsonBounds, BracketsInsideStringsDoNotCount) {
    EXPECT_TRUE(isModestJson('"' + nested(1000) + '"'));
    EXPECT_TRUE(isModestJson(R"("\\\")" + nested(1000) + '"'));
    EXPECT_FALSE(isModestJson(R"("\\")" + nested(1000) + '"'));
}

TEST(JsonBounds, AStringWithoutAnEndIsNotReadOver) {
    EXPECT_TRUE(isModestJson("\""));
    EXPECT_TRUE(isModestJson("\"\\"));
    EXPECT_TRUE(isModestJson("\"\\\""));
}

TEST(JsonBounds, SizeAndNumberOfValuesAreBounded) {
    EXPECT_TRUE(isModestJson("12345", 5));
    EXPECT_FALSE(isModestJson("123456", 5));
    EXPECT_TRUE(isModestJson(std::string(kMaxJsonValues, ',')));
    EXPECT_FALSE(isModestJson(std::string(kMaxJsonValues + 1, ',')));
}

}  // namespace starling
