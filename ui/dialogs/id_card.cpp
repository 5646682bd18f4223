// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_card.h"

#include "dialogs/id_export.h"
#include "dialogs/id_lines.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/qr_picture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
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
    , whose_{whose}
    , id_{id}
    , avatar_{new Avatar{look, 72, this}}
    , called_{new Label{look, Type::PageTitle, Token::Text, {}, this}}
    , copy_{new Button{look, Button::Kind::Primary, tr("Copy ID"), "copy", this}}
    , note_{new Label{look, Type::Meta, Token::Quiet, {}, this}}
    , copied_{new QTimer{this}} {
    setName(name);
    auto* sentence = new Label{look, Type::Body, Token::Quiet, sentenceFor(whose), this};
    for (auto* label : {called_, sentence, note_}) {
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
    if (whose == Whose::Own) column.addWidget(qr(), 0, Qt::AlignHCenter);
    column.addWidget(new IdLines{look, id, this}, 0, Qt::AlignHCenter);
    column.addSpacing(8);
    column.addLayout(buttons(whose));
    column.addWidget(note_);
    note_->setText(whose == Whose::Own ? tr("The ID is a public key: safe to hand out.\n"
                                            "Your recovery words are not.")
                                       : QString{});
    note_->setHidden(whose == Whose::Theirs);

    copied_->setSingleShot(true);
    copied_->setInterval(kCopiedFor);
    connect(copied_, &QTimer::timeout, this, [this] { sayCopied(false); });
    connect(copy_, &QAbstractButton::clicked, this, &IdCard::copy);
    copy_->setFocus();
    resize(424, sizeHint().height());
}

void IdCard::setName(const QString& name) {
    avatar_->setPerson(Look::AvatarKind::Person, id_, name);
    name_ = name;
    called_->setText(displayName(utf8(name), id_));
}

QWidget* IdCard::qr() {
    qr_ = new QrPicture{look_, tr("QR code of your Session ID"), this};
    qr_->setText(id_.hex());
    return qr_;
}

QLayout* IdCard::buttons(Whose whose) {
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(copy_, 1);
    if (whose == Whose::Theirs || !qr_->code()) return row;
    auto* const save =
        new Button{look_, Button::Kind::Secondary, tr("Save picture"), "download", this};
    row->addWidget(save, 1);
    connect(save, &QAbstractButton::clicked, this, [this, save] { openExports(*save); });
    return row;
}

void IdCard::openExports(const QWidget& under) {
    auto* const exports = new IdExport{{id_, name_, *qr_->code()}, *this};
    connect(exports, &IdExport::succeeded, this,
            [this](const QString& words) { note(words, Token::Text); });
    connect(exports, &IdExport::failed, this,
            [this](const QString& words) { note(words, Token::Danger); });
    auto* const menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Save picture"));
    menu->setFont(look_.font(Type::Body));
    exports->fill(*menu);
    menu->popup(under.mapToGlobal(QPoint{0, under.height() + 4}));
}

void IdCard::note(const QString& words, Token colour) {
    note_->setText(words);
    note_->setColour(colour);
}

void IdCard::copy() {
    QGuiApplication::clipboard()->setText(text(id_.hex()));
    sayCopied(true);
    copied_->start();
    if (whose_ == Whose::Own)
        note(tr("Your Session ID is copied: paste it wherever you want to share it."), Token::Text);
}

void IdCard::sayCopied(bool copied) {
    copy_->setText(copied ? tr("Copied") : tr("Copy ID"));
    copy_->setIconName(copied ? "check" : "copy");
}

}  // namespace starling::ui
