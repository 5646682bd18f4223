// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moving through a conversation that is far longer than what the model holds.

#include "ui/models/chat.h"

#include <QTest>

namespace starling::ui {

using State = MessageListModel::State;

namespace {

constexpr int kMany = 10'000;

void loadOlder(Chat& chat) {
    const auto pages = chat.client->pages;
    chat.model.loadOlder();
    QCOMPARE(chat.client->pages, pages + 1);
    chat.settle();
}

void loadNewer(Chat& chat) {
    const auto pages = chat.client->pages;
    chat.model.loadNewer();
    QCOMPARE(chat.client->pages, pages + 1);
    chat.settle();
}

}  // namespace

class MessagePagesTest : public QObject {
    Q_OBJECT

private slots:
    void TheNewestPageComesFirst() {
        Chat chat{kMany};
        chat.open();
        QCOMPARE(chat.model.rowCount(), MessageListModel::kPage);
        QCOMPARE(chat.last(), kMany);
        QVERIFY(chat.model.hasOlder());
        QVERIFY(!chat.model.hasNewer());
    }

    void GoingToTheBeginningAndBackShowsEachMessageOnceInOrder() {
        Chat chat{kMany};
        chat.open();
        long long oldestSeen = chat.first();
        while (chat.model.hasOlder()) {
            loadOlder(chat);
            QVERIFY(chat.isWithoutGap());
            QVERIFY(chat.model.rowCount() <= MessageListModel::kMost);
            if (!chat.model.hasOlder()) break;
            QCOMPARE(chat.first(), oldestSeen - MessageListModel::kPage);
            oldestSeen = chat.first();
        }
        QCOMPARE(chat.first(), 1);
        long long newestSeen = chat.last();
        QCOMPARE(newestSeen, MessageListModel::kMost);
        while (chat.model.hasNewer()) {
            loadNewer(chat);
            QVERIFY(chat.isWithoutGap());
            QVERIFY(chat.model.rowCount() <= MessageListModel::kMost);
            if (!chat.model.hasNewer()) break;
            QCOMPARE(chat.last(), newestSeen + MessageListModel::kPage);
            newestSeen = chat.last();
        }
        QCOMPARE(chat.last(), kMany);
        QVERIFY(chat.model.hasOlder());
    }

    void AConversationOfOnePageEndsThere() {
        Chat chat{40};
        chat.open();
        QCOMPARE(chat.model.rowCount(), 40);
        QVERIFY(!chat.model.hasOlder());
        chat.model.loadOlder();
        chat.model.loadNewer();
        chat.model.showNewest();
        chat.model.showOldest();
        QCOMPARE(chat.client->pages, 1U);
    }

    void OnePageIsAskedForAtATime() {
        Chat chat{kMany};
        chat.open();
        chat.model.loadOlder();
        chat.model.loadOlder();
        chat.model.loadNewer();
        QCOMPARE(chat.client->pages, 2U);
        chat.settle();
        QCOMPARE(chat.model.rowCount(), 2 * MessageListModel::kPage);
    }

    void TheOldestAndTheNewestAreOneJumpAway() {
        Chat chat{kMany};
        chat.open();
        chat.model.showOldest();
        chat.settle();
        QCOMPARE(chat.first(), 1);
        QVERIFY(!chat.model.hasOlder());
        QVERIFY(chat.model.hasNewer());
        loadNewer(chat);
        QCOMPARE(chat.last(), 2 * MessageListModel::kPage);
        chat.model.showNewest();
        chat.settle();
        QCOMPARE(chat.last(), kMany);
        QVERIFY(!chat.model.hasNewer());
        QCOMPARE(chat.model.rowCount(), MessageListModel::kPage);
    }

    void AJumpOvertakesThePageThatWasAskedFor() {
        Chat chat{kMany};
        chat.open();
        chat.client->world.answers = false;
        chat.model.loadOlder();
        chat.model.showOldest();
        chat.client->answerAll();
        QCOMPARE(chat.first(), 1);
        QCOMPARE(chat.model.rowCount(), MessageListModel::kPage);
    }

    void AnAnswerForWhatWasOpenBeforeIsForNobody() {
        Chat chat{kMany};
        chat.client->say(test::person(3), test::person(3), "Hello from Carol");
        chat.client->world.answers = false;
        chat.model.open(chat.conversation());
        chat.model.open(chat.client->world.conversations[test::person(3)]);
        chat.client->answerAll();
        QCOMPARE(chat.model.rowCount(), 1);
        QCOMPARE(chat.text(0), "Hello from Carol");
        chat.client->world.answers = false;
        chat.model.open(chat.conversation());
        chat.model.close();
        chat.client->answerAll();
        QCOMPARE(chat.model.rowCount(), 0);
        QCOMPARE(chat.model.state(), State::Empty);
    }

    void APageThatCannotBeReadFailsAndOpeningAgainHelps() {
        Chat chat{kMany};
        chat.client->world.historyFails = Error{Errc::Storage, "the disk is full"};
        chat.open();
        QCOMPARE(chat.model.state(), State::Failed);
        QCOMPARE(chat.model.rowCount(), 0);
        chat.client->world.historyFails.reset();
        chat.open();
        QCOMPARE(chat.model.state(), State::Ready);
        chat.client->world.historyFails = Error{Errc::Storage, "the disk is full"};
        loadOlder(chat);
        QCOMPARE(chat.model.state(), State::Failed);
        QCOMPARE(chat.model.rowCount(), MessageListModel::kPage);
        chat.client->world.historyFails.reset();
        loadOlder(chat);
        QCOMPARE(chat.model.state(), State::Ready);
        QCOMPARE(chat.model.rowCount(), 2 * MessageListModel::kPage);
    }

    void APlaceThatIsGoneIsNoFailureAndItsNeighbourWillDo() {
        Chat chat{kMany};
        chat.open();
        const auto first = chat.model.at(0).id;
        chat.client->world.historyFails = Error{Errc::NotFound, "the message is gone"};
        chat.client->world.answers = false;
        chat.model.loadOlder();
        chat.remove(first);
        QTRY_COMPARE(chat.model.rowCount(), MessageListModel::kPage - 1);
        chat.client->world.historyFails.reset();
        chat.client->answerAll();
        chat.settle();
        QCOMPARE(chat.model.state(), State::Ready);
        QCOMPARE(chat.model.rowCount(), 2 * MessageListModel::kPage - 1);
    }

    void TheUnreadBeginWhereTheyAreCountedTo() {
        Chat chat{kMany};
        chat.conversation().unread = 7;
        chat.open();
        QCOMPARE(chat.model.unreadAtOpening(), 7);
        QCOMPARE(chat.unreadFrom(chat.model.firstUnread()), 7);
    }

    void TheFirstPageHoldsAllThatIsUnread() {
        Chat chat{kMany};
        chat.conversation().unread = 250;
        chat.open();
        QVERIFY(chat.model.rowCount() <= MessageListModel::kMost);
        QCOMPARE(chat.unreadFrom(chat.model.firstUnread()), 250);
    }

    void WhenMoreIsUnreadThanIsHeldItsBeginningIsFoundOnTheWayUp() {
        Chat chat{kMany};
        chat.conversation().unread = 1'000;
        chat.open();
        QCOMPARE(chat.model.rowCount(), MessageListModel::kMost);
        QVERIFY(!chat.model.firstUnread());
        std::optional<MessageId> toldWithItsRow;
        connect(&chat.model, &QAbstractItemModel::rowsInserted,
                [&] { toldWithItsRow = chat.model.firstUnread(); });
        while (!chat.model.firstUnread() && chat.model.hasOlder())
            loadOlder(chat);
        QVERIFY(toldWithItsRow);
        QVERIFY(chat.model.hasOlder());
        QCOMPARE(chat.unreadFrom(chat.model.firstUnread()), 1'000);
        QCOMPARE(chat.model.unreadAtOpening(), 1'000);
    }

    void WhereTheUnreadBeginStaysUntilTheConversationIsClosed() {
        Chat chat{50};
        chat.conversation().unread = 2;
        chat.open();
        const auto first = chat.model.firstUnread();
        chat.arrive("One more");
        QTRY_COMPARE(chat.model.rowCount(), 51);
        QVERIFY(first && chat.model.firstUnread() == first);
        chat.model.close();
        QVERIFY(!chat.model.firstUnread());
        QCOMPARE(chat.model.unreadAtOpening(), 0);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::MessagePagesTest)
#include "message_pages_test.moc"
