// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/name_dialog.h"

#include "dialogs/name_check.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

namespace starling::ui {

NameDialog::NameDialog(const Look& look, const QString& now, QWidget* parent)
    : Dialog{look, tr("Display name"), parent}
    , field_{new LineField{look, tr("Display name"), {}, this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    field_->setText(now);
    field_->setHeight(40);
    field_->edit().selectAll();
    fault_->setWordWrap(true);
    auto* note = new Label{look, Type::Snippet, Token::Quiet,
                           tr("People see it with the next message that you write to them."), this};
    note->setWordWrap(true);
    content().setSpacing(8);
    content().addWidget(field_);
    content().addWidget(fault_);
    content().addWidget(note);
    content().addStretch();

    auto* cancel = new Button{look, Button::Kind::Secondary, tr("Cancel"), {}, this};
    auto* save = new Button{look, Button::Kind::Primary, tr("Save"), {}, this};
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(save);
    fault_->hide();
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(save, &QAbstractButton::clicked, this, &NameDialog::save);
    connect(field_, &LineField::returnPressed, this, &NameDialog::save);
    connect(field_, &LineField::textChanged, this, [this] {
        field_->setWrong(false);
        fault_->hide();
    });
    field_->edit().setFocus();
    resize(400, sizeHint().height());
}

void NameDialog::save() {
    const auto wrong = nameFault(field_->text());
    if (!wrong.isEmpty()) {
        field_->setWrong(true);
        fault_->setText(wrong);
        fault_->show();
        return;
    }
    emit chosen(cleanName(field_->text()));
    accept();
}

}  // namespace starling::ui
