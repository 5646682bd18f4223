// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/seat.h"

#include "look/words.h"
#include "panes/conversation_pane.h"

#include <QApplication>
#include <QClipboard>

namespace starling::ui {

Seat::Seat(Look& look, const QString& profileFolder, const QString& network)
    : look_{look}, profileFolder_{profileFolder}, network_{network} {}

Seat::~Seat() = default;

void Seat::sitDown() {
    window_ = std::make_unique<MainWindow>(look_, MainWindow::Start{profileFolder_, network_, {}});
    window_->show();
    window_->begin();
}

void Seat::leave() {
    if (window_) window_->close();
    window_.reset();
}

bool Seat::createAccount(const QString& name, const QString& passphrase) {
    const auto hand = this->hand();
    if (!hand.click("Create an account") || !hand.type("Display name", name) ||
        !hand.click("Continue"))
        return false;
    if (passphrase.isEmpty()) {
        if (!hand.click("Later")) return false;
    } else if (!hand.type("Passphrase", passphrase) || !hand.type("The same again", passphrase) ||
               !hand.click("Protect")) {
        return false;
    }
    return Hand::waitFor([this] { return window_->chat() != nullptr; });
}

bool Seat::enterWords(const QString& words) {
    const auto hand = this->hand();
    if (!hand.click("I have an account")) return false;
    QApplication::clipboard()->setText(words);
    if (!Hand::waitFor([&] { return hand.find("Word 1") != nullptr; })) return false;
    hand.press(Qt::Key_V, Qt::ControlModifier);
    return hand.click("Restore") && hand.click("Later");
}

bool Seat::restoreAccount(const QString& words, const QString& name) {
    const auto hand = this->hand();
    if (!enterWords(words)) return false;
    // Whoever has a name on other devices is not asked for one.
    constexpr int kLongest = 30'000;
    const auto isIn = [this] { return window_->chat() != nullptr; };
    (void)Hand::waitFor([&] { return isIn() || hand.find("Display name") != nullptr; }, kLongest);
    if (isIn()) return true;
    if (!hand.type("Display name", name) || !hand.click("Continue")) return false;
    return Hand::waitFor(isIn);
}

QString Seat::id() const {
    return text(window_->chat()->bridge().id().hex());
}

bool Seat::writeToStranger(const QString& id, const QString& text) {
    const auto hand = this->hand();
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QApplication::clipboard()->setText(id);
    if (!Hand::waitFor([&] { return hand.find("Session ID") != nullptr; })) return false;
    hand.click("Session ID");
    hand.press(Qt::Key_V, Qt::ControlModifier);
    // Another conversation may be open until this one is.
    return hand.click("Start") && isOpen(id) && write(text);
}

bool Seat::isOpen() const {
    return Hand::waitFor(
        [this] { return window_->chat()->conversation().conversation().has_value(); });
}

bool Seat::isOpen(const QString& id) const {
    return Hand::waitFor([&] {
        const auto open = window_->chat()->conversation().conversation();
        return open && ui::text(open->hex()) == id;
    });
}

bool Seat::openConversation(const QString& name) {
    return hand().clickRow(name) && isOpen();
}

bool Seat::openFirstRequest() {
    return hand().click("Message requests") && hand().clickRow({}) && isOpen();
}

bool Seat::write(const QString& text) {
    const auto hand = this->hand();
    if (!hand.type("Message", text)) return false;
    hand.press(Qt::Key_Return);
    return Hand::waitFor([&] {
        const auto said = transcript();
        return !said.isEmpty() && said.back().endsWith(text);
    });
}

QStringList Seat::transcript() const {
    QStringList out;
    auto& chat = *window_->chat();
    auto& messages = chat.conversation().messages();
    for (int row = 0; row < messages.rowCount(); ++row) {
        const auto& message = messages.at(row);
        const auto who = messages.isOwn(row) ? chat.bridge().name() : shortId(message.author);
        const bool accepts = message.kind == MessageKind::RequestAccepted;
        out.push_back(who +
                      (accepts ? QString{" accepted the request"} : ": " + text(message.text)));
    }
    return out;
}

}  // namespace starling::ui
