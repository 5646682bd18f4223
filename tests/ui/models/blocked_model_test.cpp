// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/blocked_model.h"

#include "ui/support/fake_client.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {

using test::FakeClient;
using test::person;
using State = BlockedModel::State;

namespace {

/// Alice, who has blocked Mallory and an unknown person.
struct Known {
    Known() {
        client->meet(person(2), "Bob");
        client->meet(person(6), "Mallory").isBlocked = true;
        client->meet(person(7), "").isBlocked = true;
    }
    void load() {
        model.load();
        [&] { QTRY_VERIFY(model.state() != State::Loading); }();
    }
    void change(int who, const std::function<void(Conversation&)>& how) {
        how(client->world.conversations[person(who)]);
        client->tell(ConversationChanged{client->world.conversations[person(who)]});
    }
    QStringList names() const {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row).data().toString();
        return all;
    }

    const QString nameless = QString::fromStdString(person(7).shortHex());
    FakeClient* client = new FakeClient;
    Bridge bridge{std::unique_ptr<Client>{client}};
    BlockedModel model{bridge};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

}  // namespace

class BlockedModelTest : public QObject {
    Q_OBJECT

private slots:
    void TheBlockedStandByNameAndTheNamelessLast() {
        Known known;
        known.load();
        QCOMPARE(known.names(), QStringList({"Mallory", known.nameless}));
        const auto first = known.model.index(0).data(BlockedModel::ConversationRole);
        QCOMPARE(first.value<Conversation>().id, person(6));
    }

    void BlockingAndUnblockingAreOneRowEach() {
        Known known;
        known.load();
        QSignalSpy reset{&known.model, &QAbstractItemModel::modelReset};
        const QPersistentModelIndex mallory{known.model.index(0)};
        known.change(2, [](Conversation& bob) { bob.isBlocked = true; });
        QTRY_COMPARE(known.names(), QStringList({"Bob", "Mallory", known.nameless}));
        QCOMPARE(mallory.row(), 1);
        known.change(6, [](Conversation& each) { each.isBlocked = false; });
        QTRY_COMPARE(known.names(), QStringList({"Bob", known.nameless}));
        known.client->tell(ConversationRemoved{person(2)});
        known.client->tell(ConversationRemoved{person(9)});
        QTRY_COMPARE(known.names(), QStringList{known.nameless});
        QCOMPARE(reset.size(), 0);
    }

    void WhoIsRenamedFindsAnotherPlace() {
        Known known;
        known.load();
        known.change(7, [](Conversation& each) { each.name = "Eve"; });
        QTRY_COMPARE(known.names(), QStringList({"Eve", "Mallory"}));
        QSignalSpy changed{&known.model, &QAbstractItemModel::dataChanged};
        known.change(7, [](Conversation& each) { each.isMuted = true; });
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(known.model.at(0).isMuted);
    }

    void AListThatCannotBeReadFailsAndCanBeAskedForAgain() {
        Known known;
        known.client->world.listFails = Error{Errc::Storage, "disk"};
        known.load();
        QCOMPARE(known.model.state(), State::Failed);
        known.client->world.listFails.reset();
        known.load();
        QCOMPARE(known.model.rowCount(), 2);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::BlockedModelTest)
#include "blocked_model_test.moc"
