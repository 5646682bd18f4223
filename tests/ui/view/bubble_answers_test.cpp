// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where quotes, reactions and what is left of a deleted message are in a bubble.

#include "ui/support/fake_client.h"
#include "view/bubble_layout.h"

#include <QTest>

namespace starling::ui {

using test::person;
using Part = BubbleLayout::Part;

namespace {

constexpr int kWide = 1'000;

Message said(const std::string& text, MessageState state = MessageState::Received) {
    Message message;
    message.author = person(state == MessageState::Received ? 2 : 1);
    message.text = text;
    message.state = state;
    message.sentAt = fromUnixMillis(1'770'109'200'000);
    return message;
}

Message answer(const std::string& text, const std::string& quoted,
               MessageState state = MessageState::Received) {
    auto message = said(text, state);
    message.quote = Quoted{person(2), message.sentAt, MessageId{7}, quoted};
    return message;
}

Message reacted(const std::string& text, int kinds, MessageState state = MessageState::Received) {
    const std::vector<std::string> emoji{"👍", "🎉", "🐦", "🐕", "😍", "🦊", "🍀", "🍉", "🚲"};
    auto message = said(text, state);
    for (int i = 0; i < kinds; ++i)
        message.reactions.push_back({emoji[static_cast<std::size_t>(i)], {person(2)}});
    return message;
}

}  // namespace

class BubbleAnswersTest : public QObject {
    Q_OBJECT

    Look look_;
    BubbleLayout layOutOf(const Message& message, int width = kWide, bool mirrored = false,
                          bool all = false) {
        const Manner manner{message.author == person(1), false, "Bob", person(1), all};
        return layOut(look_, message, manner, Room::within(width, mirrored));
    }

private slots:
    void AQuoteIsAtTheTopOfTheBubbleAsWideAsIt() {
        for (const bool mirrored : {false, true}) {
            const auto bubble = layOutOf(answer("Yes", "Are you there?"), kWide, mirrored);
            QCOMPARE(bubble.quote.top(), 9);
            QCOMPARE(bubble.quote.height(), quoteHeight(look_));
            QCOMPARE(bubble.quote.left() - bubble.box.left(), 9);
            QCOMPARE(bubble.box.right() - bubble.quote.right(), 9);
            QCOMPARE(bubble.text.top(), bubble.quote.bottom() + 1 + 6);
            QCOMPARE(bubble.box.height(), 37 + quoteHeight(look_) + 6);
            QCOMPARE(bubble.partAt(bubble.quote.center()), Part::Quote);
            QCOMPARE(bubble.quoted.name, "Bob");
            QCOMPARE(bubble.quoted.mirrored, mirrored);
        }
    }

    void AQuoteMakesABubbleWiderButNotTooWide() {
        const auto narrow = layOutOf(said("Yes"));
        const auto wider = layOutOf(answer("Yes", "Shall we go to the wetlands on Sunday?"));
        QVERIFY(wider.box.width() > narrow.box.width() + 50);
        QCOMPARE(wider.quoted.text, "Shall we go to the wetlands on Sunday?");
        const auto most = layOutOf(answer("Yes", std::string(390, 'w')));
        QCOMPARE(most.box.width(), 560);
        QVERIFY(most.quoted.text.endsWith(QChar{0x2026}));
    }

    void AQuoteIsOneLineWhateverWasWritten() {
        const auto bubble = layOutOf(answer("Yes", "One\ntwo\n\u202Ethree"));
        QCOMPARE(bubble.quoted.text, "One two three");
        QCOMPARE(bubble.quote.height(), quoteHeight(look_));
    }

    void OurOwnQuotedWordsAreCalledOurs() {
        auto message = answer("Yes", "Are you there?", MessageState::Sent);
        message.quote->author = person(1);
        QCOMPARE(layOutOf(message).quoted.name, "You");
        QVERIFY(layOutOf(message).quoted.onOwn);
    }

    void AnOriginalThatIsGoneIsSaidToBeMissing() {
        auto message = answer("Yes", "Are you there?");
        message.quote->message.reset();
        QVERIFY(layOutOf(message).quoted.isMissing);
    }

    void AFewEmojiThatAnswerAreLargeInABubble() {
        const auto bubble = layOutOf(answer("🎉", "We won"));
        QVERIFY(!bubble.isJumbo);
        QCOMPARE(bubble.text.height(), look_.lineHeight(Type::JumboEmoji));
    }

    void ReactionsOverlapTheLowerEdgeAtTheSideOfTheBubble() {
        const auto theirs = layOutOf(reacted("Hello", 2));
        QCOMPARE(theirs.box.height(), 37 + 4);
        QCOMPARE(theirs.chips.size(), 2U);
        QCOMPARE(theirs.chips[0].rect.topLeft(), QPoint(8, theirs.box.bottom() + 1 - 7));
        QCOMPARE(theirs.chips[0].rect.height(), 24);
        QCOMPARE(theirs.chips[1].rect.left(), theirs.chips[0].rect.right() + 1 + 4);
        QCOMPARE(theirs.height, theirs.chips[0].rect.bottom() + 1 + 2);
        QCOMPARE(theirs.partAt(theirs.chips[1].rect.center()), Part::Chip);
        QCOMPARE(theirs.chipAt(theirs.chips[1].rect.center()), 1);
        const auto mine = layOutOf(reacted("Hello", 2, MessageState::Sent));
        QCOMPARE(mine.chips[1].rect.right(), mine.box.right() - 8);
    }

    void TheTimeStaysBesideTheTextWithReactions() {
        const auto bubble = layOutOf(reacted("Hello", 1));
        QCOMPARE(bubble.meta, layOutOf(said("Hello")).meta);
        QVERIFY(!bubble.chips[0].rect.intersects(bubble.text));
    }

    void FromTheRightTheFirstChipIsOnTheRight() {
        const auto bubble = layOutOf(reacted("Hello", 2), kWide, true);
        QCOMPARE(bubble.chips[0].rect.right(), bubble.box.right() - 8);
        QVERIFY(bubble.chips[1].rect.right() < bubble.chips[0].rect.left());
    }

    void OursAreMarkedAndCounted() {
        auto message = reacted("Hello", 2);
        message.reactions[1].who.push_back(person(1));
        const auto bubble = layOutOf(message);
        QVERIFY(!bubble.chips[0].isOwn);
        QVERIFY(bubble.chips[1].isOwn);
        QCOMPARE(bubble.chips[1].count, "2");
    }

    void AfterSixKindsTheRestIsCounted() {
        const auto bubble = layOutOf(reacted("Hello", 9));
        QCOMPARE(bubble.chips.size(), 7U);
        QVERIFY(bubble.chips.back().isRest());
        QCOMPARE(bubble.chips.back().count, "+3");
        QCOMPARE(layOutOf(reacted("Hello", 9), kWide, false, true).chips.size(), 9U);
    }

    void ChipsStayInTheColumnOnLinesOfTheirOwn() {
        for (const auto state : {MessageState::Received, MessageState::Sent}) {
            const auto bubble = layOutOf(reacted("Hi", 9, state), 260, false, true);
            const QRect around = bubble.chipsRect();
            QVERIFY(around.left() >= 0 && around.right() < Room::within(260, false).column);
            QVERIFY(around.height() > 24);
            QCOMPARE(bubble.height, around.bottom() + 1 + 2);
        }
    }

    void WhatIsWrongStandsUnderTheReactions() {
        auto message = reacted("Hello", 1, MessageState::Failed);
        message.reason = "The network cannot be reached.";
        const auto bubble = layOutOf(message);
        QVERIFY(bubble.under.top() > bubble.chips[0].rect.bottom());
        QCOMPARE(bubble.height, bubble.under.bottom() + 1);
    }

    void UnderLargeEmojiReactionsCoverNothing() {
        const auto bubble = layOutOf(reacted("🎉", 1));
        QVERIFY(bubble.isJumbo);
        QVERIFY(bubble.chips[0].rect.top() > bubble.meta.bottom());
    }

    void OfADeletedMessageABubbleIsLeftThatSaysSo() {
        for (const auto kind : {MessageKind::Deleted, MessageKind::DeletedHere}) {
            auto message = reacted({}, 1, MessageState::Sent);
            message.kind = kind;
            const auto bubble = layOutOf(message);
            QVERIFY(bubble.isGone && !bubble.isControl);
            QCOMPARE(bubble.mark, StateMark::None);
            QVERIFY(bubble.chips.empty());
            QVERIFY(bubble.body.text().startsWith("This message was deleted"));
            QCOMPARE(bubble.body.text().endsWith("on this device"),
                     kind == MessageKind::DeletedHere);
        }
    }

    void WhatWasSavedOrPhotographedIsALineInTheMiddle() {
        auto message = said({});
        message.kind = MessageKind::MediaSaved;
        QCOMPARE(layOutOf(message).body.text(), "Bob saved a file of this conversation");
        QVERIFY(layOutOf(message).isControl);
        QVERIFY(!layOutOf(message).name.isEmpty());
        message.kind = MessageKind::Screenshot;
        QCOMPARE(layOutOf(message).body.text(), "Bob took a screenshot");
        message.author = person(1);
        QCOMPARE(layOutOf(message).body.text(), "You took a screenshot");
    }

    void WhatWasReadHasTwoChecks() {
        const auto read = layOutOf(said("Hello", MessageState::Read));
        QCOMPARE(read.mark, StateMark::DoubleCheck);
        QCOMPARE(read.meta.width(), layOutOf(said("Hello", MessageState::Sent)).meta.width() + 1);
        QCOMPARE(stateInWords(said("Hello", MessageState::Read)), "read");
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::BubbleAnswersTest)
#include "bubble_answers_test.moc"
