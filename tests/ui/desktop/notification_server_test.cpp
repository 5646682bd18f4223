// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Against a strict notification server on a bus of its own.

#include "desktop/notification_server.h"

#include "ui/desktop/bus_service.h"

#include <QGuiApplication>
#include <QSignalSpy>

namespace starling::ui {
namespace {

const QStringList kPlasma{"actions", "body", "body-markup", "inline-reply", "persistence"};

class NotificationServerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::BusService> server_;
    std::unique_ptr<NotificationServer> notifier_;

    bool begin(const QStringList& abilities) {
        server_ = std::make_unique<test::BusService>();
        return server_->begin("notification_server.py", abilities);
    }
    static Note note(const QString& key, const QString& body = "Hello") {
        return {key, "Bob", body, true};
    }
    int idOfLast() const { return server_->last("shown").value("shown").toInt(); }

private slots:
    void initTestCase() { QGuiApplication::setDesktopFileName("org.starling.Starling"); }
    void init() { notifier_ = std::make_unique<NotificationServer>(); }
    void cleanup() {
        if (server_) QCOMPARE(server_->last("broken"), QJsonObject{});
        notifier_.reset();
        server_.reset();
    }

    void WithoutAServerNothingHappens() {
        notifier_->show(note("bob"));
        notifier_->withdraw("bob");
        notifier_->show(note("bob"));
        QCoreApplication::processEvents();
        QVERIFY(begin(kPlasma));  // And one that comes later gets what comes later.
        QTRY_COMPARE(server_->count("asked"), 0);
        notifier_->show(note("carol"));
        QTRY_COMPARE(server_->count("shown"), 1);
    }

    void ANoteSaysWhoItIsOfAndMakesNoSound() {
        QVERIFY(begin(kPlasma));
        notifier_->show(note("bob"));
        QTRY_COMPARE(server_->count("shown"), 1);
        const auto shown = server_->last("shown");
        QCOMPARE(shown["summary"].toString(), "Bob");
        QCOMPARE(shown["body"].toString(), "Hello");
        QCOMPARE(shown["replaces"].toInt(), 0);
        QCOMPARE(shown["icon"].toString(), "org.starling.Starling");
        QCOMPARE(shown["hints"]["desktop-entry"].toString(), "org.starling.Starling");
        QCOMPARE(shown["hints"]["suppress-sound"].toString(), "True");
        const auto actions = shown["actions"].toVariant().toStringList();
        QCOMPARE(actions, (QStringList{"default", "Open", "inline-reply", "Reply", "mark-read",
                                       "Mark as read"}));
    }

    void WhatAServerCannotDoIsNotAskedOfIt() {
        QVERIFY(begin({"body"}));
        notifier_->show(note("bob", "1 < 2 & 3"));
        QTRY_COMPARE(server_->count("shown"), 1);
        QCOMPARE(server_->last("shown")["body"].toString(), "1 < 2 & 3");
        QVERIFY(server_->last("shown")["actions"].toArray().isEmpty());
        server_.reset();
        QVERIFY(begin({"actions", "body"}));
        notifier_->show(note("bob"));
        QTRY_COMPARE(server_->count("shown"), 1);
        QVERIFY(!server_->last("shown")["actions"].toArray().contains("inline-reply"));
        QVERIFY(server_->last("shown")["actions"].toArray().contains("mark-read"));
    }

    void AServerWithoutBodiesGetsNone() {
        QVERIFY(begin({"actions"}));
        notifier_->show(note("bob"));
        QTRY_COMPARE(server_->count("shown"), 1);
        QCOMPARE(server_->last("shown")["body"].toString(), "");
    }

    void WhatSomebodyWroteIsNoMarkup() {
        QVERIFY(begin(kPlasma));
        notifier_->show(note("bob", "<img src='file:///x'/> & </body> <b>"));
        QTRY_COMPARE(server_->count("shown"), 1);
        QVERIFY(server_->last("shown")["body"].toString().startsWith("&lt;img"));
    }

    void TheNextOfAConversationTakesThePlaceOfTheLast() {
        QVERIFY(begin(kPlasma));
        notifier_->show(note("bob", "one"));
        notifier_->show(note("carol", "other"));
        QTRY_COMPARE(server_->count("shown"), 2);
        notifier_->show(note("bob", "two"));
        notifier_->show(note("bob", "three"));
        notifier_->show(note("bob", "four"));
        QTRY_COMPARE(server_->last("shown")["body"].toString(), "four");
        QCOMPARE(server_->last("shown")["replaces"].toInt(), 1);
        QCOMPARE(server_->count("shown"), 4);  // "three" was old before it could be sent.
    }

    void WithdrawnIsGone_data() {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("after it was shown") << true;
        QTest::newRow("while the server is being asked") << false;
    }
    void WithdrawnIsGone() {
        QFETCH(bool, isShown);
        QVERIFY(begin(kPlasma));
        notifier_->show(note("carol"));
        QTRY_COMPARE(server_->count("shown"), 1);
        notifier_->show(note("bob"));
        if (isShown) QTRY_COMPARE(server_->count("shown"), 2);
        notifier_->withdraw("bob");
        QTRY_COMPARE(server_->count("closed"), 1);
        QCOMPARE(server_->last("closed")["closed"].toInt(), 2);
        notifier_->withdraw("bob");
        notifier_->show(note("bob"));
        QTRY_COMPARE(idOfLast(), 3);
        QCOMPARE(server_->last("shown")["replaces"].toInt(), 0);
    }

    void WhatAPersonDoesComesBack() {
        QVERIFY(begin(kPlasma));
        QSignalSpy opened{notifier_.get(), &Notifier::opened};
        QSignalSpy read{notifier_.get(), &Notifier::markedRead};
        QSignalSpy answered{notifier_.get(), &Notifier::answered};
        const auto shown = [this](int number) {
            notifier_->show(note("bob"));
            return QTest::qWaitFor([&] { return server_->count("shown") == number; });
        };
        QVERIFY(shown(1));
        server_->tell({{"do", "invoke"}, {"id", 1}, {"action", "default"}, {"token", "t-1"}});
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened[0], (QVariantList{"bob", "t-1"}));
        QVERIFY(shown(2));
        server_->tell({{"do", "invoke"}, {"id", idOfLast()}, {"action", "mark-read"}});
        QTRY_COMPARE(read.count(), 1);
        QVERIFY(shown(3));
        server_->tell({{"do", "reply"}, {"id", idOfLast()}, {"text", "Hello yourself"}});
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(answered[0], (QVariantList{"bob", "Hello yourself"}));
        QCOMPARE(opened.count(), 1);
    }

    void NobodyElseOnTheBusCanAnswer() {
        QVERIFY(begin(kPlasma));
        QSignalSpy opened{notifier_.get(), &Notifier::opened};
        QSignalSpy answered{notifier_.get(), &Notifier::answered};
        notifier_->show(note("bob"));
        QTRY_COMPARE(server_->count("shown"), 1);
        server_->tell({{"do", "spoof"}, {"id", 1}, {"text", "not by me"}});
        QTRY_COMPARE(server_->count("spoofed"), 1);
        server_->tell({{"do", "reply"}, {"id", 1}, {"text", "by me"}});
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(answered[0][1].toString(), "by me");
        QCOMPARE(opened.count(), 0);
    }

    void AServerThatStartsAnewIsAskedAnew() {
        QVERIFY(begin(kPlasma));
        notifier_->show(note("bob"));
        QTRY_COMPARE(server_->count("shown"), 1);
        server_->tell({{"do", "restart"}});
        QTRY_COMPARE(server_->count("ready"), 2);
        notifier_->withdraw("bob");
        notifier_->show(note("bob"));
        QTRY_COMPARE(server_->count("shown"), 2);
        QCOMPARE(server_->last("shown")["replaces"].toInt(), 0);
        QCOMPARE(server_->count("asked"), 2);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_GUILESS_MAIN(starling::ui::NotificationServerTest)
#include "notification_server_test.moc"
