// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A person's round picture, drawn from their id and name. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Avatar : public QWidget {
    Q_OBJECT

public:
    Avatar(const Look& look, int side, QWidget* parent = nullptr);

    void setPerson(Look::AvatarKind kind, const AccountId& id, const QString& name);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    Look::AvatarKind kind_ = Look::AvatarKind::Stranger;
    AccountId id_;
    QString name_;
};

}  // namespace starling::ui
