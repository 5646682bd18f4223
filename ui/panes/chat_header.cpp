// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_header.h"

#include "panes/chat_title.h"
#include "widgets/button.h"

#include <QBoxLayout>

namespace starling::ui {

ChatHeader::ChatHeader(const Look& look, QWidget* parent)
    : Bar{look, Token::Pane, Qt::BottomEdge, parent}
    , back_{new IconButton{look, "back", tr("Back"), this}}
    , title_{new ChatTitle{look, this}}
    , light_{new PathLight{look, this}}
    , more_{new IconButton{look, "more", tr("More"), this}} {
    setFixedHeight(56);
    auto* row = new QHBoxLayout{this};
    row->setSpacing(0);
    row->addWidget(back_);
    row->addWidget(title_, 1);
    row->addSpacing(8);
    row->addWidget(light_);
    row->addSpacing(4);
    row->addWidget(more_);
    connect(back_, &QAbstractButton::clicked, this, &ChatHeader::backRequested);
    connect(title_, &QAbstractButton::clicked, this, &ChatHeader::titleClicked);
    connect(light_, &QAbstractButton::clicked, this, &ChatHeader::pathRequested);
    connect(more_, &QAbstractButton::clicked, this, &ChatHeader::moreRequested);
    arrange();
}

void ChatHeader::setPerson(const Person& person) {
    title_->setPerson(person);
}

void ChatHeader::setStacked(bool stacked) {
    stacked_ = stacked;
    arrange();
}

void ChatHeader::setPath(PathState state, const QString& sentence) {
    light_->setState(state, sentence);
    layout()->activate();  // The word has another width.
}

QWidget& ChatHeader::moreButton() {
    return *more_;
}

void ChatHeader::resizeEvent(QResizeEvent* event) {
    Bar::resizeEvent(event);
    arrange();
}

void ChatHeader::arrange() {
    constexpr int kRoomForWord = 600;
    back_->setVisible(stacked_);
    light_->setWordShown(!stacked_ && width() >= kRoomForWord);
    const int begin = stacked_ ? 6 : 8;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? 8 : begin, 0, mirrored ? begin : 8, 0);
}

}  // namespace starling::ui
