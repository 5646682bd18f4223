// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/passphrase_dialog.h"

#include "dialogs/passphrase_fields.h"
#include "dialogs/scroll_area.h"
#include "dialogs/secret_text.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

namespace starling::ui {

class PassphraseDialog::Parts {
public:
    Parts(PassphraseDialog& dialog, const Look& look, bool hasPassphrase);
    ~Parts();

    void tellWrong();

private:
    void addPresent();
    void addFoot();
    bool presentGiven();
    void choose(bool remove);

    PassphraseDialog& dialog_;
    const Look& look_;
    ScrollArea* scroll_;
    QVBoxLayout* column_;
    LineField* present_ = nullptr;
    Label* presentFault_ = nullptr;
    PassphraseFields* next_;
};

PassphraseDialog::Parts::Parts(PassphraseDialog& dialog, const Look& look, bool hasPassphrase)
    : dialog_{dialog}
    , look_{look}
    , scroll_{new ScrollArea{&dialog}}
    , column_{new QVBoxLayout{scroll_->ground()}}
    , next_{new PassphraseFields{look, tr("New passphrase"), &dialog}} {
    dialog.content().addWidget(scroll_, 1);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
    auto* sentence =
        new Label{look, Type::Body, Token::Quiet,
                  tr("Starling asks for it at every start. Without it nobody can read what is on "
                     "this device. Changing it writes all messages anew and takes a moment."),
                  &dialog};
    sentence->setWordWrap(true);
    column_->addWidget(sentence);
    column_->addSpacing(4);
    if (hasPassphrase) addPresent();
    column_->addWidget(next_);
    column_->addStretch();
    addFoot();
    QObject::connect(next_, &PassphraseFields::entered, &dialog_, [this] { choose(false); });
    if (present_) {
        present_->edit().setFocus();
    } else {
        next_->setFocus();
    }
}

PassphraseDialog::Parts::~Parts() {
    if (present_) wipe(present_->edit());
    next_->wipeAll();
}

void PassphraseDialog::Parts::addPresent() {
    present_ = new LineField{look_, tr("Present passphrase"), "lock", &dialog_};
    present_->setPlaceholder(tr("Present passphrase"));
    present_->setSecret(true);
    present_->setHeight(40);
    presentFault_ = new Label{look_, Type::Snippet, Token::Danger, {}, &dialog_};
    presentFault_->setWordWrap(true);
    presentFault_->hide();
    column_->addWidget(present_);
    column_->addWidget(presentFault_);
    column_->addSpacing(4);
    QObject::connect(present_, &LineField::textChanged, &dialog_, [this] {
        present_->setWrong(false);
        presentFault_->hide();
    });
    QObject::connect(present_, &LineField::returnPressed, &dialog_, [this] { next_->setFocus(); });
}

void PassphraseDialog::Parts::addFoot() {
    auto& foot = dialog_.foot();
    if (present_) {
        auto* remove = new Button{look_, Button::Kind::Danger, tr("Remove it"), {}, &dialog_};
        remove->setToolTip(tr("Whoever has this device can then read what is on it."));
        remove->setAccessibleDescription(remove->toolTip());
        foot.addWidget(remove);
        QObject::connect(remove, &QAbstractButton::clicked, &dialog_, [this] { choose(true); });
    }
    foot.addStretch();
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, &dialog_};
    auto* save =
        new Button{look_, Button::Kind::Primary, present_ ? tr("Change") : tr("Set"), {}, &dialog_};
    foot.addWidget(cancel);
    foot.addWidget(save);
    QObject::connect(cancel, &QAbstractButton::clicked, &dialog_, &QDialog::reject);
    QObject::connect(save, &QAbstractButton::clicked, &dialog_, [this] { choose(false); });
}

void PassphraseDialog::Parts::tellWrong() {
    if (!present_) return;
    present_->setWrong(true);
    presentFault_->setText(tr("That is not the passphrase. Nothing was lost."));
    presentFault_->show();
    scroll_->fitWindow();
    present_->edit().setFocus();
}

bool PassphraseDialog::Parts::presentGiven() {
    if (!present_ || !present_->text().isEmpty()) return true;
    present_->setWrong(true);
    presentFault_->setText(tr("Please enter the present passphrase first."));
    presentFault_->show();
    scroll_->fitWindow();
    present_->edit().setFocus();
    return false;
}

void PassphraseDialog::Parts::choose(bool remove) {
    if (!presentGiven() || (!remove && !next_->insist())) return;
    // Texts of their own: those of the fields are wiped with them.
    auto present = present_ ? secretOf(present_->edit()) : std::string{};
    auto next = remove ? std::string{} : next_->take();
    emit dialog_.chosen(text(present), text(next));
    wipe(present);
    wipe(next);
    dialog_.accept();
}

PassphraseDialog::PassphraseDialog(const Look& look, bool hasPassphrase, QWidget* parent)
    : Dialog{look, hasPassphrase ? tr("Change the passphrase") : tr("Set a passphrase"), parent}
    , parts_{std::make_unique<Parts>(*this, look, hasPassphrase)} {
    resize(424, sizeHint().height());
}

PassphraseDialog::~PassphraseDialog() = default;

void PassphraseDialog::tellWrong() {
    parts_->tellWrong();
}

}  // namespace starling::ui
