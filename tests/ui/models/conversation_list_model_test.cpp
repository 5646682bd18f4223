// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversation_list_model.h"

#include "ui/support/fake_client.h"
#include "ui/support/frames.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {

using test::FakeClient;
using test::person;
using Kind = ConversationListModel::Kind;
using State = ConversationListModel::State;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

/// Alice, and whom she knows: Bob wrote last, Carol before him, she herself first.
struct Known {
    Known() {
        auto owned = std::make_unique<FakeClient>();
        client = owned.get();
        bridge = std::make_unique<Bridge>(std::move(owned));
        client->say(person(1), person(1), "Milk", MessageState::Sent);
        client->say(person(3), person(3), "Hello");
        client->say(person(2), person(2), "Good morning");
        client->meet(person(1), "Alice");
        client->meet(person(2), "Bob").unread = 1;
        client->meet(person(3), "Carol");
    }

    ConversationListModel& load(Kind kind = Kind::Accepted) {
        model = std::make_unique<ConversationListModel>(*bridge, kind);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), Mode::Fatal);
        model->load();
        [&] { QTRY_VERIFY(model->state() != State::Loading); }();
        return *model;
    }

    void change(int who, const std::function<void(Conversation&)>& how) {
        how(client->world.conversations[person(who)]);
        client->tell(ConversationChanged{client->world.conversations[person(who)]});
    }

    QStringList names() const {
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row).data().toString();
        return all;
    }

    FakeClient* client = nullptr;
    std::unique_ptr<Bridge> bridge;
    std::unique_ptr<ConversationListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace

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

    void AThousandWhoWriteAtOnceStandInOrder() {
        Known known;
        auto& model = known.load();
        for (int i = 0; i < 1000; ++i) {
            Conversation each;
            each.id = person(7);
            each.id.bytes[5] = static_cast<std::uint8_t>(i % 256);
            each.id.bytes[6] = static_cast<std::uint8_t>(i / 256);
            each.lastActivity = fromUnixMillis(i * 7919 % 1000);
            known.client->tell(ConversationChanged{each});
        }
        QTRY_COMPARE(model.rowCount(), 1003);
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(model.at(row - 1).lastActivity >= model.at(row).lastActivity);
            QCOMPARE(model.rowOf(model.at(row).id), row);
        }
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationListModelTest)
#include "conversation_list_model_test.moc"
