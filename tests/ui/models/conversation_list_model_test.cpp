// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversation_list_model.h"

#include "ui/models/known.h"
#include "ui/support/frames.h"

namespace starling::ui {

class ConversationListModelTest : public QObject {
    Q_OBJECT

private slots:
    void TheNewestStandFirstAndOneselfIsAmongThem() {
        Known known;
        const auto& model = known.load();
        QCOMPARE(known.names(), QStringList({"Bob", "Carol", "Alice"}));
        QVERIFY(model.index(2).data(ConversationListModel::IsSelfRole).toBool());
        QVERIFY(!model.index(0).data(ConversationListModel::IsSelfRole).toBool());
        const auto bob = model.index(0).data(ConversationListModel::ConversationRole);
        QCOMPARE(bob.value<Conversation>().lastText, std::string{"Good morning"});
    }

    void WhoHasNoNameIsCalledByTheId() {
        Known known;
        known.client->meet(person(3), "").name.clear();
        known.load();
        QCOMPARE(known.names()[1], QString::fromStdString(person(3).shortHex()));
    }

    void StrangersAndTheBlockedAreKeptApart() {
        Known known;
        known.client->meet(person(4), "Stranger").isRequest = true;
        known.client->meet(person(5), "Blocked").isBlocked = true;
        auto& rude = known.client->meet(person(6), "Rude");
        rude.isRequest = rude.isBlocked = true;
        known.load();
        QCOMPARE(known.names(), QStringList({"Bob", "Carol", "Alice"}));
        known.load(Kind::Requests);
        QCOMPARE(known.names(), QStringList{"Stranger"});
    }

    void ThePinnedStandFirstAndThenTheNewest() {
        Known known;
        known.client->meet(person(1), {}).isPinned = true;
        known.load();
        QCOMPARE(known.names(), QStringList({"Alice", "Bob", "Carol"}));
        QSignalSpy moved{known.model.get(), &QAbstractItemModel::rowsMoved};
        known.change(3, [](Conversation& carol) { carol.isPinned = true; });
        QTRY_COMPARE(known.names(), QStringList({"Carol", "Alice", "Bob"}));
        QCOMPARE(moved.size(), 1);
        known.change(3, [](Conversation& carol) { carol.isPinned = false; });
        QTRY_COMPARE(known.names(), QStringList({"Alice", "Bob", "Carol"}));
    }

    void WhoHasANicknameIsCalledByIt() {
        Known known;
        known.client->meet(person(2), {}).nickname = "Bobby";
        known.load();
        QCOMPARE(known.names()[0], "Bobby");
    }

    void TheHiddenAreInNoListUntilTheyAreShown() {
        Known known;
        known.client->meet(person(1), {}).isHidden = true;
        auto& shy = known.client->meet(person(4), "Shy");
        shy.isRequest = shy.isHidden = true;
        known.load(Kind::Requests);
        QCOMPARE(known.names(), QStringList{});
        known.load();
        QCOMPARE(known.names(), QStringList({"Bob", "Carol"}));
        known.change(1, [](Conversation& self) { self.isHidden = false; });
        QTRY_COMPARE(known.names(), QStringList({"Bob", "Carol", "Alice"}));
        known.change(2, [](Conversation& bob) { bob.isHidden = true; });
        QTRY_COMPARE(known.names(), QStringList({"Carol", "Alice"}));
        QCOMPARE(known.model->unreadConversations(), 0);
    }

    void TheArchivedAreInAListOfTheirOwn() {
        Known known;
        known.client->meet(person(3), {}).isArchived = true;
        auto& stranger = known.client->meet(person(4), "Stranger");
        stranger.isRequest = stranger.isArchived = true;
        known.load(Kind::Requests);
        QCOMPARE(known.names(), QStringList{"Stranger"});
        known.load(Kind::Archived);
        QCOMPARE(known.names(), QStringList{"Carol"});
        known.load();
        QCOMPARE(known.names(), QStringList({"Bob", "Alice"}));
        known.change(3, [](Conversation& carol) { carol.isArchived = false; });
        QTRY_COMPARE(known.names(), QStringList({"Bob", "Carol", "Alice"}));
    }

    void AMuteThatEndsIsTold() {
        using namespace std::chrono_literals;
        Known known;
        auto now = fromUnixMillis(1'770'109'200'000);
        known.client->meet(person(2), {}).mutedUntil = now + 20ms;
        known.client->meet(person(3), {}).mutedUntil = now + 1h;
        ConversationListModel model{*known.bridge, Kind::Accepted};
        model.setClock([&now] { return now; });
        model.load();
        QTRY_COMPARE(model.state(), State::Ready);
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        now += 20ms;
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().data().toString(), "Bob");
    }

    void MarkedByHandIsUnreadToo() {
        Known known;
        auto& model = known.load();
        known.change(3, [](Conversation& carol) { carol.isMarkedUnread = true; });
        QTRY_COMPARE(model.unreadConversations(), 2);
        model.setUnreadOnly(true);
        QCOMPARE(known.names(), QStringList({"Bob", "Carol"}));
        known.change(3, [](Conversation& carol) { carol.isMarkedUnread = false; });
        QTRY_COMPARE(known.names(), QStringList{"Bob"});
        QCOMPARE(model.unreadConversations(), 1);
    }

    void WhoWritesMovesToTheTopByOneMove() {
        Known known;
        auto& model = known.load();
        QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        known.client->say(person(1), person(1), "Bread", MessageState::Sent);
        known.change(1, [](Conversation&) {});
        QTRY_COMPARE(known.names(), QStringList({"Alice", "Bob", "Carol"}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void WhoseLastMessageIsTakenBackMovesDown() {
        Known known;
        auto& model = known.load();
        QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
        known.change(2, [](Conversation& bob) { bob.lastActivity -= std::chrono::hours{1}; });
        QTRY_COMPARE(known.names(), QStringList({"Carol", "Alice", "Bob"}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(model.rowOf(person(2)), 2);
    }

    void AChangeInPlaceMovesNothing() {
        Known known;
        auto& model = known.load();
        QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        known.change(3, [](Conversation& carol) { carol.name = "Caroline"; });
        QTRY_COMPARE(known.names(), QStringList({"Bob", "Caroline", "Alice"}));
        QCOMPARE(moved.size(), 0);
        QCOMPARE(changed.size(), 1);
    }

    void ThoseOfOneMomentKeepOneOrder() {
        Known known;
        for (int who = 1; who <= 3; ++who)
            known.client->meet(person(who), {}).lastActivity = fromUnixMillis(5);
        known.load();
        const auto names = known.names();
        QCOMPARE(names, QStringList({"Carol", "Bob", "Alice"}));
        QSignalSpy moved{known.model.get(), &QAbstractItemModel::rowsMoved};
        QSignalSpy changed{known.model.get(), &QAbstractItemModel::dataChanged};
        for (int who = 1; who <= 3; ++who)
            known.change(who, [](Conversation& each) { each.draft = "Well"; });
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(known.names(), names);
        QCOMPARE(moved.size(), 0);
    }

    void AnAcceptedStrangerChangesSides() {
        Known known;
        known.client->meet(person(4), "Dave").isRequest = true;
        ConversationListModel requests{*known.bridge, Kind::Requests};
        QAbstractItemModelTester tester{&requests, Mode::Fatal};
        requests.load();
        known.load();
        QTRY_COMPARE(requests.rowCount(), 1);
        QSignalSpy counts{&requests, &ConversationListModel::countsChanged};
        known.change(4, [](Conversation& dave) { dave.isRequest = false; });
        QTRY_COMPARE(requests.rowCount(), 0);
        QCOMPARE(counts.size(), 1);
        QVERIFY(known.names().contains("Dave"));
    }

    void TheBlockedAndTheRemovedLeave() {
        Known known;
        auto& model = known.load();
        known.change(2, [](Conversation& bob) { bob.isBlocked = true; });
        QTRY_COMPARE(known.names(), QStringList({"Carol", "Alice"}));
        known.client->tell(ConversationRemoved{person(3)});
        known.client->tell(ConversationRemoved{person(9)});
        QTRY_COMPARE(known.names(), QStringList{"Alice"});
        QVERIFY(!model.rowOf(person(3)));
        QVERIFY(!model.rowOf(person(9)));
    }

    void OnlyUnreadShowsThoseAndTheOpenOne() {
        Known known;
        auto& model = known.load();
        QCOMPARE(model.unreadConversations(), 1);
        model.setUnreadOnly(true, person(1));
        QCOMPARE(known.names(), QStringList({"Bob", "Alice"}));
        QVERIFY(!model.rowOf(person(3)));
        // Another is opened, without everything being drawn anew.
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        model.setUnreadOnly(true, person(3));
        QCOMPARE(known.names(), QStringList({"Bob", "Carol"}));
        model.setUnreadOnly(true, person(2));
        known.change(2, [](Conversation& bob) { bob.unread = 0; });
        known.change(1, [](Conversation& self) { self.unread = 2; });
        QTRY_COMPARE(known.names(), QStringList({"Bob", "Alice"}));
        QCOMPARE(model.unreadConversations(), 1);
        QCOMPARE(reset.size(), 0);
        model.setUnreadOnly(false);
        QCOMPARE(known.names(), QStringList({"Bob", "Carol", "Alice"}));
    }

    void WhoIsReadLeavesTheUnread() {
        Known known;
        auto& model = known.load();
        model.setUnreadOnly(true);
        QCOMPARE(known.names(), QStringList{"Bob"});
        known.change(2, [](Conversation& bob) { bob.unread = 0; });
        QTRY_COMPARE(model.rowCount(), 0);
        known.change(3, [](Conversation& carol) { carol.unread = 1; });
        QTRY_COMPARE(known.names(), QStringList{"Carol"});
    }

    void AListThatCannotBeReadFailsAndCanBeAskedForAgain() {
        Known known;
        known.client->world.listFails = Error{Errc::Storage, "the disk is full"};
        auto& model = known.load();
        QCOMPARE(model.state(), State::Failed);
        // Half a list would look like a whole one.
        known.change(2, [](Conversation&) {});
        test::letFramesPass();
        QCOMPARE(model.rowCount(), 0);
        known.client->world.listFails.reset();
        model.load();
        QCOMPARE(model.state(), State::Loading);
        QTRY_COMPARE(model.state(), State::Ready);
        QCOMPARE(model.rowCount(), 3);
    }

    void AnAnswerAfterTheEndIsForNobody() {
        Known known;
        known.client->world.answers = false;
        auto model = std::make_unique<ConversationListModel>(*known.bridge, Kind::Accepted);
        model->load();
        model.reset();
        known.client->answerAll();
        QCOMPARE(known.client->world.conversations.size(), 3U);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationListModelTest)
#include "conversation_list_model_test.moc"
