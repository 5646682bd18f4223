// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/protect_page.h"

#include "dialogs/passphrase_fields.h"
#include "dialogs/secret_text.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace starling::ui {

ProtectPage::ProtectPage(const Look& look, QWidget* parent) : Page{look, 400, parent} {
    addTitle(tr("Protect this device"));
    addSentence(
        tr("With a passphrase nobody can read your messages here without you. Starling "
           "asks for it at every start."));
    column().addSpacing(12);
    fields_ = new PassphraseFields{look, tr("Passphrase"), ground()};
    column().addWidget(fields_);
    column().addSpacing(8);
    auto* set = new Button{look, Button::Kind::Primary, tr("Protect"), {}, ground()};
    auto* later = new Button{look, Button::Kind::Secondary, tr("Later"), {}, ground()};
    for (auto* button : {set, later}) {
        button->setTall(true);
        column().addWidget(button);
    }
    auto* consequence =
        addSentence(tr("Later: until you set one in the settings, whoever can use "
                       "this device can read your messages."));
    later->setAccessibleDescription(consequence->text());
    connect(set, &QAbstractButton::clicked, this, &ProtectPage::set);
    connect(fields_, &PassphraseFields::entered, this, &ProtectPage::set);
    connect(later, &QAbstractButton::clicked, this, [this] {
        wipeAll();
        emit chosen(std::nullopt);
    });
    setFocusProxy(fields_);
}

void ProtectPage::set() {
    if (!fields_->insist()) return;
    std::optional<std::string> passphrase{fields_->take()};
    emit chosen(passphrase);
    wipe(*passphrase);
}

void ProtectPage::wipeAll() {
    fields_->wipeAll();
}

}  // namespace starling::ui
