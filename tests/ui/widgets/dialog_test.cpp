// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialog.h"

#include "ui/support/unnamed.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QApplication>
#include <QPointer>
#include <QTest>

#include <optional>

namespace starling::ui {
namespace {

class DialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    QWidget window_;
    std::optional<bool> answer_;

    QPointer<Dialog> askNow(bool dangerous) {
        answer_.reset();
        window_.show();
        ask(look_, &window_, "Delete?", "It is gone on this device.", "Delete", dangerous,
            [this](bool yes) { answer_ = yes; });
        return window_.findChild<Dialog*>();
    }

    static Button* named(Dialog& dialog, const QString& text) {
        for (auto* const button : dialog.findChildren<Button*>())
            if (button->text() == text) return button;
        return nullptr;
    }

private slots:
    void YesIsYes() {
        const auto dialog = askNow(false);
        QVERIFY(dialog && dialog->isVisible());
        named(*dialog, "Delete")->click();
        QCOMPARE(answer_, std::optional{true});
        QTRY_VERIFY(!dialog);
    }

    void EveryOtherWayOutIsNo_data() {
        QTest::addColumn<int>("way");
        QTest::newRow("cancel") << 0;
        QTest::newRow("escape") << 1;
        QTest::newRow("the cross") << 2;
        QTest::newRow("the window manager") << 3;
    }

    void EveryOtherWayOutIsNo() {
        QFETCH(const int, way);
        const auto dialog = askNow(true);
        if (way == 0) named(*dialog, "Cancel")->click();
        if (way == 1) QTest::keyClick(dialog.data(), Qt::Key_Escape);
        if (way == 2) dialog->findChild<IconButton*>()->click();
        if (way == 3) dialog->close();
        QCOMPARE(answer_, std::optional{false});
        QTRY_VERIFY(!dialog);
    }

    void AStrayEnterHarmsNothing() {
        const auto dialog = askNow(true);
        QApplication::setActiveWindow(dialog);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(answer_, std::optional{false});
    }

    void EverythingInItHasAName() {
        const auto dialog = askNow(true);
        QCOMPARE(unnamedParts(*dialog), QStringList{});
        dialog->close();
    }

    void TheFootComesOnlyWhenItIsUsed() {
        Dialog dialog{look_, "Path", &window_};
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const int without = dialog.sizeHint().height();
        dialog.foot().addStretch();
        QCOMPARE(dialog.sizeHint().height(), without + 64);
        dialog.foot();
        QCOMPARE(dialog.sizeHint().height(), without + 64);
    }

    void TheTitleIsThatOfTheWindow() {
        Dialog dialog{look_, "Path", &window_};
        QCOMPARE(dialog.windowTitle(), "Path");
        dialog.setWindowTitle("Network");
        QCOMPARE(dialog.findChild<Label*>()->text(), "Network");
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::DialogTest)
#include "dialog_test.moc"
