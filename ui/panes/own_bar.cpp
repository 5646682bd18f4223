// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/own_bar.h"

#include "look/words.h"
#include "panes/own_picture.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QBoxLayout>

namespace starling::ui {

OwnBar::OwnBar(const Look& look, Bridge& bridge, QWidget* parent)
    : Bar{look, Token::Pane, Qt::TopEdge, parent}
    , look_{look}
    , bridge_{bridge}
    , picture_{new OwnPicture{look, bridge, this}}
    , name_{new Label{look, Type::Button, Token::Text, {}, this}}
    , light_{new PathLight{look, this}}
    , theme_{new IconButton{look, "moon", {}, this}}
    , lock_{new IconButton{look, "lock", tr("Lock"), this}} {
    setFixedHeight(56);
    auto* settings = new IconButton{look, "settings", tr("Settings"), this};
    // A name as long as they come must not push the buttons out of a narrow pane.
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addWidget(name_);
    lines->addWidget(light_, 0, Qt::AlignLeft);
    lines->addStretch();
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(0);
    row->addWidget(picture_);
    row->addSpacing(12);
    row->addLayout(lines, 1);
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
    const bool known = !bridge_.name().isEmpty();
    name_->setText(known ? displayName(utf8(bridge_.name()), bridge_.id()) : tr("No name yet"));
    name_->setColour(known ? Token::Text : Token::Quiet);
}

}  // namespace starling::ui
