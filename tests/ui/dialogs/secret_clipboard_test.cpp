// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/secret_clipboard.h"

#include "ui/support/frames.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QTimer>

namespace starling::ui {
namespace {

class SecretClipboardTest : public QObject {
    Q_OBJECT

private:
    static QClipboard& clipboard() { return *QGuiApplication::clipboard(); }
    static QTimer* timer() { return clipboard().findChild<QTimer*>("forgetSecret"); }

private slots:
    void cleanup() { clipboard().clear(); }

    void ASecretIsGoneAfterAWhile() {
        copySecret("abbey bakery", 1);
        QCOMPARE(clipboard().text(), "abbey bakery");
        QTRY_COMPARE(clipboard().text(), "");
        QTRY_VERIFY(!timer());
    }

    void WhatWasCopiedMeanwhileStays() {
        copySecret("abbey bakery", 1);
        clipboard().setText("a recipe");
        QTRY_VERIFY(!timer());
        QCOMPARE(clipboard().text(), "a recipe");
    }

    void CopyingAgainBeginsTheMinuteAnew() {
        copySecret("abbey bakery", 1);
        copySecret("abbey bakery");
        test::letFramesPass();
        QCOMPARE(clipboard().text(), "abbey bakery");
        QCOMPARE(timer()->interval(), 60'000);
        delete timer();
    }

    void ManagersOfTheClipboardAreAskedNotToKeepIt() {
        copySecret("abbey bakery", 1);
        QCOMPARE(clipboard().mimeData()->data("x-kde-passwordManagerHint"), QByteArray{"secret"});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SecretClipboardTest)
#include "secret_clipboard_test.moc"
