// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/unread.h"

#include "ui/support/fake_client.h"

#include <QDateTime>
#include <QTest>

namespace starling::ui {
namespace {

using namespace std::chrono_literals;
const auto kBob = test::person(2);

class UnreadTest : public QObject {
    Q_OBJECT

private:
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<Unread> unread_;

    Conversation& bob() { return client_->world.conversations[kBob]; }
    void tell() { client_->tell(ConversationChanged{bob()}); }
    static Timestamp now() { return fromUnixMillis(QDateTime::currentMSecsSinceEpoch()); }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        client_->meet(kBob, "Bob").unread = 2;
        bridge_ = std::make_unique<Bridge>(std::move(client));
        unread_ = std::make_unique<Unread>(*bridge_);
        QTRY_VERIFY(unread_->any());
    }
    void cleanup() {
        unread_.reset();
        bridge_.reset();
    }

    void WhoIsMutedForATimeIsNotHeardUntilThen() {
        bob().mutedUntil = now() + 1h;
        QVERIFY(!Unread::isHeard(bob()));
        tell();
        QTRY_VERIFY(!unread_->any());
        bob().mutedUntil = now() + 50ms;
        tell();
        QTRY_VERIFY(unread_->any());
        QVERIFY(Unread::isHeard(bob()));
    }

    void WhatIsArchivedWaitsThere() {
        bob().isArchived = true;
        tell();
        QTRY_VERIFY(!unread_->any());
        bob().isArchived = false;
        tell();
        QTRY_VERIFY(unread_->any());
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::UnreadTest)
#include "unread_test.moc"
