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
              R"({"id":0,"conversation":")" + zeros + R"(","author":")" + zeros +
                  R"(","sentAt":0,"text":"a\nb","state":"received"})" + "\n");
}

TEST(Console, AMessageIsShownWithItsNumberAndWhatIsWrong) {
    auto message = saying("hi");
    message.id = MessageId{12};
    message.state = MessageState::Sent;
    message.reason = "Your other devices do not get it.";
    testing::internal::CaptureStdout();
    Console{false}.message(message);
    const auto shown = testing::internal::GetCapturedStdout();
    EXPECT_NE(shown.find("  #12  me → "), std::string::npos) << shown;
    EXPECT_NE(shown.find(" [sent: Your other devices do not get it.]: hi"), std::string::npos);
}

TEST(Console, AConversationIsOneLineThatNobodyElseCanForge) {
    Conversation conversation;
    conversation.name = "Bob\x1b[2J";
    conversation.lastText = "one\ntwo";
    conversation.isRequest = true;
    conversation.unread = 3;
    testing::internal::CaptureStdout();
    Console{false}.conversation(conversation);
    const auto shown = testing::internal::GetCapturedStdout();
    EXPECT_NE(shown.find(std::string(66, '0') + "  Bob"), std::string::npos) << shown;
    EXPECT_NE(shown.find("  [request]  [3 unread]: one"), std::string::npos) << shown;
    EXPECT_EQ(shown.find('\x1b'), std::string::npos);
    EXPECT_EQ(shown.find('\n'), shown.size() - 1);

    conversation.isRequest = false;
    conversation.isBlocked = true;
    testing::internal::CaptureStdout();
    Console{true}.conversation(conversation);
    const auto json = testing::internal::GetCapturedStdout();
    EXPECT_NE(json.find(R"("request":false,"blocked":true,"unread":3)"), std::string::npos) << json;
}

}  // namespace starling::cli
