// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/recovery_banner.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QBoxLayout>

namespace starling::ui {

namespace {

constexpr int kInset = 8;
constexpr int kBelow = 8;
constexpr int kPad = 12;
constexpr int kIcon = 20;
constexpr int kRadius = 12;

}  // namespace

RecoveryBanner::RecoveryBanner(const Look& look, Bridge& bridge, QWidget* parent)
    : QWidget{parent}, look_{look}, bridge_{bridge}, key_{new QLabel{this}} {
    auto* title =
        new Label{look, Type::Button, Token::Text, tr("Your words are the only way back"), this};
    auto* words = new Label{look, Type::Snippet, Token::Quiet,
                            tr("Without them a lost device is a lost account."), this};
    auto* save =
        new Button{look, Button::Kind::Secondary, tr("Save your recovery words…"), {}, this};
    setAccessibleName(title->text() + ' ' + words->text());
    for (auto* label : {title, words})
        label->setWordWrap(true);
    key_->setFixedSize(kIcon, kIcon);
    key_->setAccessibleName(title->text());
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(words);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(key_, 0, Qt::AlignTop);
    line->addLayout(column, 1);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(kInset + kPad, kPad, kInset + kPad, kPad + kBelow);
    whole->setSpacing(10);
    whole->addLayout(line);
    whole->addWidget(save);
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Fixed};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(save, &QAbstractButton::clicked, this, &RecoveryBanner::recoveryRequested);
    connect(&bridge.words(), &WordsMemory::changed, this, &RecoveryBanner::refresh);
    connect(&look, &Look::changed, this, &RecoveryBanner::refresh);
    refresh();
}

void RecoveryBanner::setAllowed(bool allowed) {
    allowed_ = allowed;
    refresh();
}

void RecoveryBanner::refresh() {
    key_->setPixmap(look_.icon("key", look_[Token::Warn], kIcon, devicePixelRatioF()));
    setVisible(allowed_ && bridge_.words().state().isReminderDue);
    update();
}

void RecoveryBanner::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::WarnTint]);
    painter.drawRoundedRect(rect().adjusted(kInset, 0, -kInset, -kBelow), kRadius, kRadius);
}

}  // namespace starling::ui
