// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/link_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

#include <memory>

namespace starling::ui {
namespace {

class LinkDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<LinkDialog> dialog_;
    std::vector<QUrl> opened_;
    bool opens_ = true;

    void ask(const QString& address) {
        dialog_ = std::make_unique<LinkDialog>(look_, QUrl{address}, [this](const QUrl& url) {
            opened_.push_back(url);
            return opens_;
        });
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
        dialog_->activateWindow();
        QCoreApplication::processEvents();
    }
    bool says(const QString& part) { return ui::says(*dialog_, part); }
    QStringList hosts() {
        QStringList out;
        for (const auto* label : dialog_->findChildren<QLabel*>())
            if (!label->accessibleName().isEmpty()) out << label->accessibleName();
        return out;
    }
    /// Enter, until it is not too early any more.
    bool enterUntilOpened() {
        return QTest::qWaitFor([this] {
            QTest::keyClick(dialog_->focusWidget(), Qt::Key_Return);
            return !opened_.empty();
        });
    }

private slots:
    void init() {
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        opened_.clear();
        opens_ = true;
    }
    void cleanup() { dialog_.reset(); }

    void ItSaysWhereALinkLeads() {
        ask("https://news.starling.example:8443/a/b?c=d#e");
        QCOMPARE(hosts(), QStringList{"news.starling.example"});
        QVERIFY(says("https://"));
        QVERIFY(says(":8443/a/b?c=d#e"));
        QVERIFY(dialog_->accessibleDescription().contains("news.starling.example"));
        QCOMPARE(warningsFor(QUrl{"https://news.starling.example:8443/a/b"}), QStringList{});
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }

    void TheHostIsInAsciiAlways() {
        // With a Cyrillic a.
        ask(QString::fromUtf8("https://p\u0430ypal.com/"));
        QCOMPARE(hosts().size(), 1);
        QVERIFY(hosts().front().startsWith("xn--"));
        QVERIFY(says("letters that can pass for others"));
    }

    void WhatDeceivesIsWarnedOf_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("parts");
        const QString user = "what stands before the @";
        const QString number = "a number instead of a name";
        const QString letters = "letters that can pass for others";
        const auto row = [](const QString& address, const QStringList& parts) {
            QTest::newRow(qPrintable(address)) << address << parts;
        };
        row("http://a.example/@b", {});
        row("http://1.example", {});
        row("http://paypal.com@a.example", {"“paypal.com”", user});
        row("http://paypal.com:x@a.example", {"“paypal.com:x”", user});
        row("http://192.0.2.1/", {number});
        row("http://[2001:db8::1]/", {number});
        row("http://3221225985/", {number});
        row("http://0xC0000201/", {number});
        row(QString::fromUtf8("http://bücher.example"), {letters});
        row("http://a.xn--bcher-kva.example", {letters});
        row(QString::fromUtf8("http://a.example/bücher"), {});
        row("http://a.example@192.0.2.1", {user, number});
    }
    void WhatDeceivesIsWarnedOf() {
        QFETCH(QString, address);
        QFETCH(QStringList, parts);
        ask(address);
        const auto all = warningsFor(QUrl{address}).join('\n');
        QCOMPARE(all.isEmpty(), parts.isEmpty());
        for (const auto& part : parts) {
            QVERIFY2(all.contains(part), qPrintable(all));
            QVERIFY(dialog_->accessibleDescription().contains(part));
        }
        for (const auto& warning : warningsFor(QUrl{address}))
            QVERIFY(says(warning));
    }

    void EnterOpensOnceItCanHaveBeenRead() {
        ask("https://a.example/b");
        QTest::keyClick(dialog_->focusWidget(), Qt::Key_Return);
        QVERIFY(opened_.empty());
        QVERIFY(enterUntilOpened());
        QCOMPARE(opened_.front(), QUrl{"https://a.example/b"});
        QVERIFY(!dialog_->isVisible());
    }

    void EscapeAndCancelOpenNothing() {
        ask("https://a.example/b");
        QTest::keyClick(dialog_.get(), Qt::Key_Escape);
        QVERIFY(!dialog_->isVisible());
        ask("https://a.example/b");
        QVERIFY(click(*dialog_, "Cancel"));
        QVERIFY(!dialog_->isVisible());
        QVERIFY(opened_.empty());
    }

    void CopyTakesTheAddressInAscii() {
        ask(QString::fromUtf8("https://bücher.example/ß?a=b c"));
        QVERIFY(click(*dialog_, "Copy"));
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 "https://xn--bcher-kva.example/%C3%9F?a=b%20c");
        QVERIFY(button(*dialog_, "Copied"));
        QVERIFY(dialog_->isVisible());
        QVERIFY(opened_.empty());
    }

    void WhatNothingOpensCanStillBeCopied() {
        opens_ = false;
        ask("https://a.example/b");
        QVERIFY(enterUntilOpened());
        QVERIFY(dialog_->isVisible());
        QVERIFY(says("No program here opens it"));
        QVERIFY(click(*dialog_, "Copy"));
    }

    void TheLongestHostIsShownWhole() {
        const auto label = QString(60, 'x');
        const auto host = QStringList{label, label, label, "starling.example"}.join('.');
        ask("https://" + host + "/" + QString(2'000, 'y'));
        QCOMPARE(hosts(), QStringList{host});
        for (const auto* each : dialog_->findChildren<QLabel*>())
            if (each->accessibleName() == host) {
                auto shown = each->text();
                QCOMPARE(shown.remove(QChar{0x200B}), host);
                QVERIFY(each->height() >= each->heightForWidth(each->width()));
                QVERIFY(each->fontMetrics().horizontalAdvance(QString(12, 'x')) < each->width());
            }
        QVERIFY(dialog_->width() <= 440);
        QVERIFY(says("…"));
    }

    void Pictures_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("address");
        const auto deceiving = QString::fromUtf8("http://paypal.com@p\u0430ypal.com/login?id=1");
        const QString plain =
            "https://www.starling.example/news/2026/02/03/the-flock-is-back?from=message#photos";
        QTest::newRow("link-dark") << true << plain;
        QTest::newRow("link-light") << false << plain;
        QTest::newRow("link-deceiving-dark") << true << deceiving;
        QTest::newRow("link-deceiving-light") << false << deceiving;
        QTest::newRow("link-long") << true << "http://" + QString(60, 'x') + ".starling.example";
    }
    void Pictures() {
        QFETCH(bool, dark);
        QFETCH(QString, address);
        look_.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light, Accent::Teal);
        ask(address);
        QDir{}.mkpath("pictures");
        const auto picture = dialog_->grab();
        QVERIFY(picture.save(QStringLiteral("pictures/%1.png").arg(QTest::currentDataTag())));
        QCOMPARE(picture.toImage().pixelColor(2, 2), look_[Token::Pane]);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::LinkDialogTest)
#include "link_dialog_test.moc"
