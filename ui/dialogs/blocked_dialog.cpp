// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/blocked_dialog.h"

#include "dialogs/ticked_list.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QPointer>

namespace starling::ui {

BlockedDialog::BlockedDialog(const Look& look, Bridge& bridge, QWidget* parent)
    : Dialog{look, tr("Blocked contacts"), parent}
    , bridge_{bridge}
    , blocked_{bridge}
    , sentence_{new Label{look, Type::Body, Token::Quiet,
                          tr("Nothing of what they write reaches you. They are not told."), this}}
    , list_{new TickedList{look, tr("Blocked contacts"), BlockedModel::ConversationRole, this}}
    , title_{new Label{look, Type::Title, Token::Text, {}, this}}
    , words_{new Label{look, Type::Body, Token::Quiet, {}, this}}
    , again_{new Button{look, Button::Kind::Secondary, tr("Try again"), {}, this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    for (auto* label : {sentence_, title_, words_, fault_})
        label->setWordWrap(true);
    for (auto* label : {title_, words_})
        label->setAlignment(Qt::AlignHCenter);
    fault_->hide();
    list_->setModel(&blocked_);
    content().addWidget(sentence_);
    content().addWidget(list_, 1);
    content().addStretch();
    content().addWidget(title_);
    content().addWidget(words_);
    content().addWidget(again_, 0, Qt::AlignHCenter);
    content().addStretch();
    content().addWidget(fault_);
    addFoot();
    connect(list_, &TickedList::tickedChanged, this, &BlockedDialog::refresh);
    connect(&blocked_, &BlockedModel::stateChanged, this, &BlockedDialog::refresh);
    connect(&blocked_, &QAbstractItemModel::rowsInserted, this, &BlockedDialog::refresh);
    connect(again_, &QAbstractButton::clicked, this, [this] { blocked_.load(); });
    blocked_.load();
    refresh();
    list_->setFocus();
    resize(420, 480);
}

/// The list uses the model to the last.
BlockedDialog::~BlockedDialog() {
    list_->disconnect(this);
    delete list_;
}

void BlockedDialog::addFoot() {
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Close"), {}, this};
    unblock_ = new Button{look_, Button::Kind::Primary, tr("Unblock…"), {}, this};
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(unblock_);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(unblock_, &QAbstractButton::clicked, this, &BlockedDialog::confirm);
}

void BlockedDialog::refresh() {
    using State = BlockedModel::State;
    const bool some = blocked_.rowCount() > 0;
    const int ticked = list_->ticked();
    list_->setVisible(some);
    sentence_->setVisible(some);
    again_->setVisible(!some && blocked_.state() == State::Failed);
    if (some || blocked_.state() == State::Loading) {
        tell({}, {});
    } else if (blocked_.state() == State::Failed) {
        tell(tr("The list could not be read"), tr("It is still on this device."));
    } else {
        tell(tr("Nobody is blocked"), tr("Whom you block is listed here."));
    }
    unblock_->setEnabled(ticked > 0);
    unblock_->setText(ticked > 1 ? tr("Unblock %n…", nullptr, ticked) : tr("Unblock…"));
}

void BlockedDialog::tell(const QString& title, const QString& sentence) {
    for (auto [label, words] : {std::pair{title_, title}, std::pair{words_, sentence}}) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    }
}

void BlockedDialog::confirm() {
    std::vector<ConversationId> whom;
    QString name;
    for (const auto& index : list_->selectionModel()->selectedIndexes()) {
        const auto& who = blocked_.at(index.row());
        whom.push_back(who.id);
        name = displayName(who.shownName(), who.id);
    }
    if (whom.empty()) return;
    ask(look_, this,
        whom.size() == 1 ? tr("Unblock %1?").arg(name)
                         : tr("Unblock %n people?", nullptr, static_cast<int>(whom.size())),
        tr("What they write from now on reaches you again. What they wrote meanwhile does not come "
           "back."),
        tr("Unblock"), false, [this, alive = QPointer<BlockedDialog>{this}, whom](bool yes) {
            if (alive && yes) unblock(whom);
        });
}

void BlockedDialog::unblock(const std::vector<ConversationId>& whom) {
    fault_->hide();
    for (const auto& id : whom) {
        bridge_.client().conversations().setBlocked(
            id, false, [self = QPointer<BlockedDialog>{this}](const Result<Conversation>& done) {
                if (!self || done) return;
                self->fault_->setText(reasonInWords(done.error().detail));
                self->fault_->show();
            });
    }
}

}  // namespace starling::ui
