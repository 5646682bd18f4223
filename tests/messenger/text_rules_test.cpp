// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/text_rules.h"

#include <gtest/gtest.h>

namespace starling {

TEST(TextRules, OrdinaryTextMayBeSent) {
    EXPECT_TRUE(checkOutgoingText("hello"));
    EXPECT_TRUE(checkOutgoingText("line\nline\t\xF0\x9F\x90\xA6"));
}

TEST(TextRules, EmptyTextIsRefused) {
    EXPECT_EQ(checkOutgoingText("").error().code, Errc::Invalid);
}

TEST(TextRules, TextThatIsNoUtf8IsRefused) {
    EXPECT_EQ(checkOutgoingText("a\xFF").error().code, Errc::Invalid);
}

TEST(TextRules, TwoThousandCharactersAreTheMostWhateverTheirBytes) {
    std::string birds;
    for (int i = 0; i < 2000; ++i)
        birds += "\xF0\x9F\x90\xA6";
    EXPECT_TRUE(checkOutgoingText(birds));
    EXPECT_EQ(checkOutgoingText(birds + "x").error().code, Errc::Invalid);
}

TEST(TextRules, AnOwnNameMayHaveAHundredBytes) {
    EXPECT_TRUE(checkOwnName("Alice"));
    EXPECT_TRUE(checkOwnName(std::string(100, 'a')));
    EXPECT_EQ(checkOwnName(std::string(101, 'a')).error().code, Errc::Invalid);
}

TEST(TextRules, AnOwnNameMustBePlain) {
    for (const char* name : {"", " ", "Al\x01ice", " Alice", "Ali\xE2\x80\xAE\x63\x65", "\xFF"})
        EXPECT_FALSE(checkOwnName(name)) << name;
}

TEST(TextRules, ANameOfSomebodyElseLosesWhatCouldDeceive) {
    EXPECT_EQ(harmlessName("Al\x07ice"), "Al ice");
    EXPECT_EQ(harmlessName("\xE2\x80\xAE"
                           "ecilA"),
              "ecilA");
    EXPECT_EQ(harmlessName("  Alice \n\t Smith  "), "Alice Smith");
    EXPECT_EQ(harmlessName("\xC3\x28"), "");
}

TEST(TextRules, ALongNameOfSomebodyElseIsCutBetweenCharacters) {
    const auto cut = harmlessName(std::string(98, 'a') + "\xC3\xA9\xC3\xA9");
    EXPECT_EQ(cut, std::string(98, 'a') + "\xC3\xA9");
}

TEST(TextRules, ATerminalIsNeverSentControlCharacters) {
    EXPECT_EQ(printable("a\x1B[2Jb", true), "a\\u001b[2Jb");
    EXPECT_EQ(printable("\xC2\x9B"
                        "31m",
                        true),
              "\\u009b31m");
    EXPECT_EQ(printable("\xE2\x80\xAE"
                        "x",
                        true),
              "\\u202ex");
}

TEST(TextRules, LinesStayOnlyWhereTheyAreWanted) {
    EXPECT_EQ(printable("a\nb", true), "a\nb");
    EXPECT_EQ(printable("a\nb", false), "a\\u000ab");
}

TEST(FirstCodePoints, CutsBetweenCharactersAndLeavesWhatIsShort) {
    EXPECT_EQ(firstCodePoints("\xC3\xA4\xF0\x9F\x90\xA6x", 2), "\xC3\xA4\xF0\x9F\x90\xA6");
    EXPECT_EQ(firstCodePoints("\xC3\xA4\xC3\xB6", 2), "\xC3\xA4\xC3\xB6");
    EXPECT_EQ(firstCodePoints("\xC3\xA4", 0), "");
    EXPECT_EQ(firstCodePoints("abc", 9), "abc");
    EXPECT_EQ(firstCodePoints("", 3), "");
}

TEST(OneEmoji, IsOneWhateverItIsMadeOf) {
    for (const auto* emoji : {"\U0001F602",                                // a face
                              "\u2764",                                    // a heart, plain
                              "\u2764\ufe0f",                              // and red
                              "\U0001F44D\U0001F3FD",                      // a thumb with its tone
                              "\U0001F469\u200d\U0001F4BB",                // two joined
                              "\U0001F1E9\U0001F1EA",                      // a flag
                              "3\ufe0f\u20e3",                             // a key
                              "\U0001F3F4\U000E0067\U000E0062\U000E007F",  // a flag with tags
                              "\u00a9\ufe0f", "\u203c\ufe0f", "\u2b50", "\u3297"})
        EXPECT_TRUE(isOneEmoji(emoji)) << emoji;
}

TEST(OneEmoji, IsNoTextAndNoTwo) {
    for (const auto* text :
         {"", "a", "ok", "3", "#", "\U0001F602\U0001F602", "\U0001F602a", "\u200d",
          "\U0001F602\u200d", "\ufe0f", "\U0001F1E9", "\u202e", "\U0001F602 ", "\xF0\x9F\x98"})
        EXPECT_FALSE(isOneEmoji(text)) << text;
    std::string endless = "\U0001F602";
    for (int i = 0; i < 40; ++i)
        endless += "\ufe0f";
    EXPECT_FALSE(isOneEmoji(endless));
}

}  // namespace starling
