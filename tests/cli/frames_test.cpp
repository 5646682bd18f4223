// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/frames.h"

#include <gtest/gtest.h>

namespace starling::cli {

namespace {

std::string withoutEnd(std::string line) {
    EXPECT_TRUE(line.ends_with('\n'));
    line.pop_back();
    return line;
}

std::vector<WindowSays> repliesIn(const std::string& bytes) {
    FrameReader lines;
    EXPECT_TRUE(lines.feed(bytes));
    std::vector<WindowSays> all;
    while (const auto line = lines.next()) {
        EXPECT_LT(line->size(), kMostFrame);
        const auto reply = decodeReply(*line);
        EXPECT_TRUE(reply) << *line;
        if (reply) all.push_back(*reply);
    }
    EXPECT_TRUE(lines.isEmpty());
    return all;
}

}  // namespace

TEST(Frames, ACallIsReadAsItWasWritten) {
    for (const auto& call :
         {Call{{"id"}}, Call{{"send", "bob", "--", "-5 \u00b0C"}, std::nullopt, "local", true},
          Call{{"send", "bob"}, "two\nlines \"and\" more\n", "", false}, Call{{"send", ""}, ""}})
        EXPECT_EQ(decodeCall(withoutEnd(*encode(call))), call);
}

TEST(Frames, WhatCannotBeSaidInOneCallIsNotSaid) {
    EXPECT_FALSE(encode(Call{{"send", "bob"}, std::string(kMostFrame, 'x')}));
    EXPECT_FALSE(encode(Call{std::vector<std::string>(kMostWords + 1, "x")}));
    EXPECT_FALSE(encode(Call{{"send", "bob", "\xff"}}));
}

TEST(Frames, WhatIsNoCallIsRefused) {
    for (const std::string line :
         {"", "id", "{", "{}", "[]", "[\"id\"]", "null", R"({"call":[]})", R"({"call":"id"})",
          R"({"call":[1]})", R"({"call":[["id"]]})", R"({"call":["id"],"more":1})",
          R"({"call":["id"],"input":7})", R"({"call":["id"],"network":null})",
          R"({"call":["id"],"colours":"yes"})", R"({"input":"x"})", R"({"call":["id"]} x)",
          "{\"call\":[\"\xff\"]}", R"({"exit":0})"})
        EXPECT_FALSE(decodeCall(line)) << line;
    std::string many = R"({"call":["x")";
    for (std::size_t i = 0; i < kMostWords; ++i)
        many += ",\"x\"";
    EXPECT_FALSE(decodeCall(many + "]}"));
    EXPECT_FALSE(decodeCall(R"({"call":[")" + std::string(kMostFrame, 'x') + "\"]}"));
    EXPECT_FALSE(decodeCall(std::string(kMostFrame - 1, '[')));
}

TEST(Frames, WhatIsPrintedAndHowItEndedComesOver) {
    const auto bytes =
        encode(Printed{false, "a\nb\n"}) + encode(Printed{true, "wrong\n"}) + encode(Ended{10});
    EXPECT_EQ(repliesIn(bytes), (std::vector<WindowSays>{Printed{false, "a\nb\n"},
                                                         Printed{true, "wrong\n"}, Ended{10}}));
}

TEST(Frames, ALongTextComesInPiecesAndNoCharacterIsCut) {
    std::string text;
    while (text.size() < 300'000)
        text += text.size() % 3 == 0 ? "\u20ac" : text.size() % 2 == 0 ? "\U0001F426" : "\x01";
    std::string heard;
    const auto replies = repliesIn(encode(Printed{false, text}));
    EXPECT_GT(replies.size(), 10U);
    for (const auto& reply : replies)
        heard += std::get<Printed>(reply).text;
    EXPECT_EQ(heard, text);
}

TEST(Frames, BytesThatAreNoTextDoNotStopTheRest) {
    EXPECT_EQ(repliesIn(encode(Printed{false,
                                       "a\xff"
                                       "b"})),
              (std::vector<WindowSays>{Printed{false,
                                               "a\ufffd"
                                               "b"}}));
    EXPECT_FALSE(repliesIn(encode(Printed{false, std::string(100'000, '\x80')})).empty());
}

TEST(Frames, WhatIsNoReplyIsRefused) {
    for (const std::string line :
         {"", "ok", "{}", "[]", R"({"out":1})", R"({"out":"a","err":"b"})", R"({"exit":"0"})",
          R"({"exit":-1})", R"({"exit":256})", R"({"exit":4294967296})", R"({"exit":1.5})",
          R"({"raise":"x"})", R"({"exit":0}{"exit":0})"})
        EXPECT_FALSE(decodeReply(line)) << line;
}

TEST(Frames, LinesComeOutOfBytesAsTheyCome) {
    FrameReader lines;
    for (const char c : std::string{"one\n\ntwo\nrest"})
        EXPECT_TRUE(lines.feed({&c, 1}));
    EXPECT_EQ(lines.next(), "one");
    EXPECT_EQ(lines.next(), "");
    EXPECT_EQ(lines.next(), "two");
    EXPECT_FALSE(lines.next());
    EXPECT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.feed("!\n"));
    EXPECT_EQ(lines.next(), "rest!");
    EXPECT_TRUE(lines.isEmpty());
}

TEST(Frames, ALineWithoutAnEndIsNotKept) {
    FrameReader lines;
    EXPECT_TRUE(lines.feed(std::string(kMostFrame - 1, 'x')));
    EXPECT_FALSE(lines.next());
    EXPECT_FALSE(lines.feed("xx"));
    EXPECT_TRUE(lines.feed("\n"));
    EXPECT_EQ(lines.next()->size(), kMostFrame - 1);
}

}  // namespace starling::cli
