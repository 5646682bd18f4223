// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/account_making.h"
#include "onboarding/making_page.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "widgets/progress_line.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

namespace starling::ui {
namespace {

constexpr int kNever = 1'000'000;

class MakingTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<MakingPage> page_;
    QTemporaryDir folder_;
    Answer<std::unique_ptr<Client>> pending_;

    AccountMaker maker() {
        return {[this](ClientConfig, SignUp, Answer<std::unique_ptr<Client>> done) {
            pending_ = std::move(done);
        }};
    }
    QProgressBar* bar() { return reach<QProgressBar>(*page_, "Progress"); }

private slots:
    void init() {
        look_.setReducedMotion(false);
        page_ = std::make_unique<MakingPage>(look_);
        page_->show();
    }

    void AQuickThingShowsNoBar() {
        page_->work("Making…", kNever);
        QVERIFY(says(*page_, "Making…"));
        QVERIFY(!bar());
        page_->work("Making…", 0);
        QTRY_VERIFY(bar());
        QCOMPARE(bar()->maximum(), 0);
    }

    void AWaitSaysHowFarItIsAndEnds() {
        QSignalSpy reached{page_.get(), &MakingPage::limitReached};
        page_->wait("Looking…", "Why", 1, kNever);
        QVERIFY(says(*page_, "Why"));
        QVERIFY(says(*page_, " %"));
        QTRY_COMPARE(reached.count(), 1);
        QVERIFY(!button(*page_, "Cancel"));
    }

    void AWaitCanBeCancelledAfterAWhile() {
        QSignalSpy cancelled{page_.get(), &MakingPage::cancelled};
        page_->wait("Looking…", "Why", kNever, kNever);
        QVERIFY(!button(*page_, "Cancel"));
        page_->wait("Looking…", "Why", kNever, 0);
        QTRY_VERIFY(button(*page_, "Cancel"));
        QVERIFY(click(*page_, "Cancel"));
        QCOMPARE(cancelled.count(), 1);
    }

    void WhatCameOfItHasOneButton() {
        QSignalSpy acted{page_.get(), &MakingPage::acted};
        page_->wait("Looking…", "Why", kNever, 0);
        page_->say("No network yet", "Later", "Continue");
        QVERIFY(!bar());
        QVERIFY(!button(*page_, "Cancel"));
        QVERIFY(click(*page_, "Continue"));
        QCOMPARE(acted.count(), 1);
    }

    void NoTimerRunsWhenNothingIsDone() {
        page_->wait("Looking…", "Why", kNever, kNever);
        page_->say("No network yet", "Later", "Continue");
        for (const auto* timer : page_->findChildren<QTimer*>())
            QVERIFY(!timer->isActive());
    }

    void TheBarMovesOnlyWhereMotionIsWanted() {
        for (const bool reduced : {false, true}) {
            look_.setReducedMotion(reduced);
            ProgressLine line{look_, "Progress"};
            line.setBusy();
            const auto* timer = line.findChild<QTimer*>();
            QVERIFY(!timer->isActive());
            line.show();
            QCOMPARE(timer->isActive(), !reduced);
            line.hide();
            QVERIFY(!timer->isActive());
        }
    }

    void AnAnswerToNobodyIsDropped() {
        auto making = std::make_unique<AccountMaking>(maker(), folder_.path());
        making->make({"session", {}}, {"Alice", {}}, std::nullopt);
        making.reset();
        pending_(std::unique_ptr<Client>{std::make_unique<test::FakeClient>()});
    }

    void AnAccountWithoutANameIsCompleteWithOne() {
        AccountMaking making{maker(), folder_.path()};
        QSignalSpy created{&making, &AccountMaking::created};
        QSignalSpy complete{&making, &AccountMaking::complete};
        making.make({"session", {}}, {{}, "words"}, std::nullopt);
        auto client = std::make_unique<test::FakeClient>(test::person(1), "");
        pending_(std::unique_ptr<Client>{std::move(client)});
        QCOMPARE(created.count(), 1);
        QSignalSpy wanted{&making, &AccountMaking::nameWanted};
        making.askName();
        QTRY_COMPARE(wanted.count(), 1);
        making.setName("Alice");
        QTRY_COMPARE(complete.count(), 1);
        QVERIFY(making.take());
        QVERIFY(!making.take());
    }

    void ThrowingAwayBeforeAnythingIsMadeIsSaidAtOnce() {
        AccountMaking making{maker(), folder_.path()};
        QSignalSpy gone{&making, &AccountMaking::thrownAway};
        making.throwAway();
        QCOMPARE(gone.count(), 1);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::MakingTest)
#include "making_test.moc"
