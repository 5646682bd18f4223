// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/passphrase_fields.h"

#include "dialogs/secret_text.h"
#include "look/words.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QVBoxLayout>

namespace starling::ui {

PassphraseFields::PassphraseFields(const Look& look, const QString& name, QWidget* parent)
    : QWidget{parent}
    , first_{new LineField{look, name, "lock", this}}
    , second_{new LineField{look, tr("The same again"), "lock", this}}
    , hint_{new Label{look, Type::Snippet, Token::Quiet, {}, this}} {
    hint_->setWordWrap(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (auto* field : {first_, second_}) {
        field->setSecret(true);
        field->setHeight(40);
        column->addWidget(field);
        connect(field, &LineField::textChanged, this, [this] {
            check(true);
            emit changed();
        });
    }
    first_->setPlaceholder(name);
    second_->setPlaceholder(tr("The same again"));
    column->addWidget(hint_);
    connect(first_, &LineField::returnPressed, second_, [this] { second_->edit().setFocus(); });
    connect(second_, &LineField::returnPressed, this, &PassphraseFields::entered);
    setFocusProxy(&first_->edit());
    check(true);
}

PassphraseFields::~PassphraseFields() {
    wipe(first_->edit());
    wipe(second_->edit());
}

QString PassphraseFields::fault(bool typingOn) const {
    const auto one = first_->text();
    const auto two = second_->text();
    if (codePoints(one) < kShortestPassphrase && (!typingOn || !two.isEmpty()))
        return tr("At least %n characters, please.", nullptr, kShortestPassphrase);
    if (typingOn ? !one.startsWith(two) : one != two) return tr("The two are not the same.");
    return {};
}

bool PassphraseFields::isGood() const {
    return fault(false).isEmpty();
}

bool PassphraseFields::insist() {
    check(false);
    return isGood();
}

void PassphraseFields::check(bool typingOn) {
    const auto wrong = fault(typingOn);
    hint_->setText(wrong.isEmpty()
                       ? tr("At least %n characters. Nobody can reset it: write it down if you "
                            "might forget it.",
                            nullptr, kShortestPassphrase)
                       : wrong);
    hint_->setColour(wrong.isEmpty() ? Token::Quiet : Token::Danger);
    const bool isShort = codePoints(first_->text()) < kShortestPassphrase;
    first_->setWrong(!wrong.isEmpty() && isShort);
    second_->setWrong(!wrong.isEmpty() && !isShort);
}

std::string PassphraseFields::take() {
    auto taken = secretOf(first_->edit());
    wipeAll();
    return taken;
}

void PassphraseFields::wipeAll() {
    wipe(first_->edit());
    wipe(second_->edit());
}

}  // namespace starling::ui
