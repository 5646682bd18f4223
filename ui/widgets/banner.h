// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line under a header that says what is the matter, what it means, and has one button to act; in
/// a narrow window what it means has lines of its own.
/// At most one is shown at a time. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

class QVariantAnimation;

namespace starling::ui {

class Button;
class Label;

class Banner : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Quiet, Progress, Warning, Danger };

    explicit Banner(const Look& look, QWidget* parent = nullptr);

    /// `action` empty: no button. Slides in, unless motion is reduced.
    void tell(Kind kind, const QString& icon, const QString& fact, const QString& consequence,
              const QString& action = {});
    void setProgress(double share);  ///< Of Progress: a bar at the lower edge, from 0 to 1.
    void dismiss();

signals:
    void acted();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    void slideTo(int height);
    void arrange();

    const Look& look_;
    Kind kind_ = Kind::Quiet;
    QString icon_;
    double progress_ = 0;
    QString factWords_;
    QString consequenceWords_;
    Label* fact_;
    Label* consequence_;
    Button* action_;
    int tall_;                            ///< What it says needs so much.
    QVariantAnimation* slide_ = nullptr;  ///< While it moves.
};

}  // namespace starling::ui
