// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures that are dropped on a widget, or on a part of it that takes no drops itself. Belongs to
/// the widget. Window thread.
#pragma once

#include <QObject>
#include <QWidget>

namespace starling::ui {

struct Pasted;

class PictureDrops : public QObject {
    Q_OBJECT

public:
    explicit PictureDrops(QWidget& on);

signals:
    void dropped(const starling::ui::Pasted& picture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace starling::ui
