// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/composer.h"

#include "ui/support/unnamed.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

namespace starling::ui {

class ComposerTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        look_ = std::make_unique<Look>();
        window_ = std::make_unique<QWidget>();
        window_->resize(600, 500);
        composer_ = new Composer{*look_, window_.get()};
        composer_->setGeometry(0, 0, 600, 56);
        window_->show();
        composer_->takeFocus();
        sent_ = std::make_unique<QSignalSpy>(composer_, &Composer::sendRequested);
        drafts_ = std::make_unique<QSignalSpy>(composer_, &Composer::draftChanged);
    }
    void cleanup() {
        drafts_.reset();
        sent_.reset();
        window_.reset();
    }

    void EnterSendsWhatIsTypedWithoutTheSpaceAround();
    void ShiftAndEnterBreakTheLine();
    void NothingIsSentOfBlanks();
    void WhatIsSentStaysUntilItIsAccepted();
    void TextsTypedInAHurryAreSentOnceEach();
    void ARefusedTextStaysWithTheReason();
    void TheCountComesFromTwoHundredLeft_data();
    void TheCountComesFromTwoHundredLeft();
    void ATextThatIsTooLongIsNotSent();
    void TheFieldGrowsToFourTenthsOfTheWindow();
    void PastedTextIsPlain();
    void AFileIsNotPastedAsItsPath();
    void APasteThatIsFarTooLongIsRefused();
    void ADraftIsToldLaterAndAtOnceWhenLeaving();
    void TextThatIsSetIsNoDraft();
    void ANoticeTakesThePlaceOfTheField();
    void EverythingHasAName();

private:
    QString shownBeside(const QString& part) const {
        for (auto* label : composer_->findChildren<Label*>())
            if (label->isVisible() && label->text().contains(part)) return label->text();
        return {};
    }
    void type(const QString& text) { QTest::keyClicks(&composer_->edit(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(&composer_->edit(), key, with);
    }

    std::unique_ptr<Look> look_;
    std::unique_ptr<QWidget> window_;
    Composer* composer_ = nullptr;
    std::unique_ptr<QSignalSpy> sent_;
    std::unique_ptr<QSignalSpy> drafts_;
};

void ComposerTest::EnterSendsWhatIsTypedWithoutTheSpaceAround() {
    type("  Hello Bob ");
    press(Qt::Key_Return);
    QCOMPARE(sent_->size(), 1);
    QCOMPARE(sent_->at(0).at(0).toString(), "Hello Bob");
}

void ComposerTest::ShiftAndEnterBreakTheLine() {
    type("one");
    press(Qt::Key_Return, Qt::ShiftModifier);
    type("two");
    QVERIFY(sent_->isEmpty());
    QTest::mouseClick(&composer_->sendButton(), Qt::LeftButton);
    QCOMPARE(sent_->value(0).value(0).toString(), "one\ntwo");
}

void ComposerTest::NothingIsSentOfBlanks() {
    QVERIFY(!composer_->sendButton().isEnabled());
    type("   ");
    press(Qt::Key_Enter);
    QVERIFY(sent_->isEmpty());
    QVERIFY(!composer_->sendButton().isEnabled());
    type("x");
    QVERIFY(composer_->sendButton().isEnabled());
}

void ComposerTest::WhatIsSentStaysUntilItIsAccepted() {
    type("Hello");
    press(Qt::Key_Return);
    QCOMPARE(composer_->text(), "Hello");
    composer_->accepted();
    QCOMPARE(composer_->text(), "");
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(composer_->text(), "");
}

void ComposerTest::TextsTypedInAHurryAreSentOnceEach() {
    type("one");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type("two");
    press(Qt::Key_Return);
    type("three");
    QCOMPARE(sent_->size(), 2);
    QCOMPARE(sent_->at(1).at(0).toString(), "two");
    composer_->accepted();
    composer_->accepted();
    QCOMPARE(composer_->text(), "three");
}

void ComposerTest::ARefusedTextStaysWithTheReason() {
    type("Hello");
    press(Qt::Key_Return);
    composer_->refused("The disk is full.");
    QCOMPARE(composer_->text(), "Hello");
    QCOMPARE(shownBeside("disk"), "The disk is full.");
    type("!");
    QCOMPARE(shownBeside("disk"), "");
    press(Qt::Key_Return);
    QCOMPARE(sent_->at(1).at(0).toString(), "Hello!");
}

void ComposerTest::TheCountComesFromTwoHundredLeft_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("count");
    QTest::newRow("not yet") << QString(1799, 'x') << "";
    QTest::newRow("first") << QString(1800, 'x') << "200";
    QTest::newRow("space around does not count") << QString(1800, 'x') + "   "
                                                 << "200";
    QTest::newRow("an emoji is one") << QString(1800, 'x') + "🎉"
                                     << "199";
    QTest::newRow("full") << QString(2000, 'x') << "0";
    QTest::newRow("over") << QString(2003, 'x') << "-3";
}

void ComposerTest::TheCountComesFromTwoHundredLeft() {
    QFETCH(QString, text);
    QFETCH(QString, count);
    composer_->setText(text);
    QCOMPARE(shownBeside(count.isEmpty() ? "0" : count), count);
}

void ComposerTest::ATextThatIsTooLongIsNotSent() {
    composer_->setText(QString(2001, 'x'));
    press(Qt::Key_Return);
    QVERIFY(sent_->isEmpty());
    QVERIFY(shownBeside("1 character too long").size() > 0);
    press(Qt::Key_Backspace);
    press(Qt::Key_Return);
    QCOMPARE(sent_->size(), 1);
}

void ComposerTest::TheFieldGrowsToFourTenthsOfTheWindow() {
    QCOMPARE(composer_->edit().height(), 40);
    type("a");
    press(Qt::Key_Return, Qt::ShiftModifier);
    type("b");
    const int two = composer_->edit().height();
    QVERIFY(two > 50 && two < 70);
    composer_->setText(QString{"line\n"}.repeated(100));
    QCOMPARE(composer_->edit().height(), 200);
    window_->resize(600, 300);
    composer_->move(0, 100);
    QCOMPARE(composer_->edit().height(), 120);
    composer_->clear();
    QCOMPARE(composer_->edit().height(), 40);
}

void ComposerTest::PastedTextIsPlain() {
    auto* rich = new QMimeData;
    rich->setHtml("<b>bold</b>");
    rich->setText("bold");
    QGuiApplication::clipboard()->setMimeData(rich);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(composer_->text(), "bold");
}

void ComposerTest::AFileIsNotPastedAsItsPath() {
    auto* file = new QMimeData;
    file->setUrls({QUrl::fromLocalFile("/srv/plans.pdf")});
    file->setText("/srv/plans.pdf");
    QGuiApplication::clipboard()->setMimeData(file);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(composer_->text(), "");
}

void ComposerTest::APasteThatIsFarTooLongIsRefused() {
    type("kept");
    QGuiApplication::clipboard()->setText(QString(20'000, 'x'));
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(composer_->text(), "kept");
    QVERIFY(shownBeside("Nothing was pasted").size() > 0);
}

void ComposerTest::ADraftIsToldLaterAndAtOnceWhenLeaving() {
    type("abc");
    QVERIFY(drafts_->isEmpty());
    QTRY_COMPARE(drafts_->size(), 1);
    QCOMPARE(drafts_->at(0).at(0).toString(), "abc");
    type("d");
    composer_->sendButton().setFocus();
    QCOMPARE(drafts_->size(), 2);
    QCOMPARE(drafts_->at(1).at(0).toString(), "abcd");
}

void ComposerTest::TextThatIsSetIsNoDraft() {
    composer_->setText("from the store");
    composer_->sendButton().setFocus();
    QVERIFY(drafts_->isEmpty());
}

void ComposerTest::ANoticeTakesThePlaceOfTheField() {
    QSignalSpy acted{composer_, &Composer::noticeActed};
    composer_->showNotice("You blocked Bob.", "Unblock");
    QVERIFY(!composer_->edit().isVisible());
    QCOMPARE(shownBeside("blocked"), "You blocked Bob.");
    composer_->takeFocus();
    QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
    QCOMPARE(acted.size(), 1);
    composer_->showField();
    QVERIFY(composer_->edit().isVisible());
    QCOMPARE(shownBeside("blocked"), "");
}

void ComposerTest::EverythingHasAName() {
    QCOMPARE(unnamedParts(*window_), QStringList{});
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ComposerTest)
#include "composer_test.moc"
