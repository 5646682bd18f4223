// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/name_page.h"

#include "dialogs/name_check.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

namespace starling::ui {

NamePage::NamePage(const Look& look, QWidget* parent) : Page{look, 400, parent} {
    addTitle(tr("What should people call you?"));
    addSentence(tr("Only people you write to see it. You can change it later."));
    column().addSpacing(12);

    avatar_ = new Avatar{look, 64, ground()};
    field_ = new LineField{look, tr("Display name"), {}, ground()};
    field_->setHeight(40);
    note_ = new Label{look, Type::Meta, Token::Quiet, tr("Your keys are made on this device."),
                      ground()};
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(new Label{look, Type::Label, Token::Quiet, tr("Display name"), ground()});
    words->addWidget(field_);
    fault_ = addFault();
    words->addWidget(fault_);
    words->addWidget(note_);
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(avatar_, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    column().addLayout(line);
    column().addSpacing(12);
    auto* go = new Button{look, Button::Kind::Primary, tr("Continue"), {}, ground()};
    go->setTall(true);
    column().addWidget(go);

    connect(go, &QAbstractButton::clicked, this, &NamePage::goOn);
    connect(field_, &LineField::returnPressed, this, &NamePage::goOn);
    connect(field_, &LineField::textChanged, this, &NamePage::preview);
    setFocusProxy(&field_->edit());
    preview();
}

void NamePage::setName(const QString& name) {
    field_->setText(name);
}

bool NamePage::isUntouched() const {
    return field_->text().isEmpty();
}

void NamePage::preview() {
    const auto name = cleanName(field_->text());
    // The key, and with it the colour, does not exist yet.
    avatar_->setPerson(name.isEmpty() ? Look::AvatarKind::Stranger : Look::AvatarKind::Person, {},
                       name);
    refuse({});
}

void NamePage::refuse(const QString& words) {
    field_->setWrong(!words.isEmpty());
    tell(fault_, words);
    note_->setVisible(words.isEmpty());
}

void NamePage::goOn() {
    const auto wrong = nameFault(field_->text());
    if (wrong.isEmpty()) return emit continued(cleanName(field_->text()));
    refuse(wrong);
    field_->edit().setFocus();
}

}  // namespace starling::ui
