// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a scan dialog shows what it looks at: an icon, or the picture of a camera. Window thread.
#pragma once

#include "look/look.h"

#include <QImage>
#include <QWidget>

namespace starling::ui {

class ScanArea : public QWidget {
    Q_OBJECT

public:
    ScanArea(const Look& look, QWidget* parent = nullptr);

    void showIcon(const QString& name);
    void showPicture(const QImage& picture);  ///< Whole, in the middle.
    void setInviting(bool inviting);          ///< Something is held over it that can be dropped.

    QSize sizeHint() const override { return {376, 212}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void paintPicture(QPainter& painter);

    const Look& look_;
    QString icon_ = QStringLiteral("qr");
    QImage picture_;
    bool inviting_ = false;
};

}  // namespace starling::ui
