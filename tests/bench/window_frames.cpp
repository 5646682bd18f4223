// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/window_frames.h"

#include "bridge/qt_executor.h"
#include "look/look.h"
#include "models/message_list_model.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "panes/list_pane.h"
#include "ui/support/frames.h"
#include "view/message_view.h"
#include "window/chat_page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <optional>

namespace starling::bench {

namespace {

using namespace starling::ui;

constexpr int kFrames = 30 * 60;  // half a minute
constexpr int kSlow = 24;         // px a frame
constexpr int kFast = 400;
constexpr int kSwitches = 60;
constexpr int kLetters = 200;

/// Runs the loop until `done` has a value.
template <class T>
T await(const std::optional<T>& done) {
    while (!done)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *done;
}

std::unique_ptr<Client> open(const Place& place, Executor& home) {
    ClientConfig config;
    config.profile = place.profile;
    config.network = place.network;
    std::optional<bool> answered;
    std::unique_ptr<Client> client;
    openClient(config, home, [&](Result<std::unique_ptr<Client>> opened) {
        if (opened) client = *std::move(opened);
        answered = true;
    });
    await(answered);
    require(client != nullptr, "client");
    return client;
}

Conversation newestOf(Client& client) {
    std::optional<Conversation> newest;
    client.conversations().list([&](Result<std::vector<Conversation>> all) {
        require(all && !all->empty(), "conversations");
        newest = all->front();
    });
    return await(newest);
}

class TimedView : public MessageView {
public:
    using MessageView::MessageView;
    std::vector<double> times;

protected:
    void paintEvent(QPaintEvent* event) override {
        times.push_back(timeMillis([&] { MessageView::paintEvent(event); }));
    }
};

/// Times whole frames: the step, what the model and the loop have to do for it, and the picture. No
/// pause is between them, so a frame also waits for older messages that a person would find there.
std::vector<double> scroll(TimedView& view, int step) {
    std::vector<double> frames;
    auto& bar = *view.verticalScrollBar();
    for (int i = 0; i < kFrames; ++i)
        frames.push_back(timeMillis([&] {
            while (bar.value() < step && view.model().hasOlder())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            bar.setValue(bar.value() - step);
            QCoreApplication::processEvents();
        }));
    require(view.model().hasOlder(), "the conversation came to its end");
    return frames;
}

void printFrames(const std::string& what, const std::vector<double>& times) {
    printBounded(what + ": half of all", quantile(times), kFrame);
    printBounded(what + ": 99 %", quantile(times, 0.99), kFrame);
    printPlain(what + ": worst", quantile(times, 1));
}

}  // namespace

void benchScrolling(const Place& place) {
    QObject home;
    QtExecutor executor{home};
    Look look;
    Bridge bridge{open(place, executor)};
    MessageListModel model{bridge};
    TimedView view{look, model};
    view.resize(1'000, 800);
    view.show();
    model.open(newestOf(bridge.client()));
    while (model.state() != MessageListModel::State::Ready)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    for (const int step : {kSlow, kFast}) {
        view.times.clear();
        const auto frames = scroll(view, step);
        const auto name = std::to_string(step) + " px a frame";
        printFrames(name + ", in paintEvent", view.times);
        printFrames(name + ", the whole frame", frames);
    }
}

namespace {

/// Says when a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { painted = true; }, Qt::QueuedConnection);
        return false;
    }
};

/// The list of conversations, once it is filled.
QAbstractItemView& chatsOf(ChatPage& page) {
    for (;;) {
        for (auto* list : page.list().findChildren<QAbstractItemView*>())
            if (list->isVisible() && list->model()->rowCount() >= 10) return *list;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void benchSwitching(ChatPage& page, PaintWatch& watch) {
    auto* list = &chatsOf(page);
    auto& model = page.conversation().messages();
    std::vector<double> times;
    for (int i = 0; i < kSwitches; ++i) {
        const int row = i % 2 == 0 ? 0 : 1 + i / 2 % 8;
        const auto point = list->visualRect(list->model()->index(row, 0)).center();
        times.push_back(timeMillis([&] {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, point);
            while (model.state() != MessageListModel::State::Ready)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            watch.painted = false;
            while (!watch.painted)
                QCoreApplication::processEvents();
        }));
        require(model.rowCount() > 0, "an empty conversation");
        starling::test::letFramesPass(50);
    }
    printFrames("a click on a conversation to its picture", times);
}

void benchTyping(ChatPage& page) {
    auto* field = page.conversation().composer().findChild<QPlainTextEdit*>();
    PaintWatch watch{*field->viewport()};
    field->setFocus();
    std::vector<double> times;
    for (int i = 0; i < kLetters; ++i) {
        QCoreApplication::processEvents();
        watch.painted = false;
        times.push_back(timeMillis([&] {
            QTest::keyClick(field, i % 7 == 6 ? Qt::Key_Space : Qt::Key_A);
            while (!watch.painted)
                QCoreApplication::processEvents();
        }));
    }
    require(field->toPlainText().size() == kLetters, "letters");
    printFrames("a key to its letter's picture", times);
}

}  // namespace

void benchHands(const Place& place) {
    QObject home;
    QtExecutor executor{home};
    Look look;
    ChatPage page{look, open(place, executor), false};
    page.resize(1'320, 800);
    page.show();
    chatsOf(page);
    starling::test::letFramesPass(2'000);
    PaintWatch watch{*page.conversation().view().viewport()};
    benchSwitching(page, watch);
    benchTyping(page);
}

}  // namespace starling::bench
