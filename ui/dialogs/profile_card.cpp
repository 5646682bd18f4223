// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/profile_card.h"

#include "dialogs/expiry_dialog.h"
#include "dialogs/id_lines.h"
#include "dialogs/nickname_dialog.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/qr_picture.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPointer>
#include <QTimer>

namespace starling::ui {

namespace {

constexpr int kCopiedFor = 2000;
constexpr int kAvatar = 96;

QString stateOf(const Conversation& who) {
    if (who.isBlocked) return ProfileCard::tr("Blocked");
    if (who.isRequest) return ProfileCard::tr("Wants to write to you");
    if (who.isContact()) return ProfileCard::tr("In your contacts");
    if (who.isApproved) return ProfileCard::tr("Has not accepted your request yet");
    return ProfileCard::tr("Not in your contacts");
}

}  // namespace

ProfileCard::ProfileCard(const Look& look, Bridge& bridge, const Conversation& who, QWidget* parent)
    : Dialog{look, tr("Profile"), parent}
    , bridge_{bridge}
    , avatar_{new Avatar{look, kAvatar, this}}
    , called_{new Label{look, Type::PageTitle, Token::Text, {}, this}}
    , theirs_{new Label{look, Type::Body, Token::Quiet, {}, this}}
    , state_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , expiry_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}}
    , nickname_{new Button{look, Button::Kind::Text, {}, "edit", this}}
    , qr_{new QrPicture{look, tr("QR code of this Session ID"), this}}
    , copy_{new Button{look, Button::Kind::Secondary, tr("Copy ID"), "copy", this}}
    , showQr_{new Button{look, Button::Kind::Secondary, tr("Show QR code"), "qr", this}}
    , message_{new Button{look, Button::Kind::Primary, tr("Message"), "edit", this}}
    , mute_{new Button{look, Button::Kind::Secondary, {}, {}, this}}
    , timer_{new Button{look, Button::Kind::Secondary, tr("Disappearing messages…"), "timer", this}}
    , block_{new Button{look, Button::Kind::Danger, {}, "block", this}}
    , remove_{new Button{look, Button::Kind::Danger, tr("Delete contact…"), "trash", this}}
    , copied_{new QTimer{this}} {
    who_ = who;
    qr_->setText(who.id.hex());
    qr_->hide();
    build();
    connectAll();
    tell(who);
    message_->setFocus();
    resize(424, sizeHint().height());
}

void ProfileCard::build() {
    for (auto* label : {called_, theirs_, state_, expiry_, fault_}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    fault_->hide();
    auto* scroll = new ScrollArea{this};
    content().addWidget(scroll, 1);
    auto& column = *new QVBoxLayout{scroll->ground()};
    column.setContentsMargins(0, 0, 0, 0);
    column.setSpacing(6);
    column.addWidget(avatar_, 0, Qt::AlignHCenter);
    column.addSpacing(4);
    column.addWidget(called_);
    column.addWidget(theirs_);
    column.addWidget(state_);
    column.addWidget(expiry_);
    column.addWidget(nickname_, 0, Qt::AlignHCenter);
    column.addSpacing(4);
    column.addLayout(idPart());
    column.addSpacing(10);
    column.addWidget(fault_);
    column.addLayout(actsPart());
    column.addStretch();
}

QLayout* ProfileCard::idPart() {
    auto* part = new QVBoxLayout;
    part->setSpacing(8);
    part->addWidget(qr_, 0, Qt::AlignHCenter);
    part->addWidget(new IdLines{look_, who_.id, this}, 0, Qt::AlignHCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(copy_, 1);
    row->addWidget(showQr_, 1);
    part->addLayout(row);
    return part;
}

QLayout* ProfileCard::actsPart() {
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(message_, 0, 0);
    grid->addWidget(mute_, 0, 1);
    grid->addWidget(timer_, 1, 0, 1, 2);
    grid->addWidget(block_, 2, 0);
    grid->addWidget(remove_, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

void ProfileCard::connectAll() {
    copied_->setSingleShot(true);
    copied_->setInterval(kCopiedFor);
    connect(copied_, &QTimer::timeout, this, [this] { sayCopied(false); });
    connect(copy_, &QAbstractButton::clicked, this, &ProfileCard::copy);
    connect(showQr_, &QAbstractButton::clicked, this, &ProfileCard::toggleQr);
    connect(nickname_, &QAbstractButton::clicked, this, [this] {
        (new NicknameDialog{look_, bridge_, who_, this})->open();
    });
    connect(timer_, &QAbstractButton::clicked, this, [this] {
        (new ExpiryDialog{look_, bridge_, who_, this})->open();
    });
    connect(mute_, &QAbstractButton::clicked, this, [this] { setMuted(!isQuiet()); });
    muteEnd_.setClock([this] { return fromUnixMillis(look_.now().toMSecsSinceEpoch()); });
    connect(&muteEnd_, &MuteEnd::passed, this, [this] { tell(Conversation{who_}); });
    connect(message_, &QAbstractButton::clicked, this,
            [this] { leaveWith(&ProfileCard::messageRequested); });
    connect(remove_, &QAbstractButton::clicked, this,
            [this] { leaveWith(&ProfileCard::deleteRequested); });
    connect(block_, &QAbstractButton::clicked, this, [this] {
        leaveWith(who_.isBlocked ? &ProfileCard::unblockRequested : &ProfileCard::blockRequested);
    });
    connect(&bridge_, &Bridge::conversationsChanged, this,
            [this](const std::vector<Conversation>& conversations) {
                for (const auto& each : conversations)
                    if (each.id == who_.id) tell(each);
            });
}

void ProfileCard::tell(const Conversation& who) {
    who_ = who;
    muteEnd_.forget();
    muteEnd_.expect(who);
    const auto name = displayName(who, bridge_.id());
    avatar_->setPerson(who.isRequest ? Look::AvatarKind::Stranger : Look::AvatarKind::Person,
                       who.id, name);
    called_->setText(name);
    const auto theirs = displayName(who.name, who.id);
    theirs_->setText(tr("Calls themselves %1").arg(isolated(theirs)));
    theirs_->setVisible(!who.nickname.empty() && theirs != name);
    state_->setText(stateOf(who));
    const bool isKnown = !who.isRequest && !who.isBlocked;
    nickname_->setText(who.nickname.empty() ? tr("Set nickname…") : tr("Change nickname…"));
    nickname_->updateGeometry();
    nickname_->setVisible(isKnown);
    expiry_->setText(expiryInWords(who.expiry));
    expiry_->setVisible(who.expiry.isOn());
    timer_->setVisible(isKnown && who.isApproved);
    mute_->setText(isQuiet() ? tr("Unmute") : tr("Mute"));
    mute_->setIconName(isQuiet() ? "bell" : "mute");
    mute_->setVisible(isKnown);
    block_->setText(who.isBlocked ? tr("Unblock") : tr("Block…"));
    remove_->setVisible(who.isApproved && !who.isRequest);
}

void ProfileCard::toggleQr() {
    const bool shown = qr_->isHidden();
    qr_->setVisible(shown);
    showQr_->setText(shown ? tr("Hide QR code") : tr("Show QR code"));
    for (auto* scroll : findChildren<ScrollArea*>())
        scroll->fitWindow();
}

void ProfileCard::copy() {
    QGuiApplication::clipboard()->setText(text(who_.id.hex()));
    sayCopied(true);
    copied_->start();
}

void ProfileCard::sayCopied(bool copied) {
    copy_->setText(copied ? tr("Copied") : tr("Copy ID"));
    copy_->setIconName(copied ? "check" : "copy");
}

void ProfileCard::setMuted(bool muted) {
    bridge_.client().conversations().setMuted(
        who_.id, muted, [self = QPointer{this}](const Result<Conversation>& done) {
            if (!self) return;
            self->fault_->setText(done ? QString{} : tr("That could not be changed just now."));
            self->fault_->setVisible(!done);
            if (done) self->tell(*done);
        });
}

void ProfileCard::leaveWith(void (ProfileCard::*signal)(const Conversation&)) {
    const auto who = who_;
    accept();
    emit(this->*signal)(who);
}

}  // namespace starling::ui
