// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_pane.h"

#include "panes/list_pane_parts.h"
#include "panes/own_bar.h"
#include "panes/recovery_banner.h"
#include "panes/row_list.h"
#include "panes/search_bar.h"
#include "widgets/line_field.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QStyle>

namespace starling::ui {

ListPane::ListPane(const Look& look, Bridge& bridge, QWidget* parent)
    : QWidget{parent}, look_{look}, parts_{std::make_unique<Parts>(look, bridge, *this)} {
    setAccessibleName(tr("Conversations"));
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    placeEdge();
    connect(parts_->recovery, &RecoveryBanner::recoveryRequested, this,
            &ListPane::recoveryRequested);
    connect(parts_->search, &SearchBar::newMessageRequested, this, &ListPane::newMessageRequested);
    connect(parts_->search, &SearchBar::ownIdRequested, this, &ListPane::ownIdRequested);
    connect(parts_->own, &OwnBar::ownIdRequested, this, &ListPane::ownIdRequested);
    connect(parts_->own, &OwnBar::themeToggled, this, &ListPane::themeToggled);
    connect(parts_->own, &OwnBar::lockRequested, this, &ListPane::lockRequested);
    connect(parts_->own, &OwnBar::settingsRequested, this, &ListPane::settingsRequested);
    connect(parts_->own, &OwnBar::pathRequested, this, &ListPane::pathRequested);
}

ListPane::~ListPane() {
    // The lists use the models to the last.
    qDeleteAll(findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly));
}

void ListPane::setOpen(std::optional<ConversationId> id) {
    parts_->setOpen(id);
}
void ListPane::setStacked(bool stacked) {
    stacked_ = stacked;
    parts_->own->setStacked(stacked);
    placeEdge();
}
void ListPane::setPath(PathState state, const QString& sentence) {
    parts_->own->setPath(state, sentence);
}
void ListPane::setLockable(bool lockable) {
    parts_->own->setLockable(lockable);
}
void ListPane::showRequests() {
    parts_->showRequests();
}
void ListPane::focusSearch() {
    auto& edit = parts_->search->field().edit();
    edit.setFocus(Qt::ShortcutFocusReason);
    edit.selectAll();
}
void ListPane::openNth(int n) {
    parts_->openRow(n - 1);
}
void ListPane::openNext(int step) {
    parts_->openNext(step);
}

void ListPane::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[Token::Pane]);
    const auto edge = QStyle::visualRect(layoutDirection(), rect(), {width() - 1, 0, 1, height()});
    if (!stacked_) painter.fillRect(edge, look_[Token::Hairline]);
}

void ListPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) placeEdge();
    QWidget::changeEvent(event);
}

void ListPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !parts_->goBack()) QWidget::keyPressEvent(event);
}

/// Room for the hairline beside the conversation.
void ListPane::placeEdge() {
    const int edge = stacked_ ? 0 : 1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? edge : 0, 0, mirrored ? 0 : edge, 0);
}

QWidget& ListPane::list() {
    return *parts_->chats;
}

}  // namespace starling::ui
