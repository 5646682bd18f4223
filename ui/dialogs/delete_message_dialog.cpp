// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/delete_message_dialog.h"

#include "dialogs/choices.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

DeleteMessageDialog::DeleteMessageDialog(const Look& look, Bridge& bridge,
                                         const std::vector<Message>& messages, QWidget* parent)
    : Dialog{look,
             messages.size() == 1
                 ? tr("Delete this message?")
                 : tr("Delete %n messages?", nullptr, static_cast<int>(messages.size())),
             parent}
    , bridge_{bridge}
    , isOne_{messages.size() == 1}
    , choices_{new QWidget{this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    setWindowModality(Qt::WindowModal);
    for (const auto& each : messages)
        left_.push_back(each.id);
    auto* lines = new QVBoxLayout{choices_};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    choices_->setAccessibleName(tr("How far"));
    addChoices(messages);
    fault_->setWordWrap(true);
    fault_->hide();
    content().addWidget(choices_);
    content().addWidget(fault_);
    content().addStretch();
    addFoot();
    constexpr int kWidth = 420;
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void DeleteMessageDialog::addChoices(const std::vector<Message>& messages) {
    const auto all = [&](auto is) { return std::all_of(messages.begin(), messages.end(), is); };
    const auto& own = bridge_.id();
    const bool areNotes = all([&](const Message& each) { return each.conversation == own; });
    const bool areOurs =
        all([&](const Message& each) { return each.author == own && isSaid(each.kind); });
    if (!areNotes && !areOurs)
        return addWords(isOne_ ? tr("It goes from this device only. Whoever wrote it keeps it, and "
                                    "so do your other devices.")
                               : tr("They go from this device only, as not all of them are yours. "
                                    "The other side keeps them, and so do your other devices."));
    if (isOne_)
        addChoice(Reach::Here, tr("On this device"),
                  areNotes ? tr("Your other devices keep it.")
                           : tr("The other side keeps it, and so do your other devices."));
    else
        addChoice(Reach::Here, tr("On this device"),
                  areNotes ? tr("Your other devices keep them.")
                           : tr("The other side keeps them, and so do your other devices."));
    if (areNotes)
        addChoice(Reach::Devices, tr("On all my devices"),
                  isOne_ ? tr("Nothing is left of it.") : tr("Nothing is left of them."));
    else
        addChoice(Reach::Everyone, tr("For everyone"),
                  isOne_ ? tr("Their devices and yours are told to delete it. That there was a "
                              "message stays to be seen, and who has read it has read it.")
                         : tr("Their devices and yours are told to delete them. That there were "
                              "messages stays to be seen, and who has read them has read them."));
}

void DeleteMessageDialog::addWords(const QString& words) {
    auto* label = new Label{look_, Type::Body, Token::Quiet, words, this};
    label->setWordWrap(true);
    choices_->layout()->addWidget(label);
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
    error_.reset();
    waiting_ = static_cast<int>(left_.size());
    for (const auto id : std::vector{left_})
        bridge_.client().messages().erase(
            id, reach_, [self = QPointer{this}, id](const Result<MessageId>& done) {
                if (self) self->erased(id, done);
            });
}

void DeleteMessageDialog::erased(MessageId message, const Result<MessageId>& done) {
    // Somebody else may have been quicker.
    if (done || done.error().code == Errc::NotFound)
        std::erase(left_, message);
    else if (!error_)
        error_ = done.error();
    if (--waiting_ > 0) return;
    if (!error_) return accept();
    failed(*error_);
}

void DeleteMessageDialog::failed(const Error& error) {
    const auto reason = reasonInWords(error.detail);
    const bool isDisk = error.code == Errc::Storage;
    const auto count = static_cast<int>(left_.size());
    if (isOne_)
        fault_->setText(isDisk ? tr("It was not deleted: the disk is full or cannot be written.")
                               : tr("It was not deleted. %1").arg(reason));
    else
        fault_->setText(
            isDisk ? tr("%n of them could not be deleted: the disk is full or cannot be written.",
                        "messages", count)
                   : tr("%n of them could not be deleted. %1", "messages", count).arg(reason));
    fault_->show();
    delete_->setText(tr("Try again"));
    delete_->setEnabled(true);
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

}  // namespace starling::ui
