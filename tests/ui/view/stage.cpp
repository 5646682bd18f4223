// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/view/stage.h"

namespace starling::test {

Stage::Stage(QSize size) {
    QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom});
    look.choose(ui::SchemeChoice::Dark, ui::Accent::Teal);
    look.setReducedMotion(true);
    look.setClock([] { return QDateTime{{2026, 2, 3}, {18, 0}, Qt::UTC}; });
    client->meet(bob, "Bob");
    view.setPeerName("Bob");
    view.resize(size);
    view.show();
    view.activateWindow();
}

MessageId Stage::bobSays(const std::string& text) {
    return client->say(bob, bob, text).id;
}

MessageId Stage::aliceSays(const std::string& text, MessageState state, const std::string& reason) {
    auto& message = client->say(bob, alice, text, state);
    message.reason = reason;
    return message.id;
}

MessageId Stage::bobSaysMany(int count) {
    MessageId last{};
    for (int i = 0; i < count; ++i)
        last = bobSays("Message " + std::to_string(i));
    return last;
}

void Stage::settle() {
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}

void Stage::open() {
    model.open(client->world.conversations.at(bob));
    QTRY_COMPARE(model.state(), ui::MessageListModel::State::Ready);
    settle();
}

MessageId Stage::writes(const AccountId& author, const std::string& text, MessageState state) {
    const auto message = client->say(bob, author, text, state);
    client->tell(MessageAdded{message});
    [&] { QTRY_VERIFY(model.rowOf(message.id) || model.hasNewer()); }();
    settle();
    return message.id;
}

MessageId Stage::bobWrites(const std::string& text) {
    return writes(bob, text, MessageState::Received);
}

MessageId Stage::aliceWrites(const std::string& text) {
    return writes(alice, text, MessageState::Sending);
}

}  // namespace starling::test
