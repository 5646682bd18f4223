// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/find_bar.h"

#include "look/words.h"
#include "panes/conversation_actions.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPointer>

namespace starling::ui {

FindBar::FindBar(const Look& look, Bridge& bridge, QWidget* parent)
    : Bar{look, Token::Pane, Qt::BottomEdge, parent}
    , bridge_{bridge}
    , field_{new LineField{look, tr("Find in this conversation"), "search", this}}
    , count_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , older_{new IconButton{look, "up", tr("Next result, older"), this}}
    , newer_{new IconButton{look, "down", tr("Previous result, newer"), this}}
    , date_{new IconButton{look, "calendar", tr("Go to a date"), this}}
    , close_{new IconButton{look, "close", tr("Close the search"), this}} {
    hide();
    build();
    put({});
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &FindBar::ask);
    connect(field_, &LineField::textChanged, this, &FindBar::questionChanged);
    connect(older_, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(newer_, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(date_, &QAbstractButton::clicked, this, &FindBar::dateRequested);
    connect(close_, &QAbstractButton::clicked, this, &FindBar::left);
}

void FindBar::build() {
    setFixedHeight(52);
    setAccessibleName(tr("Find in this conversation"));
    field_->setPlaceholder(tr("Find in this conversation"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(16);  // A spacing mirrors, a margin does not.
    row->addWidget(field_, 1);
    row->addSpacing(10);
    row->addWidget(count_);
    row->addSpacing(4);
    row->addWidget(older_);
    row->addWidget(newer_);
    row->addWidget(date_);
    row->addWidget(close_);
    row->addSpacing(8);
}

void FindBar::begin(const ConversationId& where) {
    where_ = where;
    show();
    field_->edit().setFocus(Qt::ShortcutFocusReason);
    field_->edit().selectAll();
}

void FindBar::end() {
    hide();
    field_->setText({});
    where_.reset();
}

void FindBar::questionChanged() {
    ++generation_;
    isAsking_ = false;
    // Nothing to find is known at once.
    if (field_->text().trimmed().isEmpty()) return ask();
    pause_.start();
}

void FindBar::ask() {
    pause_.stop();
    const auto generation = ++generation_;
    const auto question = field_->text().trimmed();
    if (question.isEmpty() || !where_) return put({});
    isAsking_ = true;
    bridge_.client().messages().search(
        "in:" + where_->hex() + ' ' + utf8(question), kMost,
        [self = QPointer{this}, generation](const Result<std::vector<Message>>& found) {
            if (self && self->generation_ == generation) self->take(found);
        });
}

void FindBar::take(const Result<std::vector<Message>>& found) {
    isAsking_ = false;
    std::vector<MessageId> hits;
    // Somebody else may be called like the id of this conversation.
    for (const auto& each : found ? *found : std::vector<Message>{})
        if (each.conversation == where_) hits.push_back(each.id);
    put(hits);
    // Another search took its place, the one in the list: Enter asks again.
    if (!found && found.error().code == Errc::Cancelled) return;
    if (!found) return tell(tr("Search failed"), errorInWords(found.error()));
    if (hits_.empty()) return tell(tr("Nothing found"));
    choose(0);
}

void FindBar::put(const std::vector<MessageId>& hits) {
    hits_ = hits;
    older_->setEnabled(hits_.size() > 1);
    newer_->setEnabled(hits_.size() > 1);
    tell({});
}

/// After the oldest comes the newest again.
void FindBar::step(int hits) {
    if (pause_.isActive() || (hits_.empty() && !isAsking_)) return ask();
    if (isAsking_) return;
    const int all = static_cast<int>(hits_.size());
    choose((chosen_ + hits + all) % all);
}

void FindBar::choose(int hit) {
    chosen_ = hit;
    const auto all = QString::number(hits_.size()) + (hits_.size() < kMost ? "" : "+");
    tell(tr("%1 of %2", "the search result that is shown").arg(hit + 1).arg(all),
         tr("Result %1 of %2").arg(hit + 1).arg(all));
    emit hitChosen(hits_[static_cast<std::size_t>(hit)]);
}

void FindBar::tell(const QString& words, const QString& spoken) {
    count_->setText(words);
    count_->setToolTip(asToolTip(spoken));
    count_->setAccessibleName(spoken.isEmpty() ? words : spoken);
    if (words.isEmpty() || !isVisible()) return;
    QAccessibleEvent alert{count_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        case Qt::Key_Escape:
            return emit left();
        default:
            Bar::keyPressEvent(event);
    }
}

}  // namespace starling::ui
