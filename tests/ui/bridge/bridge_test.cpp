// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridge/bridge.h"

#include "ui/support/fake_client.h"
#include "ui/support/frames.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {

using test::FakeClient;
using test::person;

namespace {

MessageAdded added(long long id) {
    MessageAdded event;
    event.message.id = MessageId{id};
    return event;
}

MessageChanged changed(long long id) {
    MessageChanged event;
    event.message.id = MessageId{id};
    return event;
}

ConversationChanged about(int who, const std::string& name) {
    ConversationChanged event;
    event.conversation.id = person(who);
    event.conversation.name = name;
    return event;
}

/// A bridge, its client, and in words what the bridge told.
struct Heard {
    Heard() {
        auto owned = std::make_unique<FakeClient>();
        client = owned.get();
        bridge = std::make_unique<Bridge>(std::move(owned));
        const auto ids = [](const std::vector<Message>& messages) {
            QString text;
            for (const auto& message : messages)
                text += QString::number(static_cast<long long>(message.id)) + ' ';
            return text.trimmed();
        };
        auto* from = bridge.get();
        const auto note = [this](const QString& text) { told << text; };
        QObject::connect(from, &Bridge::messagesAdded, [=](auto& all) { note("+ " + ids(all)); });
        QObject::connect(from, &Bridge::messagesChanged, [=](auto& all) { note("~ " + ids(all)); });
        QObject::connect(from, &Bridge::messageRemoved, [=](auto&, MessageId id) {
            note("- " + QString::number(static_cast<long long>(id)));
        });
        QObject::connect(from, &Bridge::conversationsChanged, [=](auto& all) {
            for (const Conversation& each : all)
                note(QString::fromStdString(each.name));
        });
        QObject::connect(from, &Bridge::conversationRemoved, [=](auto&) { note("gone"); });
        QObject::connect(from, &Bridge::connectionChanged,
                         [=] { note(from->online() ? "online" : "offline"); });
        QObject::connect(from, &Bridge::caughtUp, [=] { note("caught up"); });
        QObject::connect(from, &Bridge::profileDamaged, [=](auto& advice) { note(advice); });
    }

    QStringList told;
    FakeClient* client = nullptr;
    std::unique_ptr<Bridge> bridge;
};

}  // namespace

class BridgeTest : public QObject {
    Q_OBJECT

private slots:
    void ABurstIsOneSignalInItsOrder() {
        Heard heard;
        for (const long long id : {1, 2, 3})
            heard.client->tell(added(id));
        QCOMPARE(heard.told, QStringList{});
        QTRY_COMPARE(heard.told, QStringList{"+ 1 2 3"});
    }

    void ABacklogWhoseEventsAlternateIsOneSignalOfEachKind() {
        Heard heard;
        heard.client->tell(added(1));
        heard.client->tell(about(2, "Bob, once"));
        heard.client->tell(changed(1));
        heard.client->tell(added(2));
        heard.client->tell(about(3, "Carol"));
        heard.client->tell(about(2, "Bob, twice"));
        heard.client->tell(CaughtUp{});
        QTRY_COMPARE(heard.told.size(), 5);
        QCOMPARE(heard.told, QStringList({"+ 1 2", "~ 1", "Bob, twice", "Carol", "caught up"}));
    }

    void NothingOvertakesARemoval() {
        Heard heard;
        heard.client->tell(added(1));
        heard.client->tell(MessageRemoved{person(2), MessageId{1}});
        heard.client->tell(added(2));
        heard.client->tell(about(2, "Bob"));
        heard.client->tell(ConversationRemoved{person(2)});
        heard.client->tell(about(2, "Bob again"));
        QTRY_COMPARE(heard.told.size(), 6);
        QCOMPARE(heard.told, QStringList({"+ 1", "- 1", "+ 2", "Bob", "gone", "Bob again"}));
    }

    void OfTheConnectionTheLastWordCounts() {
        Heard heard;
        QVERIFY(!heard.bridge->hasHeardOfConnection());
        heard.client->tell(ConnectionChanged{true, {}});
        heard.client->tell(ConnectionChanged{false, "The cable is out."});
        QTRY_COMPARE(heard.told, QStringList{"offline"});
        QVERIFY(heard.bridge->hasHeardOfConnection());
        QCOMPARE(heard.bridge->problem(), "The cable is out.");
    }

    void DamageAndTheNetworkAreTold() {
        Heard heard;
        NetworkStatus status;
        status.knownNodes = 12;
        heard.client->tell(NetworkChanged{status});
        heard.client->tell(ProfileDamaged{"Open it anew."});
        QTRY_COMPARE(heard.told, QStringList{"Open it anew."});
        QCOMPARE(heard.bridge->network().knownNodes, 12U);
    }

    void ANameFromAnotherDeviceIsTakenAndToldOnce() {
        Heard heard;
        QSignalSpy named{heard.bridge.get(), &Bridge::nameChanged};
        heard.client->tell(OwnNameChanged{"Alice once"});
        heard.client->tell(OwnNameChanged{"Alice B."});
        QTRY_COMPARE(named.size(), 1);
        QCOMPARE(heard.bridge->name(), "Alice B.");
        heard.client->tell(OwnNameChanged{"Alice B."});
        heard.client->tell(CaughtUp{});
        QTRY_COMPARE(heard.told, QStringList{"caught up"});
        QCOMPARE(named.size(), 1);
    }

    void HowFarDevicesAgreeIsToldByTheLastWord() {
        Heard heard;
        QSignalSpy changed{heard.bridge.get(), &Bridge::syncChanged};
        heard.client->tell(SyncChanged{{true, false, {}}});
        heard.client->tell(SyncChanged{{true, false, "The swarm cannot be reached."}});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(heard.bridge->sync(), (SyncState{true, false, "The swarm cannot be reached."}));
    }

    void TheNextFlushIsAFrameAway() {
        Heard heard;
        QElapsedTimer timer;
        QList<qint64> moments;
        QObject::connect(heard.bridge.get(), &Bridge::messagesAdded, [&] {
            if (!timer.isValid()) {
                timer.start();
                heard.client->tell(added(2));
                heard.client->tell(added(3));
            }
            moments << timer.elapsed();
        });
        heard.client->tell(added(1));
        QTRY_COMPARE(heard.told, QStringList({"+ 1", "+ 2 3"}));
        // Sixteen, less what passed before the clock was started.
        QVERIFY2(moments.last() >= 6, qPrintable(QString::number(moments.last())));
    }

    void NothingIsTimedWhileNothingHappens() {
        Heard heard;
        heard.client->tell(added(1));
        QTRY_COMPARE(heard.told.size(), 1);
        auto* dispatcher = QAbstractEventDispatcher::instance();
        QVERIFY(dispatcher->registeredTimers(heard.bridge.get()).isEmpty());
        for (const QObject* child : heard.bridge->children())
            QVERIFY(dispatcher->registeredTimers(const_cast<QObject*>(child)).isEmpty());
    }

    void AfterItsEndNothingIsTold() {
        Heard heard;
        heard.client->tell(added(1));
        heard.bridge->start();
        heard.bridge.reset();
        starling::test::letFramesPass();
        QCOMPARE(heard.told, QStringList{});
    }

    void ASlotMayEndTheBridge() {
        Heard heard;
        QObject::connect(heard.bridge.get(), &Bridge::messagesAdded, [&] { heard.bridge.reset(); });
        heard.client->tell(added(1));
        heard.client->tell(changed(1));
        heard.client->tell(CaughtUp{});
        QTRY_VERIFY(!heard.bridge);
        starling::test::letFramesPass();
        QCOMPARE(heard.told, QStringList{"+ 1"});
    }

    void StartingPollsAndAsksForWhatIsKnown() {
        Heard heard;
        heard.client->world.sync = {true, false, "later"};
        QSignalSpy sync{heard.bridge.get(), &Bridge::syncChanged};
        heard.client->world.network.knownNodes = 7;
        QCOMPARE(heard.client->polls, 0);
        QSignalSpy named{heard.bridge.get(), &Bridge::nameChanged};
        QVERIFY(!heard.bridge->hasHeardOfName());
        QSignalSpy network{heard.bridge.get(), &Bridge::networkChanged};
        heard.bridge->start();
        QCOMPARE(heard.client->polls, 1);
        QTRY_COMPARE(network.size(), 1);
        QCOMPARE(named.size(), 1);
        QVERIFY(heard.bridge->hasHeardOfName());
        QCOMPARE(heard.bridge->name(), "Alice");
        QCOMPARE(heard.bridge->network().knownNodes, 7U);
        QTRY_COMPARE(sync.size(), 1);
        QCOMPARE(heard.bridge->sync(), heard.client->world.sync);
    }

    void ANewNameIsKnownWhenTheAnswerComes() {
        Heard heard;
        std::optional<Result<std::string>> answer;
        heard.bridge->setName("Alice B.", [&](const Result<std::string>& result) {
            QCOMPARE(heard.bridge->name(), "Alice B.");
            answer = result;
        });
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::BridgeTest)
#include "bridge_test.moc"
