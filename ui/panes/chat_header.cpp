// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_header.h"

#include "look/words.h"
#include "panes/chat_title.h"
#include "widgets/button.h"

#include <QBoxLayout>

namespace starling::ui {

namespace {

/// All that is not as usual.
QString settingsOf(const Conversation& conversation, const QDateTime& now) {
    QStringList parts;
    if (conversation.expiry.isOn()) parts << expiryInWords(conversation.expiry);
    if (conversation.isMuted)
        parts << ChatHeader::tr("Muted");
    else if (conversation.isQuiet(fromUnixMillis(now.toMSecsSinceEpoch())))
        parts << ChatHeader::tr("Muted until %1", "a time")
                     .arg(muteEndInWords(*conversation.mutedUntil, now));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

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
    connect(title_, &ChatTitle::timerClicked, this, &ChatHeader::timerClicked);
    connect(light_, &QAbstractButton::clicked, this, &ChatHeader::pathRequested);
    connect(more_, &QAbstractButton::clicked, this, &ChatHeader::moreRequested);
    muteEnd_.setClock([&look] { return fromUnixMillis(look.now().toMSecsSinceEpoch()); });
    connect(&muteEnd_, &MuteEnd::passed, this, [this] {
        const auto told = told_;
        setConversation(told.conversation, told.own, told.isWriting);
    });
    arrange();
}

void ChatHeader::setConversation(const Conversation& conversation, const AccountId& own,
                                 bool isWriting) {
    Person person;
    person.kind = conversation.id == own   ? Look::AvatarKind::NoteToSelf
                  : conversation.isRequest ? Look::AvatarKind::Stranger
                                           : Look::AvatarKind::Person;
    person.id = conversation.id;
    person.name = displayName(conversation, own);
    if (conversation.isBlocked) {
        person.subtitle = tr("Blocked");
    } else if (conversation.isRequest) {
        person.subtitle = tr("Wants to write to you");
    } else if (isWriting) {
        person.subtitle = tr("writing…");
    } else {
        person.subtitle = settingsOf(conversation, localTime(muteEnd_.now()));
        person.hasTimer = conversation.expiry.isOn();
    }
    tell(person);
    told_ = {conversation, own, isWriting};
    muteEnd_.forget();
    muteEnd_.expect(conversation);
}

void ChatHeader::tell(const Person& person) {
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

QString muteEndInWords(Timestamp end, const QDateTime& now) {
    const auto day = localTime(end).date();
    if (day <= now.date()) return clockTime(end);
    return ChatHeader::tr("%1, %2", "the day and the time a mute ends")
        .arg(dayName(day, now.date()), clockTime(end));
}

}  // namespace starling::ui
