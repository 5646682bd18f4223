// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/own_bar.h"

#include "look/words.h"
#include "panes/own_picture.h"
#include "widgets/button.h"

#include <QBoxLayout>

namespace starling::ui {

namespace {

constexpr int kTextGap = 12;
constexpr int kLightMargin = 8;

}  // namespace

OwnBar::OwnBar(const Look& look, Bridge& bridge, QWidget* parent)
    : Bar{look, Token::Pane, Qt::TopEdge, parent}
    , look_{look}
    , bridge_{bridge}
    , picture_{new OwnPicture{look, bridge, this}}
    , text_{new QWidget{this}}
    , light_{new PathLight{look, this}}
    , theme_{new IconButton{look, "moon", {}, this}}
    , lock_{new IconButton{look, "lock", tr("Lock"), this}} {
    setFixedHeight(56);
    auto* settings = new IconButton{look, "settings", tr("Settings"), this};
    // The light has a margin of its own: its dots stand under the name.
    auto* lines = new QVBoxLayout{text_};
    lines->setContentsMargins(0, 0, 0, 7);
    lines->addStretch();
    lines->addWidget(light_, 0, Qt::AlignLeft);
    light_->setFixedHeight(18);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(0);
    row->addWidget(picture_);
    row->addSpacing(kTextGap - kLightMargin);
    row->addWidget(text_, 1);
    row->addWidget(theme_);
    row->addWidget(lock_);
    row->addWidget(settings);
    light_->hide();
    lock_->hide();
    connect(&look, &Look::changed, this, &OwnBar::dress);
    connect(&bridge, &Bridge::nameChanged, this, &OwnBar::dress);
    connect(picture_, &QAbstractButton::clicked, this, &OwnBar::ownIdRequested);
    connect(theme_, &QAbstractButton::clicked, this, &OwnBar::themeToggled);
    connect(lock_, &QAbstractButton::clicked, this, &OwnBar::lockRequested);
    connect(settings, &QAbstractButton::clicked, this, &OwnBar::settingsRequested);
    connect(light_, &QAbstractButton::clicked, this, &OwnBar::pathRequested);
    dress();
}

void OwnBar::setStacked(bool stacked) {
    light_->setVisible(stacked);
    update();
}

void OwnBar::setPath(PathState state, const QString& sentence) {
    light_->setState(state, sentence);
}

void OwnBar::setLockable(bool lockable) {
    lock_->setVisible(lockable);
}

void OwnBar::dress() {
    const bool dark = look_.scheme() == Scheme::Dark;
    theme_->setIconName(dark ? "sun" : "moon");
    theme_->setName(dark ? tr("Light theme") : tr("Dark theme"));
    update();
}

void OwnBar::paintEvent(QPaintEvent* event) {
    Bar::paintEvent(event);
    if (!bridge_.hasHeardOfName()) return;
    const bool known = !bridge_.name().isEmpty();
    const auto name = known ? displayName(utf8(bridge_.name()), bridge_.id()) : tr("No name yet");
    const auto& font = look_.font(Type::Button);
    const int line = 19;
    const bool alone = light_->isHidden();
    const QRect where{text_->x() + (layoutDirection() == Qt::LeftToRight ? kLightMargin : 0),
                      alone ? (height() - line) / 2 : 10, text_->width() - kLightMargin, line};
    QPainter painter{this};
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(font);
    painter.setPen(look_[known ? Token::Text : Token::Quiet]);
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics{font}.elidedText(name, Qt::ElideRight, where.width()));
}

}  // namespace starling::ui
