// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/passphrase_gate.h"

#include "dialogs/secret_text.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QPointer>
#include <QVBoxLayout>

namespace starling::ui {

PassphraseGate::PassphraseGate(const Look& look, const QString& sentence, Client& client,
                               QWidget* parent)
    : QWidget{parent}
    , client_{client}
    , field_{new LineField{look, tr("Passphrase"), "lock", this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}}
    , go_{new Button{look, Button::Kind::Primary, tr("Continue"), {}, this}} {
    auto* words = new Label{look, Type::Body, Token::Quiet, sentence, this};
    words->setWordWrap(true);
    field_->setPlaceholder(tr("Passphrase"));
    field_->setSecret(true);
    field_->setHeight(40);
    fault_->setWordWrap(true);
    fault_->hide();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(words);
    column->addSpacing(4);
    for (QWidget* each : std::initializer_list<QWidget*>{field_, fault_, go_})
        column->addWidget(each);
    column->addStretch();
    setFocusProxy(&field_->edit());
    connect(go_, &QAbstractButton::clicked, this, &PassphraseGate::request);
    connect(field_, &LineField::returnPressed, this, &PassphraseGate::request);
    connect(field_, &LineField::textChanged, this, [this] {
        field_->setWrong(false);
        fault_->hide();
    });
}

PassphraseGate::~PassphraseGate() {
    field_->disconnect(this);
    wipe(field_->edit());
}

void PassphraseGate::request() {
    if (busy_) return;
    if (field_->text().isEmpty()) return tell(tr("That is not the passphrase."));
    busy_ = true;
    field_->setEnabled(false);
    go_->setEnabled(false);
    go_->setText(tr("Checking…"));
    client_.checkPassphrase(secretOf(field_->edit()),
                            [self = QPointer{this}](const Result<bool>& right) {
                                if (self) self->answered(right);
                            });
}

void PassphraseGate::answered(const Result<bool>& right) {
    busy_ = false;
    field_->setEnabled(true);
    go_->setEnabled(true);
    go_->setText(tr("Continue"));
    if (!right) return tell(reasonInWords(right.error().detail));
    if (!*right) return tell(tr("That is not the passphrase."));
    wipe(field_->edit());
    emit passed();
}

void PassphraseGate::tell(const QString& words) {
    field_->setWrong(true);
    fault_->setText(words);
    fault_->show();
    field_->edit().selectAll();
    field_->edit().setFocus();
}

}  // namespace starling::ui
