// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens to an open conversation.

#include "ui/models/chat.h"
#include "ui/support/frames.h"

namespace starling::ui {

using State = MessageListModel::State;
using test::person;

class MessageListModelTest : public QObject {
    Q_OBJECT

private slots:
    void NothingIsOpenAtFirst() {
        Chat chat{3};
        QCOMPARE(chat.model.state(), State::Empty);
        QCOMPARE(chat.model.rowCount(), 0);
        chat.arrive("Hello?");
        chat.model.showNewest();
        chat.model.loadOlder();
        test::letFramesPass();
        QCOMPARE(chat.model.rowCount(), 0);
        QCOMPARE(chat.client->pages, 0U);
    }

    void OpeningLoadsAndThenIsReady() {
        Chat chat{3};
        QSignalSpy states{&chat.model, &MessageListModel::stateChanged};
        chat.model.open(chat.conversation());
        QCOMPARE(chat.model.state(), State::Loading);
        chat.settle();
        QCOMPARE(chat.model.state(), State::Ready);
        QCOMPARE(states.size(), 2);
        QCOMPARE(chat.texts(), QStringList({"1", "2", "3"}));
        QVERIFY(chat.model.conversation() == chat.bob);
    }

    void TheRolesSayWhatAndWhose() {
        Chat chat{3};
        chat.open();
        QVERIFY(!chat.model.index(0).data(MessageListModel::IsOwnRole).toBool());
        QVERIFY(chat.model.index(2).data(MessageListModel::IsOwnRole).toBool());
        const auto message = chat.model.index(2).data(MessageListModel::MessageRole);
        QCOMPARE(message.value<Message>(), chat.model.at(2));
        QVERIFY(!chat.model.index(2).data(Qt::DecorationRole).isValid());
    }

    void WhatComesIsAppendedByOneSignalAndCounted() {
        Chat chat{3};
        chat.open();
        QSignalSpy inserted{&chat.model, &QAbstractItemModel::rowsInserted};
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        chat.arrive("4");
        chat.arrive("5", chat.client->id());
        chat.arrive("6");
        QTRY_COMPARE(chat.texts(), QStringList({"1", "2", "3", "4", "5", "6"}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(arrived, QList<QVariantList>({{false}, {true}, {false}}));
    }

    void TheFirstMessageOfAnEmptyConversationArrives() {
        Chat chat{0};
        chat.open();
        QCOMPARE(chat.model.state(), State::Ready);
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        chat.arrive("Hello");
        QTRY_COMPARE(chat.texts(), QStringList{"Hello"});
        QCOMPARE(arrived.size(), 1);
    }

    void WhatComesLateStandsInItsPlace() {
        Chat chat{6};
        auto& all = chat.client->world.messages[chat.bob];
        const Message early = all[0];
        const Message third = all[2];
        const Message fourth = all[3];
        all.erase(all.begin() + 2, all.begin() + 4);
        all.erase(all.begin());
        chat.open();
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        QSignalSpy inserted{&chat.model, &QAbstractItemModel::rowsInserted};
        for (const auto& message : {fourth, early, third})
            chat.client->tell(MessageAdded{message});
        QTRY_COMPARE(chat.texts(), QStringList({"1", "2", "3", "4", "5", "6"}));
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(arrived.size(), 0);
    }

    void WhatIsForSomebodyElseIsNotShown() {
        Chat chat{3};
        chat.open();
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        chat.client->tell(MessageAdded{chat.client->say(person(3), person(3), "Psst")});
        chat.client->tell(ConversationRemoved{person(3)});
        chat.arrive("4");
        QTRY_COMPARE(chat.model.rowCount(), 4);
        QCOMPARE(arrived.size(), 1);
    }

    void WhatIsToldTwiceIsThereOnce() {
        Chat chat{3};
        chat.open();
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        const auto message = chat.arrive("4");
        chat.client->tell(MessageAdded{message});
        QTRY_COMPARE(chat.model.rowCount(), 4);
        QSignalSpy changed{&chat.model, &QAbstractItemModel::dataChanged};
        chat.client->tell(MessageAdded{message});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(chat.model.rowCount(), 4);
        QCOMPARE(arrived.size(), 1);
    }

    void BeyondTheRowsOthersAreLeftToTheirPage() {
        Chat chat{2'000};
        chat.open();
        chat.model.showOldest();
        chat.settle();
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        QSignalSpy inserted{&chat.model, &QAbstractItemModel::rowsInserted};
        chat.arrive("2001");
        QTRY_COMPARE(arrived.size(), 1);
        chat.model.showNewest();
        chat.settle();
        QCOMPARE(chat.last(), 2'001);
        // And at the other end, from another device.
        Message old = chat.client->world.messages[chat.bob][5];
        old.id = MessageId{9'999};
        old.sortKey += Millis{1};
        chat.client->tell(MessageAdded{old});
        test::letFramesPass();
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(arrived.size(), 1);
    }

    void AFloodKeepsTheNewestRowsAndIsInOrder() {
        Chat chat{10};
        chat.open();
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        for (int number = 11; number <= 3'000; ++number)
            chat.arrive(QString::number(number));
        QTRY_COMPARE(arrived.size(), 2'990);
        QCOMPARE(chat.model.rowCount(), MessageListModel::kMost);
        QCOMPARE(chat.last(), 3'000);
        QVERIFY(chat.isWithoutGap());
        QVERIFY(chat.model.hasOlder());
    }

    void UnderTheReadersEyesNothingIsLetGo() {
        Chat chat{2'000};
        chat.open();
        while (chat.model.rowCount() < MessageListModel::kMost) {
            chat.model.loadOlder();
            chat.settle();
        }
        const auto reader = chat.model.at(3).id;
        chat.model.setReader(reader);
        QSignalSpy arrived{&chat.model, &MessageListModel::arrived};
        chat.arrive("2001");
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(chat.model.rowOf(reader), 3);
        QCOMPARE(chat.model.rowCount(), MessageListModel::kMost);
        QVERIFY(chat.model.hasNewer());
    }

    void AChangeOfStateIsAChangeOfOneRow() {
        Chat chat{6};
        chat.open();
        QSignalSpy changed{&chat.model, &QAbstractItemModel::dataChanged};
        Message third = chat.model.at(2);
        third.state = MessageState::Failed;
        chat.client->tell(MessageChanged{third});
        chat.client->tell(MessageChanged{Message{}});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(chat.model.at(2).state, MessageState::Failed);
    }

    void AMessageWhoseTimeChangesMoves_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("up") << 2 << -90 << QStringList({"1", "3", "2", "4"});
        QTest::newRow("to the top") << 3 << -9000 << QStringList({"4", "1", "2", "3"});
        QTest::newRow("down") << 0 << 90 << QStringList({"2", "1", "3", "4"});
        QTest::newRow("to the end") << 0 << 9000 << QStringList({"2", "3", "4", "1"});
        QTest::newRow("nowhere") << 1 << 1 << QStringList({"1", "2", "3", "4"});
    }
    void AMessageWhoseTimeChangesMoves() {
        QFETCH(int, from);
        QFETCH(int, seconds);
        QFETCH(QStringList, texts);
        Chat chat{4};
        chat.open();
        QSignalSpy changed{&chat.model, &QAbstractItemModel::dataChanged};
        Message message = chat.model.at(from);
        message.sortKey += std::chrono::seconds{seconds};
        chat.client->tell(MessageChanged{message});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(chat.texts(), texts);
        QVERIFY(chat.isInOrder());
    }

    void WhatIsTakenBackGoes() {
        Chat chat{4};
        chat.conversation().unread = 2;
        chat.open();
        QCOMPARE(chat.unreadFrom(chat.model.firstUnread()), 2);
        chat.remove(chat.model.at(1).id);
        chat.remove(MessageId{77});
        QTRY_COMPARE(chat.texts(), QStringList({"1", "3", "4"}));
        // The first unread one is gone, so the next begins what is unread.
        QVERIFY(chat.model.firstUnread() == chat.model.at(1).id);
        QVERIFY(!chat.model.rowOf(MessageId{2}));
    }

    void WhatIsGoneIsToldWhetherOrNotItWasThere() {
        Chat chat{4};
        auto& answer = chat.client->world.messages[chat.bob].back();
        answer.quote = Quoted{chat.bob, answer.sentAt, MessageId{2}, "2"};
        chat.open();
        QSignalSpy gone{&chat.model, &MessageListModel::gone};
        chat.client->tell(MessageRemoved{person(3), MessageId{1}});
        chat.remove(MessageId{77});
        chat.remove(MessageId{2});
        QTRY_COMPARE(gone.size(), 2);
        QCOMPARE(gone[0][0].value<MessageId>(), MessageId{77});
        QCOMPARE(gone[1][0].value<MessageId>(), MessageId{2});
        QCOMPARE(chat.texts(), QStringList({"1", "3", "4"}));
        QVERIFY(chat.model.at(2).quote && !chat.model.at(2).quote->message);
    }

    void WhenAllRowsAreTakenBackTheNextOnesCome() {
        Chat chat{300};
        chat.open();
        auto& all = chat.client->world.messages[chat.bob];
        all.erase(all.end() - MessageListModel::kPage, all.end());
        for (int number = 201; number <= 300; ++number)
            chat.remove(MessageId{number});
        QTRY_COMPARE(chat.last(), 200);
        QCOMPARE(chat.model.rowCount(), MessageListModel::kPage);
    }

    void ARemovedConversationIsEmptyAndGoesOn() {
        Chat chat{200};
        chat.open();
        chat.client->tell(ConversationRemoved{chat.bob});
        QTRY_COMPARE(chat.model.rowCount(), 0);
        QVERIFY(!chat.model.hasOlder());
        chat.arrive("Hello again");
        QTRY_COMPARE(chat.texts(), QStringList{"Hello again"});
    }

    void AFailedPageIsNotFilledByHalf() {
        Chat chat{3};
        chat.client->world.historyFails = Error{Errc::Corrupt, "the profile is damaged"};
        chat.open();
        chat.arrive("4");
        test::letFramesPass();
        QCOMPARE(chat.model.state(), State::Failed);
        QCOMPARE(chat.model.rowCount(), 0);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::MessageListModelTest)
#include "message_list_model_test.moc"
