// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/name_lookup.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/progress_line.h"

#include <QBoxLayout>
#include <QPointer>

namespace starling::ui {

NameLookup::NameLookup(const Look& look, Bridge& bridge, QWidget* parent)
    : QWidget{parent}
    , bridge_{bridge}
    , ask_{new Button{look, Button::Kind::Secondary, {}, "search", this}}
    , asking_{new QWidget{this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    fault_->setWordWrap(true);
    auto* words = new Label{look, Type::Snippet, Token::Quiet, tr("Asking three nodes…"), asking_};
    auto* progress = new ProgressLine{look, tr("Looking the name up"), asking_};
    progress->setBusy();
    auto* stop = new Button{look, Button::Kind::Text, tr("Cancel"), {}, asking_};
    auto* lines = new QVBoxLayout;
    lines->setSpacing(6);
    lines->addWidget(words);
    lines->addWidget(progress);
    auto* row = new QHBoxLayout{asking_};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(lines, 1);
    row->addWidget(stop);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(ask_);
    column->addWidget(asking_);
    column->addWidget(fault_);
    connect(ask_, &QAbstractButton::clicked, this, &NameLookup::start);
    connect(stop, &QAbstractButton::clicked, this, &NameLookup::cancel);
    refresh();
}

void NameLookup::offer(const QString& name) {
    if (name == name_) return;
    name_ = name;
    fault_->setText({});
    ask_->setText(tr("Look up “%1”").arg(name));
    ask_->updateGeometry();
    cancel();
}

void NameLookup::start() {
    if (isAsking_ || name_.isEmpty()) return;
    isAsking_ = true;
    fault_->setText({});
    refresh();
    bridge_.client().resolveName(utf8(name_), [self = QPointer{this}, generation = ++generation_](
                                                  const Result<AccountId>& answer) {
        if (self && self->generation_ == generation) self->answered(answer);
    });
}

void NameLookup::cancel() {
    ++generation_;
    isAsking_ = false;
    refresh();
}

void NameLookup::answered(const Result<AccountId>& answer) {
    isAsking_ = false;
    if (!answer) fault_->setText(lookupFault(answer.error(), name_));
    refresh();
    if (answer) emit found(*answer, QString{name_});
}

void NameLookup::refresh() {
    ask_->setVisible(!isAsking_);
    asking_->setVisible(isAsking_);
    fault_->setVisible(!fault_->text().isEmpty());
    setVisible(!name_.isEmpty());
}

QString lookupFault(const Error& error, const QString& name) {
    switch (error.code) {
        case Errc::NotFound:
            return NameLookup::tr("Nobody has registered “%1”.").arg(name);
        case Errc::Invalid:
            return NameLookup::tr("The register has no such names.");
        case Errc::Corrupt:
            return NameLookup::tr(
                "The nodes do not agree whose name that is. Ask for the Session ID instead.");
        case Errc::WrongNetwork:
            return NameLookup::tr(
                "This network has no register of names. Ask for the Session ID instead.");
        default:
            return NameLookup::tr(
                "The register cannot be reached now. Try again when you are connected.");
    }
}

}  // namespace starling::ui
