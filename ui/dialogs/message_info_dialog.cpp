// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/message_info_dialog.h"

#include "dialogs/scroll_area.h"
#include "dialogs/settings_card.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace starling::ui {

namespace {

QString nameOf(const AccountId& who, const MessageInfoDialog::Facts& facts) {
    return who == facts.self ? MessageInfoDialog::tr("You") : facts.peerName;
}

QString kindInWords(const Message& message) {
    if (message.quote) return MessageInfoDialog::tr("An answer to another message");
    return MessageInfoDialog::tr("Text");
}

QString capital(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

}  // namespace

MessageInfoDialog::MessageInfoDialog(const Look& look, const Facts& facts, QWidget* parent)
    : Dialog{look, tr("About this message"), parent} {
    auto* scroll = new ScrollArea{this};
    // Only the keyboard could not scroll otherwise.
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout{scroll->ground()};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* card = new SettingsCard{look, scroll->ground()};
    addAuthor(*card, facts);
    addTimes(*card, facts);
    column->addWidget(card);
    if (!facts.message.reactions.empty()) {
        column->addSpacing(8);
        column->addWidget(
            new Label{look, Type::Label, Token::Quiet, tr("Reactions"), scroll->ground()});
        column->addWidget(reactions(facts, scroll->ground()));
    }
    column->addStretch();
    content().addWidget(scroll, 1);
    resize(420, 300);
    scroll->fitWindow();
    scroll->setFocus();
}

void MessageInfoDialog::addAuthor(SettingsCard& card, const Facts& facts) {
    const auto& who = facts.message.author;
    card.addRow(tr("From"), nameOf(who, facts));
    auto* copy = new Button{look_, Button::Kind::Secondary, tr("Copy"), {}, &card};
    copy->setAccessibleName(tr("Copy the Session ID"));
    connect(copy, &QAbstractButton::clicked, copy, [copy, who] {
        QGuiApplication::clipboard()->setText(text(who.hex()));
        copy->setText(tr("Copied"));
    });
    card.addRow(tr("Session ID"), shortId(who), copy);
}

void MessageInfoDialog::addTimes(SettingsCard& card, const Facts& facts) {
    const auto& message = facts.message;
    card.addRow(tr("Written"), fullTime(message.sentAt));
    // Where the clock of whoever wrote it was ahead.
    if (message.sortKey != message.sentAt)
        card.addRow(tr("Counts as written"), fullTime(message.sortKey));
    card.addRow(tr("State"),
                message.state == MessageState::Received ? tr("Received") : capital(facts.state));
    if (!message.reason.empty())
        card.addRow(tr("What is wrong"), reasonInWords(message.reason))->setColour(Token::Danger);
    card.addRow(tr("Kind"), kindInWords(message));
}

QWidget* MessageInfoDialog::reactions(const Facts& facts, QWidget* ground) {
    auto* card = new SettingsCard{look_, ground};
    for (const auto& each : facts.message.reactions) {
        QStringList names;
        for (const auto& who : each.who)
            names << isolated(nameOf(who, facts));
        card->addRow(harmless(text(each.emoji)), QLocale{}.createSeparatedList(names));
    }
    return card;
}

}  // namespace starling::ui
