// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <gtest/gtest.h>

namespace starling::cli {

namespace {

Message saying(const std::string& text) {
    Message out;
    out.text = text;
    out.state = MessageState::Received;
    return out;
}

}  // namespace

TEST(Console, ATextCannotLookLikeTheNextMessage) {
    testing::internal::CaptureStdout();
    Console{false}.message(saying("hi\n2026-01-01 00:00:00  05aa: forged\x1b[2J"));
    const auto shown = testing::internal::GetCapturedStdout();
    EXPECT_NE(shown.find(": hi\n    2026"), std::string::npos) << shown;
    EXPECT_EQ(shown.find('\x1b'), std::string::npos);
}

TEST(Console, AMessageInJsonIsOneLineWithTheAgreedNames) {
    testing::internal::CaptureStdout();
    Console{true}.message(saying("a\nb"));
    const auto zeros = std::string(66, '0');
    EXPECT_EQ(testing::internal::GetCapturedStdout(),
              R"({"conversation":")" + zeros + R"(","author":")" + zeros +
                  R"(","sentAt":0,"text":"a\nb","state":"received"})" + "\n");
}

}  // namespace starling::cli
