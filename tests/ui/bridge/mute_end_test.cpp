// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridge/mute_end.h"

#include "ui/support/frames.h"

#include <QSignalSpy>

namespace starling::ui {
namespace {

using namespace std::chrono_literals;

class MuteEndTest : public QObject {
    Q_OBJECT

private:
    Timestamp now_;
    std::unique_ptr<MuteEnd> end_;

    Conversation until(Millis time) const {
        Conversation out;
        out.mutedUntil = now_ + time;
        return out;
    }

private slots:
    void init() {
        now_ = fromUnixMillis(1'770'109'200'000);
        end_ = std::make_unique<MuteEnd>();
        end_->setClock([this] { return now_; });
    }

    void TheFirstEndIsTold() {
        QSignalSpy passed{end_.get(), &MuteEnd::passed};
        end_->expect(until(8h));
        end_->expect(until(20ms));
        end_->expect(until(1h));
        now_ += 20ms;
        QTRY_COMPARE(passed.size(), 1);
    }

    void WithoutAClockOfItsOwnItGoesByTheComputers() {
        MuteEnd end;
        QSignalSpy passed{&end, &MuteEnd::passed};
        Conversation bob;
        bob.mutedUntil = end.now() + 20ms;
        end.expect(bob);
        QTRY_COMPARE(passed.size(), 1);
    }

    // The computer slept, or somebody set the clock back.
    void AClockThatIsNotThereYetIsWaitedFor() {
        QSignalSpy passed{end_.get(), &MuteEnd::passed};
        end_->expect(until(10ms));
        test::letFramesPass();
        QCOMPARE(passed.size(), 0);
        now_ += 10ms;
        QTRY_COMPARE(passed.size(), 1);
    }

    void WhatIsOverAndWhatHasNoEndIsNotExpected() {
        QSignalSpy passed{end_.get(), &MuteEnd::passed};
        end_->expect({});
        end_->expect(until(0ms));
        auto always = until(10ms);
        always.isMuted = true;
        end_->expect(always);
        now_ += 1h;
        test::letFramesPass();
        QCOMPARE(passed.size(), 0);
    }

    void WhatIsForgottenIsNotTold() {
        QSignalSpy passed{end_.get(), &MuteEnd::passed};
        end_->expect(until(10ms));
        end_->forget();
        now_ += 1h;
        test::letFramesPass();
        QCOMPARE(passed.size(), 0);
    }

    void AnEndYearsAwayCanBeExpected() {
        QSignalSpy passed{end_.get(), &MuteEnd::passed};
        end_->expect(until(24h * 365 * 90));
        test::letFramesPass();
        QCOMPARE(passed.size(), 0);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::MuteEndTest)
#include "mute_end_test.moc"
