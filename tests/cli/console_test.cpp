// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <gtest/gtest.h>

#include <functional>

namespace starling::cli {

namespace {

Message saying(const std::string& text) {
    Message out;
    out.text = text;
    out.state = MessageState::Received;
    return out;
}

std::string printed(const std::function<void()>& work) {
    testing::internal::CaptureStdout();
    work();
    return testing::internal::GetCapturedStdout();
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
                  R"(","sentAt":0,"kind":"text","text":"a\nb","state":"received"})" + "\n");
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

TEST(Console, AnAnswerAndItsReactionsAreOneLine) {
    auto message = saying("indeed");
    message.quote = Quoted{AccountId{}, Timestamp{}, MessageId{7}, "one\ntwo"};
    message.reactions = {{"\u2764", {AccountId{}}}};
    const auto shown = printed([&] { Console{false}.message(message); });
    EXPECT_NE(shown.find("[answers #7: one\\u000atwo] indeed  {\u2764 1}\n"), std::string::npos)
        << shown;
    message.quote->message.reset();
    EXPECT_NE(printed([&] { Console{false}.message(message); }).find("is not here] indeed"),
              std::string::npos);
}

TEST(Console, WhatHasNoWordsSaysWhatItIs) {
    auto message = saying("");
    for (const auto& [kind, words] :
         {std::pair{MessageKind::Deleted, "* Bob deleted this message"},
          std::pair{MessageKind::DeletedHere, "* This message was deleted on this device"},
          std::pair{MessageKind::MediaSaved, "* Bob saved a file"},
          std::pair{MessageKind::Screenshot, "* Bob took a picture"}}) {
        message.kind = kind;
        EXPECT_NE(printed([&] { Console{false}.message(message, "Bob"); }).find(words),
                  std::string::npos);
    }
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

TEST(Console, AConversationIsShownWithWhatWasDoneToIt) {
    Conversation conversation;
    conversation.name = "Bob";
    conversation.nickname = "Bobby\nforged";
    conversation.isPinned = conversation.isMuted = conversation.isMarkedUnread = true;
    conversation.lastKind = MessageKind::RequestAccepted;
    const auto shown = printed([&] { Console{false}.conversation(conversation); });
    EXPECT_NE(shown.find(" (Bob)  [pinned]  [muted]  [unread]: * request accepted"),
              std::string::npos)
        << shown;
    EXPECT_EQ(shown.find('\n'), shown.size() - 1);
    const auto json = printed([&] { Console{true}.conversation(conversation); });
    for (const auto* part : {R"("nickname":"Bobby\nforged")", R"("pinned":true)", R"("muted":true)",
                             R"("markedUnread":true)", R"("hidden":false)", R"("approved":false)",
                             R"("lastKind":"request_accepted")", R"("draft":"")"})
        EXPECT_NE(json.find(part), std::string::npos) << part << " in " << json;
}

TEST(Console, AnAcceptedRequestIsALineOfItsOwn) {
    auto message = saying("");
    message.kind = MessageKind::RequestAccepted;
    EXPECT_NE(printed([&] { Console{false}.message(message, "Bob\x1b[2J"); }).find("  * Bob"),
              std::string::npos);
    const auto nameless = printed([&] { Console{false}.message(message); });
    EXPECT_NE(nameless.find("  * " + message.conversation.shortHex() + " accepted your request"),
              std::string::npos)
        << nameless;
    message.state = MessageState::Sent;
    EXPECT_NE(printed([&] {
                  Console{false}.message(message, "Bob");
              }).find("  * You accepted the request of Bob\n"),
              std::string::npos);
    EXPECT_NE(printed([&] { Console{true}.message(message); }).find(R"("kind":"request_accepted")"),
              std::string::npos);
}

TEST(Console, APersonIsShownWithAllThatIsKnown) {
    Conversation bob;
    bob.name = "Bob\nStanding: contact";
    bob.isApproved = true;
    bob.unread = 2;
    const auto shown = printed([&] { Console{false}.person(bob); });
    EXPECT_NE(shown.find("\nStanding: has a request of yours\n"), std::string::npos) << shown;
    EXPECT_EQ(shown.find("\nStanding: contact"), std::string::npos) << "a name is one line";
    EXPECT_NE(shown.find("\nMessages: 2 unread\n"), std::string::npos) << shown;
    bob.hasApprovedUs = true;
    EXPECT_NE(printed([&] { Console{false}.person(bob); }).find("\nStanding: contact\n"),
              std::string::npos);
}

TEST(Console, HowFarDevicesAgreeIsOneSentence) {
    EXPECT_EQ(printed([] {
                  Console{false}.synced({true, true, ""});
              }),
              "Everything is the same on all your devices.\n");
    EXPECT_EQ(printed([] {
                  Console{false}.synced({true, false, ""});
              }),
              "Changes made here are on their way.\n");
    EXPECT_EQ(printed([] {
                  Console{false}.synced({false, true, ""});
              }),
              "What your other devices say is still being asked for.\n");
    EXPECT_EQ(printed([] {
                  Console{false}.synced({true, true, "no\nnet"});
              }).find('\n'),
              printed([] {
                  Console{false}.synced({true, true, "no\nnet"});
              }).size() -
                  1);
    EXPECT_EQ(printed([] {
                  Console{true}.synced({true, false, "no net"});
              }),
              R"({"fetched":true,"pushed":false,"problem":"no net"})"
              "\n");
}

TEST(Console, WhoSetsWhatDisappearsIsALineInWords) {
    auto message = saying("");
    message.kind = MessageKind::ExpiryChanged;
    message.expiry = {ExpiryMode::AfterRead, std::chrono::hours{12}};
    EXPECT_NE(printed([&] {
                  Console{false}.message(message, "Bob");
              }).find("  * Bob set their messages to disappear 12 hours after they are read\n"),
              std::string::npos);
    EXPECT_NE(printed([&] { Console{true}.message(message); }).find(R"("kind":"expiry_changed")"),
              std::string::npos);
    message.state = MessageState::Sent;
    message.expiry = {ExpiryMode::AfterSend, std::chrono::hours{7 * 24}};
    EXPECT_NE(printed([&] {
                  Console{false}.message(message, "Bob");
              }).find("  * You set your messages to disappear 1 week after they are sent\n"),
              std::string::npos);
    message.expiry = {};
    EXPECT_NE(printed([&] {
                  Console{false}.message(message, "Bob");
              }).find("  * You turned disappearing messages off\n"),
              std::string::npos);
}

TEST(Console, AMessageThatDisappearsSaysWhenInJson) {
    auto message = saying("hi");
    message.expiry = {ExpiryMode::AfterSend, std::chrono::seconds{90}};
    message.expiresAt = fromUnixMillis(1234);
    EXPECT_NE(printed([&] {
                  Console{true}.message(message);
              }).find(R"("expiry":{"mode":"after-send","seconds":90},"expiresAt":1234)"),
              std::string::npos);
}

TEST(Console, AConversationSaysWhatDisappearsAndHowLongItIsQuiet) {
    Conversation conversation;
    const auto without = printed([&] { Console{true}.conversation(conversation); });
    EXPECT_NE(
        without.find(R"("expiry":{"mode":"off","seconds":0},"mutedUntil":null,"archived":false)"),
        std::string::npos)
        << without;
    EXPECT_EQ(printed([&] { Console{false}.expiry(conversation); }),
              "Your messages there do not disappear.\n");
    conversation.expiry = {ExpiryMode::AfterRead, std::chrono::minutes{90}};
    conversation.mutedUntil = fromUnixMillis(86'400'000);
    conversation.isArchived = true;
    const auto json = printed([&] { Console{true}.conversation(conversation); });
    EXPECT_NE(json.find(R"("expiry":{"mode":"after-read","seconds":5400},"mutedUntil":86400000,)"
                        R"("archived":true)"),
              std::string::npos)
        << json;
    const auto shown = printed([&] { Console{false}.conversation(conversation); });
    for (const auto* part : {"  [muted until 1970-01-0", "  [archived]",
                             "  [messages go 90 minutes after they are read]"})
        EXPECT_NE(shown.find(part), std::string::npos) << part << " in " << shown;
    EXPECT_EQ(printed([&] { Console{false}.expiry(conversation); }),
              "Your messages there disappear 90 minutes after they are read.\n");
}

}  // namespace starling::cli
