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

Conversation stranger(int number, std::int64_t wroteAt) {
    Conversation each;
    each.id = person(7);
    each.id.bytes[5] = static_cast<std::uint8_t>(number % 256);
    each.id.bytes[6] = static_cast<std::uint8_t>(number / 256);
    each.lastActivity = fromUnixMillis(wroteAt);
    return each;
}

bool isInOrder(const ConversationListModel& model) {
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.rowOf(model.at(row).id) != row) return false;
        if (row == 0) continue;
        const auto &above = model.at(row - 1), &here = model.at(row);
        if (above.isPinned != here.isPinned ? here.isPinned
                                            : above.lastActivity < here.lastActivity)
            return false;
    }
    return true;
}

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

    void AThousandWhoWriteAtOnceStandInOrder() {
        Known known;
        auto& model = known.load();
        for (int i = 0; i < 1000; ++i)
            known.client->tell(ConversationChanged{stranger(i, i * 7919 % 1000)});
        QTRY_COMPARE(model.rowCount(), 1003);
        QVERIFY(isInOrder(model));
    }

    // What a flood costs is counted in what views are told: each telling may draw them anew.
    void AFloodOfStrangersIsAFewStepsABurst() {
        Known known;
        auto& model = known.load(Kind::Requests);
        known.tester.reset();  // It looks at every row each time.
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
        QSignalSpy laidOut{&model, &QAbstractItemModel::layoutChanged};
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        QSignalSpy counts{&model, &ConversationListModel::countsChanged};
        constexpr int kStrangers = 1000;
        constexpr int kBurst = 100;
        for (int said = 0; said < 10'000; said += kBurst) {
            for (int each = said; each < said + kBurst; ++each) {
                auto who = stranger(each % kStrangers, each);
                who.isRequest = true;
                who.unread = 1 + each / kStrangers;
                known.client->tell(ConversationChanged{who});
            }
            QTRY_COMPARE(counts.size(), said / kBurst + 1);
        }
        QCOMPARE(model.rowCount(), kStrangers);
        QCOMPARE(model.unreadConversations(), kStrangers);
        QVERIFY(isInOrder(model));
        QCOMPARE(inserted.size(), kStrangers / kBurst);
        QCOMPARE(moved.size(), 0);
        QCOMPARE(laidOut.size(), (10'000 - kStrangers) / kBurst);
        QCOMPARE(changed.size(), laidOut.size());
    }

    void ABurstOfEverythingEndsAsOneByOne() {
        Known known;
        for (int each = 0; each < 100; ++each) {
            const auto who = stranger(each, each);
            known.client->world.conversations[who.id] = who;
        }
        auto& model = known.load();
        const QPersistentModelIndex bob{model.index(*model.rowOf(person(2)))};
        model.setUnreadOnly(true, person(3));
        model.setUnreadOnly(false);
        const QPersistentModelIndex carol{model.index(*model.rowOf(person(3)))};
        for (int each = 0; each < 120; ++each) {
            auto who = stranger(each, 5000 - 37 * each % 101);
            who.isBlocked = each % 7 == 0;
            who.isHidden = each % 11 == 0;
            who.isPinned = each % 13 == 0;
            who.unread = each % 3;
            known.client->world.conversations[who.id] = who;
            known.client->tell(ConversationChanged{who});
        }
        QTRY_VERIFY(model.rowOf(stranger(118, 0).id));
        QVERIFY(isInOrder(model));
        int shown = 0;
        int unread = 0;
        for (const auto& [id, each] : known.client->world.conversations) {
            if (each.isBlocked || each.isHidden) continue;
            ++shown;
            unread += each.unread > 0 ? 1 : 0;
        }
        QCOMPARE(model.rowCount(), shown);
        QCOMPARE(model.unreadConversations(), unread);
        QVERIFY(!bob.isValid());  // The filter drew everything anew.
        QCOMPARE(carol.row(), *model.rowOf(person(3)));
    }

    void AThousandWhoGoAtOnceAreCountedOnce() {
        Known known;
        for (int each = 0; each < 1000; ++each) {
            auto who = stranger(each, each);
            who.isRequest = true;
            who.unread = 1;
            known.client->world.conversations[who.id] = who;
        }
        auto& model = known.load(Kind::Requests);
        QSignalSpy counts{&model, &ConversationListModel::countsChanged};
        for (int each = 0; each < 1000; ++each)
            known.client->tell(ConversationRemoved{stranger(each, 0).id});
        QTRY_COMPARE(counts.size(), 1);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.unreadConversations(), 0);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationListModelTest)
#include "conversation_list_model_test.moc"
