// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/flooded_swarm.h"
#include "bridge/qt_executor.h"
#include "demo/hand.h"
#include "look/look.h"
#include "panes/conversation_pane.h"
#include "panes/requests_bar.h"
#include "ui/support/frames.h"
#include "window/chat_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

namespace {

constexpr int kMessages = 10'000;
constexpr int kStrangers = 1'000;
constexpr int kPatience = 240'000;  ///< In milliseconds, as all here.

// A person is promised 100 and 1,000. A build that checks itself, on a busy machine, is many times
// slower: what is printed is to be looked at, these are for what stands still.
constexpr qint64 kLongestPause = 3'000;
constexpr qint64 kLongestClearing = 60'000;

/// How long the window's loop did not come round, at most.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        constexpr int kBetween = 5;
        timer_.setTimerType(Qt::PreciseTimer);
        connect(&timer_, &QTimer::timeout, this,
                [this] { longest_ = std::max(longest_, since_.restart()); });
        since_.start();
        timer_.start(kBetween);
    }
    qint64 longest() const { return std::max(longest_, since_.elapsed()); }

private:
    QTimer timer_;
    QElapsedTimer since_;
    qint64 longest_ = 0;
};

}  // namespace

/// A thousand strangers write ten messages each while Bob was away.
class FloodTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<bench::FloodedSwarm> swarm_;
    QtExecutor home_{*this};
    std::unique_ptr<ChatPage> page_;

    Hand hand() const { return Hand{*page_}; }

    QAbstractItemView* requests() const {
        const auto lists = page_->findChildren<QAbstractItemView*>();
        const auto list = std::find_if(lists.begin(), lists.end(), [](const auto* each) {
            return each->accessibleName() == "Message requests";
        });
        return list == lists.end() ? nullptr : *list;
    }

    int quietRows() const {
        const auto buttons = page_->findChildren<QAbstractButton*>();
        return static_cast<int>(std::count_if(buttons.begin(), buttons.end(), [](const auto* each) {
            return each->isVisible() && each->accessibleName().startsWith("Message requests, ");
        }));
    }

    void keep(const char* name) {
        QDir pictures{STARLING_PICTURES_DIR "/journeys"};
        pictures.mkpath(".");
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            look_.choose(scheme, look_.accent());
            const char* suffix = scheme == SchemeChoice::Light ? "light" : "dark";
            hand().save(pictures.filePath(QString{"%1-%2.png"}.arg(name, suffix)));
        }
    }

private slots:
    void initTestCase() {
        look_.setReducedMotion(true);
        swarm_ = std::make_unique<bench::FloodedSwarm>(kMessages, kStrangers);
        std::unique_ptr<Client> client;
        bool answered = false;
        swarm_->openBob(home_, [&](Result<std::unique_ptr<Client>> opened) {
            answered = true;
            if (opened) client = *std::move(opened);
        });
        QVERIFY(Hand::waitFor([&] { return answered; }, kPatience));
        QVERIFY(client);
        page_ = std::make_unique<ChatPage>(look_, std::move(client), false);
        page_->resize(1180, 780);
        page_->show();
    }

    void cleanupTestCase() {
        page_.reset();
        swarm_.reset();
    }

    void TheWindowGoesOnWhileTheyCome() {
        QSignalSpy caughtUp{&page_->bridge(), &Bridge::caughtUp};
        QElapsedTimer since;
        since.start();
        const Heartbeat heart;
        QVERIFY(Hand::waitFor([&] { return !caughtUp.isEmpty(); }, kPatience));
        qInfo("10,000 messages of 1,000 strangers took %lld ms; the longest pause was %lld ms",
              since.elapsed(), heart.longest());
        QVERIFY(heart.longest() < kLongestPause);
    }

    void AllOfThemAreOneQuietRow() {
        QCOMPARE(quietRows(), 1);
        const auto* row = hand().find("Message requests");
        QVERIFY(row);
        QVERIFY2(row->accessibleName().endsWith("and 999 more"), qPrintable(row->accessibleName()));
        QCOMPARE(hand().rows("Conversations"), QStringList{});
        QVERIFY(hand().sees("No conversations yet"));
        keep("flood");
    }

    void TheListOfRequestsOpensAndScrolls() {
        const Heartbeat heart;
        QVERIFY(hand().click("Message requests"));
        QVERIFY(Hand::waitFor([&] { return requests()->isVisible(); }));
        QCOMPARE(requests()->model()->rowCount(), kStrangers);
        hand().press(Qt::Key_End);
        letFramesPass();
        QCOMPARE(requests()->currentIndex().row(), kStrangers - 1);
        hand().press(Qt::Key_Return);
        QTRY_COMPARE(page_->conversation().messages().rowCount(), kMessages / kStrangers);
        qInfo("the longest pause while the list is used was %lld ms", heart.longest());
        QVERIFY(heart.longest() < kLongestPause);
        keep("flood-requests");
    }

    void AllOfThemAreClearedAtOnce() {
        QVERIFY(hand().click("Clear all"));
        QVERIFY(Hand::waitFor([&] { return hand().find("Delete all") != nullptr; }));
        const auto* bar = page_->findChild<RequestsBar*>();
        QElapsedTimer since;
        since.start();
        const Heartbeat heart;
        QVERIFY(hand().click("Delete all"));
        QVERIFY(Hand::waitFor([&] { return !bar->isVisible(); }, kPatience));
        const auto taken = since.elapsed();
        qInfo("clearing all took %lld ms; the longest pause was %lld ms", taken, heart.longest());
        QCOMPARE(requests()->model()->rowCount(), 0);
        QVERIFY(hand().sees("No message requests"));
        QVERIFY(taken < kLongestClearing);
        QVERIFY(heart.longest() < kLongestPause);
        keep("flood-cleared");
    }

    void NothingOfThemIsLeft() {
        std::optional<std::size_t> left;
        page_->bridge().client().conversations().list(
            [&](const Result<std::vector<Conversation>>& all) { left = all ? all->size() : 1; });
        QVERIFY(Hand::waitFor([&] { return left.has_value(); }));
        QCOMPARE(*left, 0U);
        std::optional<std::size_t> messages;
        page_->bridge().client().messages().recent(
            10, [&](const Result<std::vector<Message>>& all) { messages = all ? all->size() : 1; });
        QVERIFY(Hand::waitFor([&] { return messages.has_value(); }));
        QCOMPARE(*messages, 0U);
    }
};

QTEST_MAIN(FloodTest)
#include "flood_test.moc"
