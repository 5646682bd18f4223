// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/avatar.h"

namespace starling::ui {

Avatar::Avatar(const Look& look, int side, QWidget* parent) : QWidget{parent}, look_{look} {
    setFixedSize(side, side);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setPerson(Look::AvatarKind kind, const AccountId& id, const QString& name) {
    if (kind == kind_ && id == id_ && name == name_) return;
    kind_ = kind;
    id_ = id;
    name_ = name;
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    look_.paintAvatar(painter, rect(), kind_, id_, name_);
}

}  // namespace starling::ui
