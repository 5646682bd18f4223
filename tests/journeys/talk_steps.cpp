// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/talk_steps.h"

#include "journeys/lists.h"

#include <QContextMenuEvent>
#include <QCoreApplication>

namespace starling::test {

using namespace ui;

namespace {

const Message* find(const Seat& seat, const std::function<bool(const Message&)>& is) {
    auto& messages = paneOf(seat).messages();
    for (int row = messages.rowCount() - 1; row >= 0; --row)
        if (is(messages.at(row))) return &messages.at(row);
    return nullptr;
}

}  // namespace

ConversationPane& paneOf(const Seat& seat) {
    return seat.window().chat()->conversation();
}

const Message* newest(const Seat& seat, const std::function<bool(const Message&)>& is) {
    (void)Hand::waitFor([&] { return find(seat, is) != nullptr; }, kOnePoll);
    return find(seat, is);
}

const Message* saying(const Seat& seat, const std::string& text) {
    return newest(seat, [&text](const Message& message) { return message.text == text; });
}

const Message* ofKind(const Seat& seat, MessageKind kind) {
    return newest(seat, [kind](const Message& message) { return message.kind == kind; });
}

bool isGone(const Seat& seat, const std::function<bool(const Message&)>& is) {
    return Hand::waitFor([&] { return find(seat, is) == nullptr; }, 2 * kOnePoll);
}

bool pickOfMessage(const Seat& seat, MessageId id, const QString& entry) {
    auto& view = paneOf(seat).view();
    const auto where = view.rectOf(id).center();
    QContextMenuEvent event{QContextMenuEvent::Mouse, where, view.viewport()->mapToGlobal(where)};
    QCoreApplication::sendEvent(view.viewport(), &event);
    return seat.hand().pick(entry);
}

bool pickOfMessage(const Seat& seat, const std::string& text, const QString& entry) {
    const auto* message = saying(seat, text);
    return message && pickOfMessage(seat, message->id, entry);
}

}  // namespace starling::test
