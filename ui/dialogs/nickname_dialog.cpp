// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/nickname_dialog.h"

#include "dialogs/name_check.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QPointer>

namespace starling::ui {

NicknameDialog::NicknameDialog(const Look& look, Bridge& bridge, const Conversation& who,
                               QWidget* parent)
    : Dialog{look, tr("Nickname"), parent}
    , bridge_{bridge}
    , id_{who.id}
    , field_{new LineField{look, tr("Nickname"), {}, this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}}
    , save_{new Button{look, Button::Kind::Primary, tr("Save"), {}, this}} {
    const auto theirs = displayName(who.name, who.id);
    field_->setText(harmless(text(who.nickname)));
    field_->setPlaceholder(theirs);
    field_->setHeight(40);
    field_->setClearable(true);
    field_->edit().selectAll();
    fault_->setWordWrap(true);
    auto* note = new Label{look, Type::Snippet, Token::Quiet,
                           tr("Only you see it, on all your devices. They call themselves %1: "
                              "leave the field empty for that.")
                               .arg(isolated(theirs)),
                           this};
    note->setWordWrap(true);
    content().setSpacing(8);
    content().addWidget(field_);
    content().addWidget(fault_);
    content().addWidget(note);
    content().addStretch();
    auto* cancel = new Button{look, Button::Kind::Secondary, tr("Cancel"), {}, this};
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(save_);
    fault_->hide();
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(save_, &QAbstractButton::clicked, this, &NicknameDialog::save);
    connect(field_, &LineField::returnPressed, this, &NicknameDialog::save);
    connect(field_, &LineField::textChanged, this, [this] { tell({}); });
    field_->edit().setFocus();
    resize(400, sizeHint().height());
}

void NicknameDialog::save() {
    const auto name = cleanName(field_->text());
    const auto wrong = name.isEmpty() ? QString{} : nameFault(name);
    if (!wrong.isEmpty() || !save_->isEnabled()) return tell(wrong);
    save_->setEnabled(false);
    bridge_.client().conversations().setNickname(
        id_, utf8(name), [self = QPointer{this}](const Result<Conversation>& done) {
            if (!self) return;
            if (done) return self->accept();
            self->save_->setEnabled(true);
            self->tell(done.error().code == Errc::Storage
                           ? tr("The disk is full or cannot be written. Nothing was changed.")
                           : reasonInWords(done.error().detail));
        });
}

void NicknameDialog::tell(const QString& fault) {
    field_->setWrong(!fault.isEmpty());
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
}

}  // namespace starling::ui
