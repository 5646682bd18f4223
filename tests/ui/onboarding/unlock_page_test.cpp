// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/unlock_page.h"

#include "ui/support/unnamed.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QSignalSpy>
#include <QTest>

namespace starling::ui {
namespace {

class UnlockPageTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<UnlockPage> page_;
    std::unique_ptr<QSignalSpy> asked_;

    Button* button(const QString& text) {
        for (auto* each : page_->findChildren<Button*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    bool says(const QString& part) {
        for (const auto* label : page_->findChildren<Label*>())
            if (label->isVisible() && label->text().contains(part)) return true;
        return false;
    }
    void type(const QString& text) { QTest::keyClicks(&page_->field().edit(), text); }

private slots:
    void init() {
        page_ = std::make_unique<UnlockPage>(look_);
        asked_ = std::make_unique<QSignalSpy>(page_.get(), &UnlockPage::unlockRequested);
        page_->resize(900, 640);
        page_->show();
    }

    void EnterAsksWithWhatWasTyped() {
        type(" correct horse ");
        QTest::keyClick(&page_->field().edit(), Qt::Key_Return);
        QCOMPARE(asked_->count(), 1);
        QCOMPARE(asked_->at(0).at(0).toString(), " correct horse ");
    }

    void TheButtonAsksOnlyWhenThereIsSomething() {
        auto* unlock = button("Unlock");
        QVERIFY(!unlock->isEnabled());
        QTest::keyClick(&page_->field().edit(), Qt::Key_Return);
        QCOMPARE(asked_->count(), 0);
        type("a");
        QTest::mouseClick(unlock, Qt::LeftButton);
        QCOMPARE(asked_->count(), 1);
    }

    void NothingCanBeAskedTwiceAtOnce() {
        type("correct horse");
        page_->setBusy(true);
        QVERIFY(!page_->field().isEnabled());
        QVERIFY(!button("Unlocking…")->isEnabled());
        page_->setBusy(false);
        QVERIFY(button("Unlock")->isEnabled());
    }

    void AWrongOneSaysThatNothingWasLost() {
        type("wrong horse");
        page_->setBusy(true);
        page_->tellWrong();
        QVERIFY(says("That is not the passphrase. Nothing was lost."));
        QCOMPARE(page_->field().edit().selectedText(), QString{"wrong horse"});
        QVERIFY(button("Unlock")->isEnabled());
    }

    void AfterThreeWrongOnesItSaysWhatCanBeDone() {
        page_->tellWrong();
        page_->tellWrong();
        QVERIFY(!says("recovery words"));
        page_->tellWrong();
        QVERIFY(says("recovery words"));
    }

    void WhoHasForgottenItMayRemoveTheAccount() {
        QSignalSpy wanted{page_.get(), &UnlockPage::removeRequested};
        const QString name{"Forgotten? Remove this account…"};
        page_->tellWrong();
        page_->tellWrong();
        QVERIFY(!button(name)->isVisible());
        page_->tellWrong();
        QVERIFY(button(name)->isVisible());
        page_->setBusy(true);
        QVERIFY(!button(name)->isEnabled());
        page_->setBusy(false);
        QTest::mouseClick(button(name), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(unnamedParts(*page_), QStringList{});
    }

    void AnythingElseIsToldAsItIs() {
        page_->tellError("The disk is full.");
        QVERIFY(says("The disk is full."));
    }

    void ItCanBeLeft() {
        QSignalSpy quit{page_.get(), &UnlockPage::quitRequested};
        button("Quit")->click();
        QCOMPARE(quit.count(), 1);
    }

    void EverythingInItHasAName() { QCOMPARE(unnamedParts(*page_), QStringList{}); }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::UnlockPageTest)
#include "unlock_page_test.moc"
