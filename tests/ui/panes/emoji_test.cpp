// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"
#include "panes/emoji_completion.h"
#include "panes/emoji_list.h"
#include "panes/emoji_picker.h"
#include "panes/popover.h"
#include "panes/reaction_bar.h"
#include "ui/support/unnamed.h"
#include "widgets/line_field.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QPointer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {

class EmojiTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        look_ = std::make_unique<Look>();
        window_ = std::make_unique<QWidget>();
        window_->resize(600, 500);
        edit_ = new QPlainTextEdit{window_.get()};
        edit_->setGeometry(0, 400, 600, 100);
        completion_ = new EmojiCompletion{*look_, *edit_};
        window_->show();
        QApplication::setActiveWindow(window_.get());
        edit_->setFocus();
    }
    void cleanup() { window_.reset(); }

    void EveryEmojiIsOneAndHasAName();
    void EveryGroupHasSome();
    void NamesAreFoundByTheBeginningsOfTheirWords();
    void WhatIsUsedComesToTheFront();

    void APickerBeginsWithTheFirstGroup();
    void APickerBeginsWithWhatWasUsedLast();
    void TypingSearchesAndEnterTakesTheFirst();
    void ArrowsGoAmongTheEmoji();
    void TypingAmongTheEmojiSearches();
    void EscapeClosesThePicker();
    void WhatNobodyIsCalledIsSaid();
    void EverythingInAPickerHasAName();

    void TheBarReactsWithOneOfSix();
    void OursGoWhenTheyAreChosenAgain();
    void TheBarLeadsToAllOfThem();

    void ANameIsProposedFor();
    void EnterTakesWhatIsProposed();
    void EscapeLeavesTheTextAlone();
    void AWholeNameBecomesItsEmoji();
    void AScreenReaderHearsWhichOneIsMarked();
    void ItHearsEachOnlyOnce();
    void ColonsElsewhereMeanSomethingElse_data();
    void ColonsElsewhereMeanSomethingElse();

private:
    EmojiPicker* pick(const QStringList& recent = {}) {
        auto* picker = new EmojiPicker{*look_, recent, window_.get()};
        picker->openAt({100, 400, 10, 10});
        return picker;
    }
    static QListView& grid(QWidget& picker) { return *picker.findChild<QListView*>(); }
    static QLineEdit& field(QWidget& picker) { return picker.findChild<LineField*>()->edit(); }
    static QString marked(QWidget& picker) { return grid(picker).currentIndex().data().toString(); }
    static QAbstractButton* button(QWidget& in, const QString& name) {
        for (auto* each : in.findChildren<QAbstractButton*>())
            if (each->accessibleName() == name) return each;
        return nullptr;
    }
    void type(const QString& text) { QTest::keyClicks(edit_, text); }
    void press(Qt::Key key) { QTest::keyClick(edit_, key); }

    std::unique_ptr<Look> look_;
    std::unique_ptr<QWidget> window_;
    QPlainTextEdit* edit_ = nullptr;
    EmojiCompletion* completion_ = nullptr;
};

void EmojiTest::EveryEmojiIsOneAndHasAName() {
    QVERIFY(allEmoji().size() > 1800);
    QSet<QString> seen;
    for (const auto& each : allEmoji()) {
        QVERIFY2(emojiLength(each.text, 0) == each.text.size(), qPrintable(each.name));
        QVERIFY2(!each.name.isEmpty() && !seen.contains(each.text), qPrintable(each.text));
        seen.insert(each.text);
    }
}

void EmojiTest::EveryGroupHasSome() {
    QList<int> counts(kEmojiGroups, 0);
    for (const auto& each : allEmoji())
        ++counts[each.group];
    QVERIFY(!counts.contains(0));
}

void EmojiTest::NamesAreFoundByTheBeginningsOfTheirWords() {
    QCOMPARE(findEmoji("thumbs up", 1).front()->text, "👍");
    QCOMPARE(findEmoji("Thu up", 1).front()->text, "👍");
    QCOMPARE(findEmoji("rocket", 5).front()->text, "🚀");
    QVERIFY(findEmoji("ocket", 5).empty());
    QCOMPARE(static_cast<int>(findEmoji("face", 7).size()), 7);
    QVERIFY(findEmoji("  ", 5).empty());
}

void EmojiTest::WhatIsUsedComesToTheFront() {
    QCOMPARE(withRecentEmoji({"🚀", "👍"}, "👍"), (QStringList{"👍", "🚀"}));
    QStringList many;
    for (const auto& each : allEmoji())
        many = withRecentEmoji(many, each.text);
    QCOMPARE(many.size(), kMostRecentEmoji);
    QCOMPARE(many.front(), allEmoji().back().text);
}

void EmojiTest::APickerBeginsWithTheFirstGroup() {
    auto* picker = pick();
    QCOMPARE(marked(*picker), "😀");
    QVERIFY(button(*picker, "Smileys")->isChecked());
    QTest::mouseClick(button(*picker, "Flags"), Qt::LeftButton);
    QCOMPARE(marked(*picker), "🏁");
}

void EmojiTest::APickerBeginsWithWhatWasUsedLast() {
    auto* picker = pick({"🚀", "no emoji", "👍"});
    QCOMPARE(marked(*picker), "🚀");
    QCOMPARE(grid(*picker).model()->rowCount(), 2);
    QVERIFY(button(*picker, "Used last")->isChecked());
}

void EmojiTest::TypingSearchesAndEnterTakesTheFirst() {
    auto* picker = pick();
    QSignalSpy chosen{picker, &EmojiPicker::chosen};
    QTest::keyClicks(&field(*picker), "rocket");
    QCOMPARE(marked(*picker), "🚀");
    QTest::keyClick(&field(*picker), Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(0).toString(), "🚀");
    QVERIFY(!picker->isVisible());
}

void EmojiTest::ArrowsGoAmongTheEmoji() {
    auto* picker = pick();
    QSignalSpy chosen{picker, &EmojiPicker::chosen};
    QTest::keyClick(&field(*picker), Qt::Key_Down);
    QTest::keyClick(&grid(*picker), Qt::Key_Right);
    QTest::keyClick(&grid(*picker), Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(0).toString(), allEmoji()[1].text);
}

void EmojiTest::TypingAmongTheEmojiSearches() {
    auto* picker = pick();
    QTest::keyClick(&field(*picker), Qt::Key_Down);
    QTest::keyClicks(&grid(*picker), "r");
    QCOMPARE(field(*picker).text(), "r");
    QVERIFY(field(*picker).hasFocus());
}

void EmojiTest::EscapeClosesThePicker() {
    auto* picker = pick();
    QTest::keyClick(&field(*picker), Qt::Key_Escape);
    QVERIFY(!picker->isVisible());
}

void EmojiTest::WhatNobodyIsCalledIsSaid() {
    auto* picker = pick();
    QSignalSpy chosen{picker, &EmojiPicker::chosen};
    QTest::keyClicks(&field(*picker), "qqq");
    QTest::keyClick(&field(*picker), Qt::Key_Return);
    QVERIFY(chosen.isEmpty());
    QVERIFY(picker->isVisible());
}

void EmojiTest::EverythingInAPickerHasAName() {
    QCOMPARE(unnamedParts(*pick({"🚀"})), QStringList{});
    QCOMPARE(grid(*pick()).currentIndex().data(Qt::AccessibleTextRole).toString(), "grinning face");
}

void EmojiTest::TheBarReactsWithOneOfSix() {
    auto* bar = new ReactionBar{*look_, {}, window_.get()};
    QSignalSpy chosen{bar, &ReactionBar::chosen};
    bar->openAt({100, 100, 1, 1});
    QCOMPARE(bar->findChildren<QAbstractButton*>().size(), 7);
    QCOMPARE(unnamedParts(*bar), QStringList{});
    QTest::keyClick(bar->focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen.value(0), (QVariantList{"😂", true}));
    QVERIFY(!bar->isVisible());
}

void EmojiTest::OursGoWhenTheyAreChosenAgain() {
    auto* bar = new ReactionBar{*look_, {"😢"}, window_.get()};
    QSignalSpy chosen{bar, &ReactionBar::chosen};
    bar->openAt({100, 100, 1, 1});
    QVERIFY(button(*bar, "Sad")->isChecked());
    QTest::mouseClick(button(*bar, "Sad"), Qt::LeftButton);
    QCOMPARE(chosen.value(0), (QVariantList{"😢", false}));
}

void EmojiTest::TheBarLeadsToAllOfThem() {
    auto* bar = new ReactionBar{*look_, {}, window_.get()};
    QSignalSpy more{bar, &ReactionBar::moreRequested};
    bar->openAt({100, 100, 1, 1});
    QTest::mouseClick(button(*bar, "More…"), Qt::LeftButton);
    QCOMPARE(more.size(), 1);
}

void EmojiTest::ANameIsProposedFor() {
    type("so :t");
    QVERIFY(!completion_->isOpen());
    type("hu");
    QVERIFY(completion_->isOpen());
    press(Qt::Key_Space);
    QVERIFY(!completion_->isOpen());
    QCOMPARE(edit_->toPlainText(), "so :thu ");
}

void EmojiTest::EnterTakesWhatIsProposed() {
    QSignalSpy taken{completion_, &EmojiCompletion::taken};
    type("so :rocke");
    press(Qt::Key_Return);
    QCOMPARE(edit_->toPlainText(), "so 🚀");
    QCOMPARE(taken.value(0).value(0).toString(), "🚀");
    type(" :thumbs");
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QCOMPARE(edit_->toPlainText(), "so 🚀 👎");
    QVERIFY(edit_->hasFocus());
}

void EmojiTest::EscapeLeavesTheTextAlone() {
    type(":rocke");
    press(Qt::Key_Escape);
    QVERIFY(!completion_->isOpen());
    QCOMPARE(edit_->toPlainText(), ":rocke");
}

void EmojiTest::AWholeNameBecomesItsEmoji() {
    type("so :thumbs_up:");
    QCOMPARE(edit_->toPlainText(), "so 👍");
    QVERIFY(!completion_->isOpen());
    type(" :nobody_is_called_so:");
    QCOMPARE(edit_->toPlainText(), "so 👍 :nobody_is_called_so:");
}

void EmojiTest::AScreenReaderHearsWhichOneIsMarked() {
    QSignalSpy heard{completion_, &EmojiCompletion::announced};
    type("so :thumb");
    QCOMPARE(heard.value(heard.size() - 1), QVariantList{"thumbs up"});
    press(Qt::Key_Down);
    QCOMPARE(heard.value(heard.size() - 1), QVariantList{"thumbs down"});
    auto* list = window_->findChild<Popover*>()->findChild<QListView*>();
    auto* rows = QAccessible::queryAccessibleInterface(list);
    QCOMPARE(rows->child(list->currentIndex().row())->text(QAccessible::Name), "thumbs down");
}

void EmojiTest::ItHearsEachOnlyOnce() {
    type(":rocke");
    QSignalSpy heard{completion_, &EmojiCompletion::announced};
    type("t");
    QCOMPARE(heard.size(), 0);
    press(Qt::Key_Escape);
    press(Qt::Key_Backspace);
    QCOMPARE(heard.value(0), QVariantList{"rocket"});
}

void EmojiTest::ColonsElsewhereMeanSomethingElse_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("an address") << "https:rocket";
    QTest::newRow("a time") << "9:rocket:";
    QTest::newRow("a smiley") << ":D";
    QTest::newRow("two colons") << "a ::rocket:";
}

void EmojiTest::ColonsElsewhereMeanSomethingElse() {
    QFETCH(QString, text);
    type(text);
    QVERIFY(!completion_->isOpen());
    QCOMPARE(edit_->toPlainText(), text);
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::EmojiTest)
#include "emoji_test.moc"
