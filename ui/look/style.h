// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Dresses what Qt draws by itself - menus, tool tips, scroll bars, selections - in our colours:
/// the palette of the program, and a thin layer over the Fusion style. Window thread.
#pragma once

#include "look/tokens.h"

#include <QProxyStyle>

class QStyleOptionMenuItem;

namespace starling::ui {

class Style : public QProxyStyle {
    Q_OBJECT

public:
    explicit Style(const Colours& colours);

    void setColours(const Colours& colours) { colours_ = colours; }

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

private:
    void drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter) const;

    Colours colours_;
};

QPalette paletteOf(const Colours& colours);

/// Gives the whole program these colours. Cheap when it has them already.
void dressProgram(const Colours& colours);

}  // namespace starling::ui
