// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/delete_message_dialog.h"

#include "dialogs/choices.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QPointer>

namespace starling::ui {

DeleteMessageDialog::DeleteMessageDialog(const Look& look, Bridge& bridge, const Message& message,
                                         QWidget* parent)
    : Dialog{look, tr("Delete this message?"), parent}
    , bridge_{bridge}
    , message_{message.id}
    , choices_{new QWidget{this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    setWindowModality(Qt::WindowModal);
    auto* lines = new QVBoxLayout{choices_};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    choices_->setAccessibleName(tr("How far"));
    addChoices(message);
    fault_->setWordWrap(true);
    fault_->hide();
    content().addWidget(choices_);
    content().addWidget(fault_);
    content().addStretch();
    addFoot();
    constexpr int kWidth = 420;
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void DeleteMessageDialog::addChoices(const Message& message) {
    const bool isNote = message.conversation == bridge_.id();
    const bool isOwn = message.author == bridge_.id();
    if (!isNote && !isOwn) {
        auto* words = new Label{look_, Type::Body, Token::Quiet,
                                tr("It goes from this device only. Whoever wrote it keeps it, and "
                                   "so do your other devices."),
                                this};
        words->setWordWrap(true);
        choices_->layout()->addWidget(words);
        return;
    }
    addChoice(Reach::Here, tr("On this device"),
              isNote ? tr("Your other devices keep it.")
                     : tr("The other side keeps it, and so do your other devices."));
    if (isNote)
        addChoice(Reach::Devices, tr("On all my devices"), tr("Nothing is left of it."));
    else
        addChoice(Reach::Everyone, tr("For everyone"),
                  tr("Their devices and yours are told to delete it. That there was a message "
                     "stays to be seen, and who has read it has read it."));
}

void DeleteMessageDialog::addChoice(Reach reach, const QString& text, const QString& explanation) {
    auto* line = new ChoiceLine{look_, text, explanation, choices_};
    choices_->layout()->addWidget(line);
    line->setChecked(reach == reach_);
    if (reach == reach_) line->setFocus();
    connect(line, &QAbstractButton::toggled, this, [this, reach](bool on) {
        if (on) reach_ = reach;
    });
}

void DeleteMessageDialog::addFoot() {
    cancel_ = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, this};
    delete_ = new Button{look_, Button::Kind::Danger, tr("Delete"), {}, this};
    foot().addStretch();
    foot().addWidget(cancel_);
    foot().addWidget(delete_);
    connect(cancel_, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(delete_, &QAbstractButton::clicked, this, &DeleteMessageDialog::erase);
    // Where a stray Enter harms nothing.
    if (!focusWidget()) cancel_->setFocus();
}

void DeleteMessageDialog::erase() {
    delete_->setEnabled(false);
    bridge_.client().messages().erase(message_, reach_,
                                      [self = QPointer{this}](const Result<MessageId>& done) {
                                          if (!self) return;
                                          // Somebody else was quicker.
                                          if (done || done.error().code == Errc::NotFound)
                                              return self->accept();
                                          self->failed(done.error());
                                      });
}

void DeleteMessageDialog::failed(const Error& error) {
    fault_->setText(error.code == Errc::Storage
                        ? tr("It was not deleted: the disk is full or cannot be written.")
                        : tr("It was not deleted. %1").arg(reasonInWords(error.detail)));
    fault_->show();
    delete_->setText(tr("Try again"));
    delete_->setEnabled(true);
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

}  // namespace starling::ui
