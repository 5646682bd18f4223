// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/selection_bar.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>

namespace starling::ui {

SelectionBar::SelectionBar(const Look& look, QWidget* parent)
    : Bar{look, Token::Pane, Qt::BottomEdge, parent}
    , count_{new Label{look, Type::Name, Token::Text, {}, this}}
    , copy_{new IconButton{look, "copy", tr("Copy the selected messages"), this}}
    , forward_{new IconButton{look, "forward", tr("Forward the selected messages"), this}}
    , erase_{new IconButton{look, "trash", tr("Delete the selected messages"), this}}
    , close_{new IconButton{look, "close", tr("End the selection"), this}} {
    setFixedHeight(56);  // As the head it stands for.
    setAccessibleName(tr("Selected messages"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(8);  // A spacing mirrors, a margin does not.
    row->addWidget(close_);
    row->addSpacing(8);
    row->addWidget(count_, 1);
    for (auto* button : {copy_, forward_, erase_})
        row->addWidget(button);
    row->addSpacing(8);
    connect(copy_, &QAbstractButton::clicked, this, &SelectionBar::copyRequested);
    connect(forward_, &QAbstractButton::clicked, this, &SelectionBar::forwardRequested);
    connect(erase_, &QAbstractButton::clicked, this, &SelectionBar::eraseRequested);
    connect(close_, &QAbstractButton::clicked, this, &SelectionBar::closeRequested);
    setTabOrder(erase_, close_);
    setCount(0);
}

void SelectionBar::setCount(int count) {
    for (auto* button : {copy_, forward_, erase_})
        button->setEnabled(count > 0);
    const auto words = tr("%n selected", "messages", count);
    if (words == count_->text()) return;
    count_->setText(words);
    if (!isVisible()) return;
    QAccessibleEvent alert{count_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

bool SelectionBar::key(const QKeyEvent& event) {
    const auto is = [&](int key, Qt::KeyboardModifiers with = {}) {
        return event.key() == key && (event.modifiers() & ~Qt::KeypadModifier) == with;
    };
    IconButton* button = nullptr;
    if (event.matches(QKeySequence::Copy)) button = copy_;
    if (is(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier)) button = forward_;
    if (is(Qt::Key_Delete)) button = erase_;
    if (is(Qt::Key_Escape)) button = close_;
    if (!button) return false;
    if (button->isEnabled()) emit button->clicked();
    return true;
}

}  // namespace starling::ui
