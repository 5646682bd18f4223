// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A flock of starlings, drawn once and never moved. Only a picture: a screen reader is told
/// nothing. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Flock : public QWidget {
    Q_OBJECT

public:
    /// `name` is one of resources/illustrations.
    Flock(const Look& look, const QString& name, QSize size, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    QString name_;
};

}  // namespace starling::ui
