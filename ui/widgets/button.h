// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A push button in our looks: filled, outlined, a quiet line of text, or the outlined one in the
/// colour of danger. Draws its own focus ring. Window thread.
#pragma once

#include "widgets/drawn_button.h"

namespace starling::ui {

class Button : public DrawnButton {
    Q_OBJECT

public:
    enum class Kind { Primary, Secondary, Text, Danger };

    /// `icon` is a name in resources/icons, or empty.
    Button(const Look& look, Kind kind, const QString& text, const QString& icon = {},
           QWidget* parent = nullptr);

    void setTall(bool tall);  ///< 44 px instead of 36: onboarding.
    void setIconName(const QString& icon);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Kind kind_;
    QString icon_;
    bool tall_ = false;
};

/// A square button with only an icon; its name is its tool tip and what a screen reader says.
class IconButton : public DrawnButton {
    Q_OBJECT

public:
    IconButton(const Look& look, const QString& icon, const QString& name,
               QWidget* parent = nullptr);

    void setIconName(const QString& icon);
    void setName(const QString& name);
    void setFilled(bool filled);  ///< A circle in the accent: send.
    void setSide(int side);       ///< 36 px otherwise.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString icon_;
    bool filled_ = false;
    int side_ = 36;
};

}  // namespace starling::ui
