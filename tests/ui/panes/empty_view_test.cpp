// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/empty_view.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

namespace starling::ui {
namespace {

class EmptyViewTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<EmptyView> view_;

    void begin(bool fromHere) {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        client_->world.words.isFromHere = fromHere;
        bridge_ = std::make_unique<Bridge>(std::move(client));
        view_ = std::make_unique<EmptyView>(look_, *bridge_);
        view_->resize(800, 600);
        view_->show();
        bridge_->start();
        QTRY_VERIFY(bridge_->words().isKnown());
    }
    bool says(const QString& part) { return ui::says(*view_, part); }

private slots:
    void cleanup() {
        view_.reset();
        bridge_.reset();
    }

    void AnAccountThatWasMadeHereIsCelebrated() {
        begin(true);
        view_->setNobodyYet(true);
        QTRY_VERIFY(says("Welcome, Alice"));
        QVERIFY(says("🎉"));
        QVERIFY(says("Account created"));
        QVERIFY(says("No conversations yet"));
        QVERIFY(says("Press +"));
        QCOMPARE(unnamedParts(*view_), QStringList{});
    }

    void ARestoredOneIsOnlyEmpty() {
        begin(false);
        view_->setNobodyYet(true);
        QTRY_VERIFY(bridge_->hasHeardOfName());
        QVERIFY(says("No conversations yet"));
        QVERIFY(says("Press +"));
        QVERIFY(!says("Welcome"));
        QVERIFY(!says("Account created"));
        QVERIFY(!says("🎉"));
    }

    void WithTheFirstConversationThePartyIsOver() {
        begin(true);
        view_->setNobodyYet(true);
        QVERIFY(says("Account created"));
        view_->setNobodyYet(false);
        QVERIFY(!says("Account created"));
        QVERIFY(!says("No conversations yet"));
        QTRY_VERIFY(says("Welcome, Alice"));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::EmptyViewTest)
#include "empty_view_test.moc"
