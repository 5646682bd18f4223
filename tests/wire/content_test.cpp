// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/content.h"

#include "wire/proto_bytes.h"

#include <gtest/gtest.h>

namespace starling::test {
namespace {

struct Case {
    const char* name;
    Content content;
    std::string bytes;
};

template <class Change>
Content with(Change change) {
    Content content;
    change(content);
    return content;
}

template <class Change>
Content withData(Change change) {
    Content content;
    change(content.data.emplace());
    return content;
}

void expectBothWays(const std::vector<Case>& cases) {
    for (const auto& [name, content, bytes] : cases) {
        EXPECT_EQ(toText(encode(content)), bytes) << name;
        const auto decoded = decodeContent(asBytes(bytes));
        ASSERT_TRUE(decoded) << name;
        EXPECT_EQ(*decoded, content) << name;
    }
}

AttachmentPointer wholeAttachment() {
    AttachmentPointer a;
    a.deprecatedId = ~std::uint64_t{0};
    a.contentType = "image/png";
    a.key = Bytes{1};
    a.size = 2;
    a.thumbnail = Bytes{3};
    a.digest = Bytes{4};
    a.fileName = "naïve";
    a.flags = 5;
    a.width = 6;
    a.height = 7;
    a.caption = "c";
    a.url = "http://x/file/1";
    return a;
}

std::string wholeAttachmentBytes() {
    return fixed(1, ~std::uint64_t{0}) + str(2, "image/png") + str(3, "\1") + num(4, 2) +
           str(5, "\3") + str(6, "\4") + str(7, "naïve") + num(8, 5) + num(9, 6) + num(10, 7) +
           str(11, "c") + str(101, "http://x/file/1");
}

TEST(Content, EveryFieldOfADataMessageHasItsNumber) {
    const LokiProfile profile{"Alice", "http://x/file/2", 8, {}};
    const auto profileBytes = str(1, "Alice") + str(2, "http://x/file/2") + num(3, 8);
    expectBothWays({
        {"body", withData([](auto& d) { d.body = "hé"; }), str(1, str(1, "hé"))},
        {"empty body", withData([](auto& d) { d.body = ""; }), str(1, str(1, ""))},
        {"attachments", withData([](auto& d) {
             d.attachments = {wholeAttachment(), AttachmentPointer{}};
         }),
         str(1, str(2, wholeAttachmentBytes()) + str(2, fixed(1, 0)))},
        {"legacy group", withData([](auto& d) { d.group = "bytes"; }), str(1, str(3, "bytes"))},
        {"flags", withData([](auto& d) { d.flags = DataMessage::kExpirationTimerUpdate; }),
         str(1, num(4, 2))},
        {"expireTimer", withData([](auto& d) { d.expireTimer = 60; }), str(1, num(5, 60))},
        {"profileKey", withData([](auto& d) { d.profileKey = Bytes{9}; }), str(1, str(6, "\x09"))},
        {"timestamp", withData([](auto& d) { d.timestamp = 10; }), str(1, num(7, 10))},
        {"quote", withData([](auto& d) {
             d.quote = Quote{1, "05ab", "t", {"\x08\x01"}, {}};
         }),
         str(1, str(8, num(1, 1) + str(2, "05ab") + str(3, "t") + str(4, "\x08\x01")))},
        {"previews", withData([](auto& d) {
             d.previews = {Preview{"https://a", "A", wholeAttachment(), {}}, Preview{}};
         }),
         str(1, str(10, str(1, "https://a") + str(2, "A") + str(3, wholeAttachmentBytes())) +
                    str(10, str(1, "")))},
        {"reaction", withData([](auto& d) {
             d.reaction = Reaction{2, "05ab", "😂", Reaction::Action::Remove, {}};
         }),
         str(1, str(11, num(1, 2) + str(2, "05ab") + str(3, "😂") + num(4, 1)))},
        {"profile", withData([&](auto& d) { d.profile = profile; }),
         str(1, str(101, profileBytes))},
        {"community invitation", withData([](auto& d) {
             d.communityInvitation = CommunityInvitation{"u", "n", {}};
         }),
         str(1, str(102, str(1, "u") + str(3, "n")))},
        {"syncTarget", withData([](auto& d) { d.syncTarget = "05ab"; }), str(1, str(105, "05ab"))},
        {"blocks requests", withData([](auto& d) { d.blocksCommunityMessageRequests = true; }),
         str(1, num(106, 1))},
    });
}

TEST(Content, EveryOtherPartHasItsNumber) {
    const ProProof proof{1, Bytes{2}, Bytes{3}, 4, Bytes{5}, {}};
    const auto proofBytes = num(1, 1) + str(2, "\2") + str(3, "\3") + num(4, 4) + str(5, "\5");
    expectBothWays({
        {"nothing", Content{}, ""},
        {"call", with([](auto& c) {
             c.call = CallMessage{CallMessage::Type::IceCandidates, {"s"}, {0, 1}, {"m"}, "u", {}};
         }),
         str(3, num(1, 4) + str(2, "s") + num(3, 0) + num(3, 1) + str(4, "m") + str(5, "u"))},
        {"receipt", with([](auto& c) {
             c.receipt = ReceiptMessage{ReceiptMessage::Type::Read, {1, 2}, {}};
         }),
         str(5, num(1, 1) + num(2, 1) + num(2, 2))},
        {"typing", with([](auto& c) {
             c.typing = TypingMessage{3, TypingMessage::Action::Stopped, {}};
         }),
         str(6, num(1, 3) + num(2, 1))},
        {"legacy configuration", with([](auto& c) { c.configuration = "bytes"; }), str(7, "bytes")},
        {"extraction", with([](auto& c) {
             using Notice = DataExtractionNotification;
             c.dataExtraction = Notice{Notice::Type::Screenshot, 4, {}};
         }),
         str(8, num(1, 1) + num(2, 4))},
        {"unsend", with([](auto& c) {
             c.unsend = UnsendRequest{5, "05ab", {}};
         }),
         str(9, num(1, 5) + str(2, "05ab"))},
        {"request response", with([](auto& c) {
             c.requestResponse = MessageRequestResponse{true, Bytes{6}, LokiProfile{}, {}};
         }),
         str(10, num(1, 1) + str(2, "\6") + str(3, ""))},
        {"shared config", with([](auto& c) {
             c.sharedConfig =
                 SharedConfigMessage{SharedConfigMessage::Kind::UserGroups, -1, Bytes{7}, {}};
         }),
         str(11, num(1, 4) + num(2, ~std::uint64_t{0}) + str(3, "\7"))},
        {"expiration", with([](auto& c) {
             c.expirationType = ExpirationType::DeleteAfterSend;
             c.expirationTimer = 86'400;
             c.lastDisappearingMessageChangeTimestamp = 8;
             c.sigTimestamp = 9;
         }),
         num(12, 2) + num(13, 86'400) + num(14, 8) + num(15, 9)},
        {"pro", with([&](auto& c) {
             c.pro = ProMessage{proof, 6, 7, {}};
         }),
         str(16, str(1, proofBytes) + num(2, 6) + num(3, 7))},
        {"community signature", with([](auto& c) { c.proSigForCommunityMessageOnly = Bytes{1}; }),
         str(17, "\1")},
    });
}

TEST(Content, FieldsOfTheFutureSurviveAtEveryLevel) {
    const auto attachment = fixed(1, 0) + later();
    const std::vector<std::pair<const char*, std::string>> cases{
        {"content", num(15, 1) + later()},
        {"data", str(1, str(1, "hi") + later())},
        {"attachment", str(1, str(2, attachment))},
        {"quote", str(1, str(8, num(1, 1) + str(2, "05ab") + later()))},
        {"quoted attachment", str(1, str(8, num(1, 1) + str(2, "05ab") + str(4, later())))},
        {"preview", str(1, str(10, str(1, "u") + str(3, attachment) + later()))},
        {"reaction", str(1, str(11, num(1, 1) + str(2, "05ab") + num(4, 0) + later()))},
        {"profile", str(1, str(101, str(1, "Alice") + later()))},
        {"invitation", str(1, str(102, str(1, "u") + str(3, "n") + later()))},
        {"legacy group", str(1, str(3, later()))},
        {"call", str(3, num(1, 6) + str(5, "u") + later())},
        {"receipt", str(5, num(1, 1) + later())},
        {"typing", str(6, num(1, 1) + num(2, 0) + later())},
        {"legacy configuration", str(7, later())},
        {"extraction", str(8, num(1, 2) + later())},
        {"unsend", str(9, num(1, 1) + str(2, "05ab") + later())},
        {"response", str(10, num(1, 1) + str(3, str(1, "Bob") + later()) + later())},
        {"shared config", str(11, num(1, 1) + num(2, 1) + str(3, "") + later())},
        {"pro", str(16, str(1, num(1, 1) + later()) + later())},
        {"a field of another kind", str(1, str(4, "flags?"))},
    };
    for (const auto& [name, bytes] : cases) {
        const auto content = decodeContent(asBytes(bytes));
        ASSERT_TRUE(content) << name;
        EXPECT_EQ(toText(encode(*content)), bytes) << name;
    }
}

TEST(Content, APartOfAFutureTypeIsKeptAndTheRestIsRead) {
    const std::vector<std::pair<const char*, std::string>> cases{
        {"call", str(3, num(1, 7) + str(9, "new"))},
        {"call of type 0", str(3, num(1, 0) + str(5, "u"))},
        {"receipt", str(5, num(1, 2))},
        {"typing", str(6, num(1, 1) + num(2, 2))},
        {"extraction", str(8, num(1, 3))},
        {"shared config", str(11, num(1, 5) + num(2, 1) + str(3, "x"))},
        {"expiration type", num(12, 3)},
        {"negative expiration type", num(12, ~std::uint64_t{0})},
    };
    for (const auto& [name, part] : cases) {
        const auto content = decodeContent(asBytes(part + num(15, 9)));
        ASSERT_TRUE(content) << name;
        EXPECT_EQ(content->sigTimestamp, 9U) << name;
        EXPECT_EQ(content->unknown, part) << name;
        EXPECT_FALSE(content->call || content->receipt || content->typing ||
                     content->dataExtraction || content->sharedConfig || content->expirationType);
        EXPECT_EQ(*decodeContent(encode(*content)), *content) << name;
    }
}

TEST(Content, AReactionOfAFutureKindLeavesTheMessageReadable) {
    const auto reaction = str(11, num(1, 1) + str(2, "05ab") + num(4, 2));
    const auto content = decodeContent(asBytes(str(1, str(1, "hi") + reaction)));
    ASSERT_TRUE(content);
    EXPECT_EQ(content->data->body, "hi");
    EXPECT_FALSE(content->data->reaction);
    EXPECT_EQ(content->data->unknown, reaction);
}

TEST(Content, NumbersThatCamePackedAreRead) {
    const auto content = decodeContent(asBytes(str(5, num(1, 1) + str(2, "\1\2\3"))));
    ASSERT_TRUE(content);
    EXPECT_EQ(content->receipt->timestamps, (std::vector<std::uint64_t>{1, 2, 3}));
}

TEST(Content, ALackOfWhatMustBeThereIsRefused) {
    const std::vector<std::pair<const char*, std::string>> cases{
        {"attachment without id", str(1, str(2, str(2, "image/png")))},
        {"quote without id", str(1, str(8, str(2, "05ab")))},
        {"quote without author", str(1, str(8, num(1, 1)))},
        {"preview without url", str(1, str(10, str(2, "A")))},
        {"preview image without id", str(1, str(10, str(1, "u") + str(3, "")))},
        {"reaction without id", str(1, str(11, str(2, "05ab") + num(4, 0)))},
        {"reaction without author", str(1, str(11, num(1, 1) + num(4, 0)))},
        {"reaction without action", str(1, str(11, num(1, 1) + str(2, "05ab")))},
        {"invitation without url", str(1, str(102, str(3, "n")))},
        {"invitation without name", str(1, str(102, str(1, "u")))},
        {"call without type", str(3, str(5, "u"))},
        {"call without uuid", str(3, num(1, 1))},
        {"receipt without type", str(5, num(2, 1))},
        {"typing without timestamp", str(6, num(2, 0))},
        {"typing without action", str(6, num(1, 1))},
        {"extraction without type", str(8, num(2, 1))},
        {"unsend without timestamp", str(9, str(2, "05ab"))},
        {"unsend without author", str(9, num(1, 1))},
        {"response without answer", str(10, str(2, "key"))},
        {"config without kind", str(11, num(2, 1) + str(3, "x"))},
        {"config without seqno", str(11, num(1, 1) + str(3, "x"))},
        {"config without data", str(11, num(1, 1) + num(2, 1))},
    };
    for (const auto& [name, bytes] : cases) {
        const auto content = decodeContent(asBytes(bytes));
        ASSERT_FALSE(content) << name;
        EXPECT_EQ(content.error().code, Errc::Corrupt) << name;
    }
}

TEST(Content, TextThatIsNoUtf8IsRefused) {
    const std::string bad = "\xc3\x28";
    const auto attachment = [](std::uint64_t field, const std::string& text) {
        return str(1, str(2, fixed(1, 0) + str(field, text)));
    };
    const std::vector<std::pair<const char*, std::string>> cases{
        {"body", str(1, str(1, bad))},
        {"content type", attachment(2, bad)},
        {"file name", attachment(7, bad)},
        {"caption", attachment(11, bad)},
        {"attachment url", attachment(101, bad)},
        {"quote author", str(1, str(8, num(1, 1) + str(2, bad)))},
        {"quote text", str(1, str(8, num(1, 1) + str(2, "a") + str(3, bad)))},
        {"preview url", str(1, str(10, str(1, bad)))},
        {"preview title", str(1, str(10, str(1, "u") + str(2, bad)))},
        {"reaction author", str(1, str(11, num(1, 1) + str(2, bad) + num(4, 0)))},
        {"emoji", str(1, str(11, num(1, 1) + str(2, "a") + str(3, bad) + num(4, 0)))},
        {"display name", str(1, str(101, str(1, bad)))},
        {"picture url", str(1, str(101, str(2, bad)))},
        {"invitation url", str(1, str(102, str(1, bad) + str(3, "n")))},
        {"invitation name", str(1, str(102, str(1, "u") + str(3, bad)))},
        {"syncTarget", str(1, str(105, bad))},
        {"sdp", str(3, num(1, 1) + str(2, bad) + str(5, "u"))},
        {"sdp mid", str(3, num(1, 1) + str(4, bad) + str(5, "u"))},
        {"uuid", str(3, num(1, 1) + str(5, bad))},
        {"unsend author", str(9, num(1, 1) + str(2, bad))},
        {"name in a response", str(10, num(1, 1) + str(3, str(1, bad)))},
    };
    for (const auto& [name, bytes] : cases) {
        const auto content = decodeContent(asBytes(bytes));
        ASSERT_FALSE(content) << name;
        EXPECT_EQ(content.error().code, Errc::Corrupt) << name;
    }
}

TEST(Content, FlagsThatNobodyKnowsAreRefused) {
    EXPECT_TRUE(decodeContent(asBytes(str(1, num(4, 0)))));
    for (const auto flags : {1U, 3U, 4U, 6U})
        EXPECT_EQ(decodeContent(asBytes(str(1, num(4, flags)))).error().code, Errc::Corrupt)
            << flags;
}

TEST(Content, WhatIsNoProtobufIsRefused) {
    const std::vector<std::pair<const char*, std::string>> cases{
        {"cut in a tag", "\x80"},
        {"cut in a number", "\x78\xff"},
        {"a number of eleven bytes", "\x78" + std::string(10, '\xff') + "\1"},
        {"cut in a message", str(1, str(1, "hello")).substr(0, 6)},
        {"a part longer than its whole", "\x0a\x02\x0a\x05hello"},
        {"field 0", std::string("\x00\x01", 2)},
        {"a kind that does not exist", "\x0f"},
        {"an end without a start", "\x0c"},
        {"groups nested too deep", std::string(200, '\x93') + std::string(200, '\x94')},
    };
    for (const auto& [name, bytes] : cases) {
        const auto content = decodeContent(asBytes(bytes));
        ASSERT_FALSE(content) << name;
        EXPECT_EQ(content.error().code, Errc::Corrupt) << name;
    }
}

TEST(Content, NestedGroupsAreKeptUpToADepth) {
    std::string open, close;
    for (int i = 0; i < 50; ++i) {
        open += varint(900 << 3 | 3);
        close += varint(900 << 3 | 4);
    }
    EXPECT_EQ(decodeContent(asBytes(open + close))->unknown, open + close);
    for (int i = 0; i < 60; ++i) {
        open += varint(900 << 3 | 3);
        close += varint(900 << 3 | 4);
    }
    EXPECT_EQ(decodeContent(asBytes(open + close)).error().code, Errc::Corrupt);
}

TEST(Content, OneOverTheLimitIsRefusedUnread) {
    const auto outer = kMaxContentBytes - 4;  // A tag and three bytes of length, twice.
    const auto fits = str(1, str(1, std::string(outer - 4, 'x')));
    ASSERT_EQ(fits.size(), kMaxContentBytes);
    EXPECT_TRUE(decodeContent(asBytes(fits)));
    EXPECT_EQ(decodeContent(asBytes(fits + 'x')).error().code, Errc::TooLarge);
}

TEST(Content, RefusalsPrintNothing) {
    testing::internal::CaptureStderr();
    EXPECT_FALSE(decodeContent(asBytes(str(1, str(8, "")))));
    EXPECT_FALSE(decodeContent(asBytes(str(1, str(1, "\xff")))));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace starling::test
