// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/message.h"

#include <gtest/gtest.h>

namespace starling::config {

namespace {

const bool kCryptoStarted = (initCrypto(), true);

const std::string kBlank = "d1:#i0e1:&de1:<le1:=dee";
const std::string kHashX = "32:" + std::string(32, 'x');
const std::string kHashY = "32:" + std::string(32, 'y');

std::string withData(const std::string& data) {
    return "d1:#i9e1:&" + data + "1:<le1:=dee";
}
std::string withDiff(const std::string& diff) {
    return "d1:#i9e1:&de1:<le1:=" + diff + "e";
}
std::string withLagged(const std::string& lagged) {
    return "d1:#i9e1:&de1:<" + lagged + "1:=dee";
}

void expectSame(const std::string& text) {
    const auto message = parse(text);
    ASSERT_TRUE(message) << text;
    EXPECT_EQ(serialize(*message), text);
}

void expectRefused(const std::string& text, Errc code = Errc::Corrupt) {
    const auto message = parse(text);
    ASSERT_FALSE(message) << text;
    EXPECT_EQ(message.error().code, code) << text;
}

/// `levels` dicts in each other, with `inmost` in the last.
std::string nested(int levels, const std::string& inmost) {
    std::string out;
    for (int i = 0; i < levels; ++i)
        out += "d1:a";
    out += inmost + std::string(static_cast<std::size_t>(levels), 'e');
    return out;
}

}  // namespace

TEST(ConfigMessage, ABlankOneIsKnownToTheReference) {
    EXPECT_EQ(serialize({}), kBlank);
    EXPECT_EQ(toHex(hashOf(kBlank)),
              "ea173b57beca8af18c3519a7bbf69c3e7a05d1c049fa9558341d8ebb48b0c965");
}

TEST(ConfigMessage, DataComesBackAsItWas) {
    for (const auto* data : {"d0:i1ee", "d1:ai-5ee", "d1:a0:e", "d1:ali-1ei0e0:1:aee",
                             "d1:ad1:bd1:cli1eeeee", "d1:a1:b1:ci1e2:cci2ee"})
        expectSame(withData(data));
    expectSame(withData("d1:ai9223372036854775807e1:bi-9223372036854775808ee"));
}

TEST(ConfigMessage, DataThatTheReferenceWouldNotWriteIsRefused) {
    for (const auto* data : {"le",
                             "i1e",
                             "1:a",
                             "d1:bi1e1:ai1ee",
                             "d1:ai1e1:ai1ee",
                             "d1:adee",
                             "d1:alee",
                             "d1:ali2ei1eee",
                             "d1:ali1ei1eee",
                             "d1:al1:xi1eee",
                             "d1:al1:b1:aee",
                             "d1:al1:a1:aee",
                             "d1:alli1eeee",
                             "d1:ald1:ai1eeee",
                             "d1:ai01ee",
                             "d1:ai-0ee",
                             "d1:a01:xe",
                             "d1:ae",
                             "d1:ai9223372036854775808ee",
                             "di1ei1ee",
                             "d1:ad1:bleee",
                             "d1:ai1e"})
        expectRefused(withData(data));
}

TEST(ConfigMessage, LongKeysAndStringsAreRead) {
    const std::string longKey(kMaxKeyBytes + 1, 'k');
    const std::string longText(kMaxStringBytes + 1, 't');
    expectSame(withData("d129:" + longKey + "4097:" + longText + "e"));
}

TEST(ConfigMessage, AHundredDictsInEachOtherAreReadAndMoreAreNot) {
    expectSame(withData(nested(101, "i1e")));
    expectSame(withDiff(nested(101, "0:")));
    expectRefused(withData(nested(102, "i1e")));
    expectRefused(withDiff(nested(102, "0:")));
    expectRefused(withData(nested(100'000, "i1e")));
    expectRefused("d1:#i9e1:&" + std::string(1'000'000, 'd'));
}

TEST(ConfigMessage, DiffsComeBackAsTheyWere) {
    for (const auto* diff : {"de", "d1:a0:e", "d1:a1:-e", "d1:ad1:b0:1:c1:-ee", "d1:alli1eeleee",
                             "d1:allel1:aeee", "d1:alli1e1:aeli2eeee"})
        expectSame(withDiff(diff));
}

TEST(ConfigMessage, DiffsThatTheReferenceWouldNotWriteAreRefused) {
    for (const auto* diff :
         {"le", "0:", "d1:a1:xe", "d1:a2:--e", "d1:ai1ee", "d1:adee", "d1:alee", "d1:alleee",
          "d1:alleleee", "d1:alli1eelelee", "d1:ali1eleee", "d1:alli2ei1eeleee",
          "d1:alli1eeli1eeee", "d1:alldeeleee", "d1:b0:1:a0:e", "d1:a0:1:a0:e", "d1:ad1:b1:xee"})
        expectRefused(withDiff(diff));
}

TEST(ConfigMessage, LaggedDiffsComeBackAsTheyWere) {
    for (const auto& lagged :
         {std::string{"le"}, "lli8e" + kHashX + "deee", "lli5e" + kHashX + "d1:a0:eee",
          "lli7e" + kHashY + "deeli8e" + kHashX + "deee",
          "lli8e" + kHashX + "deeli8e" + kHashY + "deee"})
        expectSame(withLagged(lagged));
}

TEST(ConfigMessage, LaggedDiffsThatTheReferenceWouldNotWriteAreRefused) {
    const std::string shortHash = "31:" + std::string(31, 'x');
    const std::string longHash = "33:" + std::string(33, 'x');
    for (const auto& lagged :
         {std::string{"de"}, std::string{"l0:e"}, std::string{"llee"}, "lli9e" + kHashX + "deee",
          "lli10e" + kHashX + "deee", "lli-1e" + kHashX + "deee", "lli8e" + shortHash + "deee",
          "lli8e" + longHash + "deee", "lli8e" + kHashX + "ee", "lli8e" + kHashX + "de0:ee",
          "lli8e" + kHashX + "leee", "lli8e" + kHashX + "d1:a1:xeee",
          "lli8e" + kHashX + "deeli7e" + kHashX + "deee",
          "lli8e" + kHashY + "deeli8e" + kHashX + "deee",
          "lli8e" + kHashX + "deeli8e" + kHashX + "deee", "ll" + kHashX + "i8edeee"})
        expectRefused(withLagged(lagged));
}

TEST(ConfigMessage, TheWholeHasOneForm) {
    for (const auto* text :
         {"", "i5e", "le", "de", "d1:&de1:<le1:=dee", "d1:#i1e1:<le1:=dee", "d1:#i1e1:&de1:=dee",
          "d1:#i1e1:&de1:<lee", "d1:&de1:#i1e1:<le1:=dee", "d1:#i1e1:&de1:<le1:=de",
          "d1:#i1e1:&de1:<le1:=deex", "d1:#i1e1:&de1:<le1:=deee", " d1:#i1e1:&de1:<le1:=dee",
          "d1:#i1e1:#i1e1:&de1:<le1:=dee", "d1:#i-1e1:&de1:<le1:=dee", "d1:#1:11:&de1:<le1:=dee",
          "d1:#i01e1:&de1:<le1:=dee", "d1:#i9223372036854775808e1:&de1:<le1:=dee",
          "d01:#i1e1:&de1:<le1:=dee"})
        expectRefused(text);
}

TEST(ConfigMessage, EveryCutIsRefused) {
    const auto whole = "d1:#i9e1:&d1:ali1e1:xee1:<lli8e" + kHashX + "d1:a0:eee1:=d1:ali1eeleeee";
    for (std::size_t size = 0; size < whole.size(); ++size)
        expectRefused(whole.substr(0, size));
}

TEST(ConfigMessage, AKeyBeforeTheSeqnoIsOfALaterVersion) {
    expectRefused("d1:!i1e1:#i1e1:&de1:<le1:=dee", Errc::TooNew);
    expectRefused("d0:i1e1:#i1e1:&de1:<le1:=dee", Errc::TooNew);
}

TEST(ConfigMessage, UnknownKeysAreWrittenAgainWhereTheyStood) {
    const std::string text =
        "d1:#i1e1:$i18446744073709551615e1:&de1:(d1:alee1:<le1:=de1:>1:x"
        "1:@le2:zzi1ee";
    expectSame(text);
    const auto next = serialize(successorOf(*parse(text)));
    for (const auto* kept : {"1:$i18446744073709551615e1:&", "1:(d1:alee1:<", "1:>1:x1:@le2:zzi1e"})
        EXPECT_NE(next.find(kept), std::string::npos) << kept;
    for (const auto* value : {"i01e", "d1:bi1e1:ai1ee", "3:x", ""})
        expectRefused("d1:#i1e1:$" + std::string{value} + "1:&de1:<le1:=dee");
}

TEST(ConfigMessage, TheSignatureCoversAllBeforeItAndIsLast) {
    const SignKey key{Secret<32>{Bytes(32, 1)}};
    const SignKey stranger{Secret<32>{Bytes(32, 2)}};
    auto message = *parse("d1:#i1e1:&d1:ai1ee1:<le1:=d1:a0:e1:@i1ee");
    sign(message, key);
    const auto text = serialize(message);
    const auto covered = text.substr(0, text.rfind("1:~64:"));
    EXPECT_TRUE(verify(key.publicKey(), asBytes(covered), *message.signature));
    ASSERT_TRUE(parse(text, key.publicKey()));
    EXPECT_EQ(*parse(text, key.publicKey()), message);
    EXPECT_FALSE(parse(text, stranger.publicKey()));
    EXPECT_FALSE(parse(serialize(successorOf(message)), key.publicKey()));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto spoiled = text;
        spoiled[at] = static_cast<char>(spoiled[at] ^ 1);
        EXPECT_FALSE(parse(spoiled, key.publicKey())) << at;
    }
    const auto entry = text.substr(covered.size(), text.size() - 1 - covered.size());
    expectRefused(covered + entry + "2:~~i1ee");
    expectRefused(covered + "1:~63:" + std::string(63, 'x') + "e");
    expectRefused(covered + "1:~i1ee");
    expectRefused(covered + "2:~~i1ee");
}

TEST(ConfigMessage, SizeHasABound) {
    const auto withBytes = [](std::size_t size) {
        return "d1:#i1e1:&d1:a" + std::to_string(size) + ":" + std::string(size, 'x') +
               "e1:<le1:=dee";
    };
    const auto frame = withBytes(1'000'000).size() - 1'000'000;
    EXPECT_TRUE(parse(withBytes(kMaxMessageBytes - frame)));
    expectRefused(withBytes(kMaxMessageBytes - frame + 1), Errc::TooLarge);
}

TEST(ConfigMessage, ASuccessorTellsOfFourBeforeIt) {
    Message message;
    for (int i = 0; i < 10; ++i) {
        const auto hash = hashOf(serialize(message));
        message = successorOf(message);
        EXPECT_EQ(message.lagged.back().hash, hash);
        EXPECT_EQ(message.lagged.back().seqno, i);
    }
    ASSERT_EQ(message.lagged.size(), 4U);
    EXPECT_EQ(message.lagged.front().seqno, 6);
    expectSame(serialize(message));
}

}  // namespace starling::config
