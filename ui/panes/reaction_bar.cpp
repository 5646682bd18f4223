// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/reaction_bar.h"

#include "panes/emoji_button.h"
#include "widgets/button.h"

#include <QBoxLayout>

namespace starling::ui {

ReactionBar::ReactionBar(const Look& look, const QStringList& ours, QWidget* parent)
    : Popover{look, Kind::Popup, tr("React"), parent} {
    constexpr int kSide = 36;
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(2);
    const auto add = [&](const char* utf8, const QString& name) {
        const auto emoji = QString::fromUtf8(utf8);
        auto* button = new EmojiButton{look, emoji, name, kSide, this};
        const bool isOurs = ours.contains(emoji);
        button->setCheckable(isOurs);
        button->setChecked(isOurs);
        row->addWidget(button);
        if (!first_) first_ = button;
        connect(button, &QAbstractButton::clicked, this, [this, emoji, isOurs] {
            close();
            emit chosen(emoji, !isOurs);
        });
    };
    add("😂", tr("Laugh"));
    add("❤️", tr("Love"));
    add("😢", tr("Sad"));
    add("😡", tr("Angry"));
    add("😮", tr("Surprised"));
    add("😈", tr("Devil"));
    auto* more = new IconButton{look, "plus", tr("More…"), this};
    row->addWidget(more);
    connect(more, &QAbstractButton::clicked, this, [this] {
        close();
        emit moreRequested();
    });
}

void ReactionBar::showEvent(QShowEvent* event) {
    Popover::showEvent(event);
    first_->setFocus(Qt::PopupFocusReason);
}

}  // namespace starling::ui
