// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/new_message_dialog.h"

#include "dialogs/id_field.h"
#include "look/words.h"
#include "starling/checks.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>

namespace starling::ui {

namespace {

constexpr int kDigits = 66;
constexpr int kMostPasted = 4096;  ///< Longer than any way to write an id.

/// Lines and groups of digits become one: that is how ids are printed.
IdCheck checkTyped(const QString& typed) {
    QString digits;
    for (const QChar sign : typed.left(kMostPasted))
        if (!sign.isSpace()) digits += sign;
    return checkId(utf8(digits));
}

QString sentenceOf(const IdCheck& check) {
    switch (check.fault) {
        case IdFault::None:
            return NewMessageDialog::tr("They can read what you write once they accept.");
        case IdFault::Empty:
            return NewMessageDialog::tr(
                "Paste the Session ID of the person: 66 digits that begin "
                "with 05.");
        case IdFault::NotHex:
            return NewMessageDialog::tr("Only the digits 0–9 and the letters a–f belong in an ID.");
        case IdFault::TooShort:
            return NewMessageDialog::tr("Part of the ID is still missing.");
        case IdFault::TooLong:
            return NewMessageDialog::tr("That is longer than an ID. Please paste only the ID.");
        case IdFault::NoPerson:
            return NewMessageDialog::tr(
                "That ID is of a group or a community. The ID of a person "
                "begins with 05.");
    }
    return {};
}

/// What is only unfinished is not wrong.
bool isWrong(IdFault fault) {
    return fault == IdFault::NotHex || fault == IdFault::TooLong || fault == IdFault::NoPerson;
}

}  // namespace

class NewMessageDialog::Parts {
public:
    Parts(NewMessageDialog& dialog, const Look& look)
        : field{new IdField{look, &dialog}}
        , count{new Label{look, Type::Meta, Token::Quiet, {}, &dialog}}
        , sentence{new Label{look, Type::Snippet, Token::Quiet, {}, &dialog}}
        , clipboard{new Button{look, Button::Kind::Text, tr("Use the ID from the clipboard"),
                               "copy", &dialog}}
        , start{new Button{look, Button::Kind::Primary, tr("Start"), {}, &dialog}} {
        sentence->setWordWrap(true);
        field->setPlaceholderText("05…");
        auto* below = new QHBoxLayout;
        below->setSpacing(12);
        below->addWidget(sentence, 1);
        below->addWidget(count, 0, Qt::AlignTop);
        auto& column = dialog.content();
        column.setSpacing(8);
        column.addWidget(field);
        column.addLayout(below);
        column.addWidget(clipboard, 0, Qt::AlignLeft);
        column.addStretch();
        dialog.foot().addStretch();
        dialog.foot().addWidget(start);
    }

    IdField* field;
    Label* count;
    Label* sentence;
    Button* clipboard;
    Button* start;
};

NewMessageDialog::NewMessageDialog(const Look& look, QWidget* parent)
    : Dialog{look, tr("New message"), parent}, parts_{std::make_unique<Parts>(*this, look)} {
    connect(parts_->field, &QPlainTextEdit::textChanged, this, &NewMessageDialog::check);
    connect(parts_->field, &IdField::entered, parts_->start, &QAbstractButton::click);
    connect(parts_->start, &QAbstractButton::clicked, this, &NewMessageDialog::start);
    connect(parts_->clipboard, &QAbstractButton::clicked, this, [this] {
        parts_->field->setPlainText(QGuiApplication::clipboard()->text().left(kMostPasted));
        parts_->start->setFocus();
    });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &NewMessageDialog::offerClipboard);
    check();
    offerClipboard();
    parts_->field->setFocus();
    resize(424, sizeHint().height());
}

NewMessageDialog::~NewMessageDialog() = default;

void NewMessageDialog::setOwn(const AccountId& own) {
    own_ = own;
    check();
}

QPlainTextEdit& NewMessageDialog::field() {
    return *parts_->field;
}

void NewMessageDialog::check() {
    const auto checked = checkTyped(parts_->field->toPlainText());
    const bool isOwn = checked.fault == IdFault::None && checked.id == own_;
    parts_->count->setText(checked.digits == 0 ? QString{}
                                               : tr("%1 of %2").arg(checked.digits).arg(kDigits));
    parts_->sentence->setText(isOwn ? tr("This is your own ID: it opens Note to Self.")
                                    : sentenceOf(checked));
    parts_->sentence->setColour(isWrong(checked.fault) ? Token::Danger : Token::Quiet);
    parts_->field->setWrong(isWrong(checked.fault));
    parts_->start->setEnabled(checked.fault == IdFault::None);
    if (!parts_->field->toPlainText().isEmpty()) parts_->clipboard->hide();
}

void NewMessageDialog::offerClipboard() {
    const bool offered = parts_->field->toPlainText().isEmpty() &&
                         checkTyped(QGuiApplication::clipboard()->text()).fault == IdFault::None;
    parts_->clipboard->setVisible(offered);
}

void NewMessageDialog::start() {
    const auto checked = checkTyped(parts_->field->toPlainText());
    if (checked.fault != IdFault::None) return;
    emit chosen(checked.id);
    accept();
}

}  // namespace starling::ui
