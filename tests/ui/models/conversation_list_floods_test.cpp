// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Many at once: what they cost the list, and that they end in order.

#include "ui/models/known.h"

namespace starling::ui {

namespace {

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

class ConversationListFloodsTest : public QObject {
    Q_OBJECT

private slots:
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

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationListFloodsTest)
#include "conversation_list_floods_test.moc"
