// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Going to a message anywhere in a conversation.

#include "ui/models/chat.h"

#include <QTest>

namespace starling::ui {

using State = MessageListModel::State;

namespace {

constexpr int kMany = 10'000;

void goTo(Chat& chat, long long id) {
    chat.model.seek(MessageId{id});
    chat.settle();
}

}  // namespace

class MessageSeekTest : public QObject {
    Q_OBJECT

private slots:
    void WhatIsHereIsFoundAtOnceAndTheRowsStay() {
        Chat chat{kMany};
        chat.open();
        QSignalSpy sought{&chat.model, &MessageListModel::sought};
        QSignalSpy resets{&chat.model, &QAbstractItemModel::modelReset};
        chat.model.seek(MessageId{kMany - 10});
        QCOMPARE(sought.size(), 1);
        QCOMPARE(sought[0][0].value<MessageId>(), MessageId{kMany - 10});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(chat.client->pages, 1U);
    }

    void WhatIsFarAwayComesWithItsNeighboursOnBothSides() {
        Chat chat{kMany};
        chat.open();
        QSignalSpy sought{&chat.model, &MessageListModel::sought};
        goTo(chat, 5'000);
        QCOMPARE(sought.size(), 1);
        QVERIFY(chat.first() < 5'000 && chat.last() > 5'000);
        QVERIFY(chat.isWithoutGap());
        QVERIFY(chat.model.hasOlder() && chat.model.hasNewer());
        chat.model.loadOlder();
        chat.settle();
        chat.model.loadNewer();
        chat.settle();
        QVERIFY(chat.isWithoutGap());
        QCOMPARE(chat.model.rowCount(), 3 * MessageListModel::kPage);
        chat.model.showNewest();
        chat.settle();
        QCOMPARE(chat.last(), kMany);
        QVERIFY(!chat.model.hasNewer());
    }

    void AtTheBeginningNothingOlderIsFound() {
        Chat chat{kMany};
        chat.open();
        goTo(chat, 2);
        QCOMPARE(chat.first(), 1);
        chat.model.loadOlder();
        chat.settle();
        QVERIFY(!chat.model.hasOlder());
        QCOMPARE(chat.first(), 1);
    }

    void WhatComesMeanwhileIsLeftToItsPage() {
        Chat chat{kMany};
        chat.open();
        goTo(chat, 5'000);
        const auto end = chat.last();
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        chat.arrive("One more");
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(chat.last(), end);
    }

    void WhatIsNowhereIsSoughtInVainAndTheRowsStay() {
        Chat chat{kMany};
        chat.open();
        QSignalSpy sought{&chat.model, &MessageListModel::sought};
        QSignalSpy vain{&chat.model, &MessageListModel::soughtInVain};
        goTo(chat, 99'999);
        QCOMPARE(vain.size(), 1);
        chat.client->world.historyFails = Error{Errc::NotFound, "no such message"};
        goTo(chat, 99'999);
        QCOMPARE(vain.size(), 2);
        QCOMPARE(sought.size(), 0);
        QCOMPARE(chat.model.state(), State::Ready);
        QCOMPARE(chat.last(), kMany);
    }

    void APageThatCannotBeReadFails() {
        Chat chat{kMany};
        chat.open();
        chat.client->world.historyFails = Error{Errc::Storage, "the disk is full"};
        goTo(chat, 5'000);
        QCOMPARE(chat.model.state(), State::Failed);
    }

    void ItCanBeSoughtWhileTheConversationOpens() {
        Chat chat{kMany};
        chat.conversation().unread = 7;
        chat.model.open(chat.conversation());
        goTo(chat, 5'000);
        QCOMPARE(chat.model.state(), State::Ready);
        QVERIFY(chat.model.rowOf(MessageId{5'000}));
        QVERIFY(!chat.model.firstUnread());
    }

    void InVainWhileTheConversationOpensItOpensAtItsEnd() {
        Chat chat{kMany};
        chat.model.open(chat.conversation());
        goTo(chat, 99'999);
        chat.settle();
        QCOMPARE(chat.model.state(), State::Ready);
        QCOMPARE(chat.last(), kMany);
    }

    void WithoutAConversationNothingIsSought() {
        Chat chat{3};
        chat.model.seek(MessageId{1});
        chat.settle();
        QCOMPARE(chat.client->pages, 0U);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::MessageSeekTest)
#include "message_seek_test.moc"
