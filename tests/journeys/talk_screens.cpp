// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said in a conversation, and what is done with it.

#include "journeys/people.h"
#include "journeys/screen_steps.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "view/message_view.h"
#include "window/chat_page.h"

#include <QApplication>

namespace starling::test {

namespace {

using namespace starling::ui;
using Made = std::unique_ptr<QWidget>;

void answer(Message& message, const Message& original) {
    message.quote = Quoted{original.author, original.sentAt, original.id, original.text};
}

Made talk(Look& look) {
    auto client = newcomer();
    client->meet(person(2), "Bob").isApproved = true;
    const auto asked = client->say(person(2), person(2), "Sunday at nine, then?");
    auto& agreed = client->say(person(2), person(1), "Nine it is.", MessageState::Read);
    answer(agreed, asked);
    agreed.reactions = {{"\u2764\ufe0f", {person(2)}}, {"\U0001F602", {person(2), person(1)}}};
    const auto said = agreed;
    client->say(person(2), person(2), {}).kind = MessageKind::Deleted;
    auto& lost = client->say(person(2), person(2), "That was the wrong place.");
    answer(lost, said);
    lost.quote->message.reset();
    client->say(person(2), person(2), {}).kind = MessageKind::MediaSaved;
    client->say(person(2), person(1),
                "*Bring* the _thermos_, not the ~flask~: `oolong`, ||no sugar||",
                MessageState::Sent);
    client->say(person(2), person(2), "https://example.org/harbour has a map").reactions = {
        {"\U0001F44D", {person(1)}}};
    client->say(person(2), person(1), "\U0001F389", MessageState::Sent);
    return chat(look, std::move(client));
}

MessageView& viewOf(QWidget& window) {
    return static_cast<ChatPage&>(window).conversation().view();
}

/// Opens the conversation and does something with its first message.
std::function<bool(QWidget&)> withFirst(std::function<void(MessageView&, MessageId)> act,
                                        const QString& sees) {
    return [act = std::move(act), sees](QWidget& window) {
        if (!open(window, 1) || !Hand{window}.sees("Sunday at nine, then?")) return false;
        auto& view = viewOf(window);
        act(view, view.model().at(0).id);
        QApplication::processEvents();
        return sees.isEmpty() || Hand{window}.sees(sees);
    };
}

bool writes(QWidget& window) {
    clientOf(window).tell(TypingChanged{person(2), true});
    return open(window, 1) && Hand{window}.sees("writing…");
}

}  // namespace

std::vector<Screen> talkScreens() {
    using View = MessageView;
    return {
        {"talk", talk, opens(1)},
        {"talk-writing", talk, writes},
        {"talk-answering", talk,
         withFirst([](View& view, MessageId id) { emit view.replyRequested(id); }, {})},
        {"talk-reacting", talk,
         withFirst(
             [](View& view, MessageId id) {
                 const auto where = view.rectOf(id).center();
                 emit view.reactRequested(id, view.viewport()->mapToGlobal(where));
             },
             {})},
        {"talk-deleting", talk,
         withFirst([](View& view, MessageId id) { emit view.eraseRequested(id); },
                   "Delete this message?")},
        {"talk-info", talk,
         withFirst([](View& view, MessageId id) { emit view.infoRequested(id); }, {})},
        {"talk-forwarding", talk,
         withFirst([](View& view, MessageId id) { emit view.forwardRequested(id); }, "Forward")},
        {"talk-link", talk,
         withFirst(
             [](View& view, MessageId) {
                 emit view.linkRequested(QUrl{"https://b\u00fccher.example/harbour"});
             },
             "xn--")},
    };
}

}  // namespace starling::test
