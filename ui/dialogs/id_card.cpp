// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_card.h"

#include "dialogs/id_lines.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace starling::ui {

namespace {

constexpr int kCopiedFor = 2000;

QString sentenceFor(IdCard::Whose whose) {
    return whose == IdCard::Whose::Own
               ? IdCard::tr("Whoever has this ID can send you a request.")
               : IdCard::tr(
                     "Compare it with the one they gave you: names can be the same, IDs "
                     "cannot.");
}

}  // namespace

IdCard::IdCard(const Look& look, Whose whose, const AccountId& id, const QString& name,
               QWidget* parent)
    : Dialog{look, whose == Whose::Own ? tr("Your Session ID") : tr("Session ID"), parent}
    , id_{id}
    , avatar_{new Avatar{look, 72, this}}
    , called_{new Label{look, Type::PageTitle, Token::Text, {}, this}}
    , copy_{new Button{look, Button::Kind::Primary, tr("Copy ID"), "copy", this}}
    , copied_{new QTimer{this}} {
    setName(name);
    auto* sentence = new Label{look, Type::Body, Token::Quiet, sentenceFor(whose), this};
    for (auto* label : {called_, sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }

    auto* scroll = new ScrollArea{this};
    content().addWidget(scroll, 1);
    auto& column = *new QVBoxLayout{scroll->ground()};
    column.setContentsMargins(0, 0, 0, 0);
    column.setSpacing(8);
    column.addWidget(avatar_, 0, Qt::AlignHCenter);
    column.addWidget(called_);
    column.addWidget(sentence);
    column.addSpacing(8);
    column.addWidget(new IdLines{look, id, this}, 0, Qt::AlignHCenter);
    column.addSpacing(8);
    column.addWidget(copy_);
    if (whose == Whose::Own) {
        column.addSpacing(8);
        auto* note = new Label{
            look, Type::Meta, Token::Quiet,
            tr("The ID is a public key: safe to hand out.\nYour recovery words are not."), this};
        note->setWordWrap(true);
        note->setAlignment(Qt::AlignHCenter);
        column.addWidget(note);
    }

    copied_->setSingleShot(true);
    copied_->setInterval(kCopiedFor);
    connect(copied_, &QTimer::timeout, this, [this] { sayCopied(false); });
    connect(copy_, &QAbstractButton::clicked, this, &IdCard::copy);
    copy_->setFocus();
    resize(424, sizeHint().height());
}

void IdCard::setName(const QString& name) {
    avatar_->setPerson(Look::AvatarKind::Person, id_, name);
    called_->setText(displayName(utf8(name), id_));
}

void IdCard::copy() {
    QGuiApplication::clipboard()->setText(text(id_.hex()));
    sayCopied(true);
    copied_->start();
}

void IdCard::sayCopied(bool copied) {
    copy_->setText(copied ? tr("Copied") : tr("Copy ID"));
    copy_->setIconName(copied ? "check" : "copy");
}

}  // namespace starling::ui
