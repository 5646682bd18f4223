// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/style.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace starling::ui {

namespace {

constexpr int kScrollBar = 8;
constexpr int kMenuPadding = 6;
constexpr int kMenuItem = 34;
constexpr int kMenuSide = 12;
constexpr int kMenuIcon = 18;
constexpr qreal kMenuRadius = 12;
constexpr qreal kItemRadius = 8;
constexpr int kShortestSlider = 32;

void fillRounded(QPainter& painter, const QRectF& where, qreal radius, QColor fill,
                 QColor line = Qt::transparent) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.alpha() ? QPen{line, 1} : QPen{Qt::NoPen});
    painter.setBrush(fill);
    const qreal half = line.alpha() ? 0.5 : 0;
    painter.drawRoundedRect(where.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void drawCheck(QPainter& painter, const QRectF& where, QColor colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen({colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const auto at = [&](qreal x, qreal y) {
        return where.topLeft() + QPointF{x * where.width(), y * where.height()};
    };
    painter.drawPolyline(QPolygonF{{at(0.22, 0.53), at(0.41, 0.72), at(0.78, 0.31)}});
    painter.restore();
}

}  // namespace

Style::Style(const Colours& colours) : QProxyStyle{QStringLiteral("Fusion")}, colours_{colours} {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    // Round corners show what is behind the menu.
    if (qobject_cast<QMenu*>(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option,
                       const QWidget* widget) const {
    switch (metric) {
        case PM_ScrollBarExtent:
            return kScrollBar;
        case PM_ScrollBarSliderMin:
            return kShortestSlider;
        case PM_MenuPanelWidth:
        case PM_MenuHMargin:
            return 0;
        case PM_MenuVMargin:
            return kMenuPadding;
        case PM_SmallIconSize:
            return kMenuIcon;
        case PM_ToolTipLabelFrameWidth:
            return 6;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* answer) const {
    if (hint == SH_ScrollBar_Transient || hint == SH_EtchDisabledText) return 0;
    if (hint == SH_ToolTipLabel_Opacity) return 255;
    if (hint == SH_Widget_Animation_Duration) return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    auto out = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (type != CT_MenuItem || !item) return out;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) return {out.width(), 9};
    const int shortcut = item->text.contains(QLatin1Char('\t')) ? 24 : 0;
    return {size.width() + shortcut + 2 * kMenuSide + kMenuIcon + 10 + 2 * kMenuPadding, kMenuItem};
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const {
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the groove is all of it.
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const auto range = static_cast<qint64>(bar->maximum) - bar->minimum;
    const auto whole = range + bar->pageStep;
    int slider = length;
    if (range > 0 && whole > 0)
        slider = std::min(
            length,
            std::max(kShortestSlider, static_cast<int>(qint64{length} * bar->pageStep / whole)));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect out = flat ? QRect{from, 0, to - from, bar->rect.height()}
                               : QRect{0, from, bar->rect.width(), to - from};
        return visualRect(bar->direction, bar->rect, out.translated(bar->rect.topLeft()));
    };
    switch (part) {
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSlider:
            return stretch(start, start + slider);
        case SC_ScrollBarSubPage:
            return stretch(0, start);
        case SC_ScrollBarAddPage:
            return stretch(start + slider, length);
        default:
            return {};
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const {
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (bar->maximum <= bar->minimum) return;
    const bool held = bar->state.testFlag(State_Sunken) || bar->state.testFlag(State_MouseOver);
    const auto slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    fillRounded(*painter, QRectF{slider}.adjusted(2, 2, -2, -2), kScrollBar / 2.0 - 2,
                colours_[held ? Token::Quiet : Token::Wave]);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
        case PE_PanelMenu:
            return fillRounded(*painter, option->rect, kMenuRadius, colours_[Token::Raised],
                               colours_[Token::RaisedLine]);
        case PE_FrameMenu:
            return;
        case PE_PanelTipLabel:
            painter->fillRect(option->rect, colours_[Token::Raised]);
            painter->setPen(colours_[Token::RaisedLine]);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuItem && item) return drawMenuItem(*item, *painter);
    if (element == CE_MenuEmptyArea) return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter) const {
    const auto body = item.rect.adjusted(kMenuPadding, 0, -kMenuPadding, 0);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect{body.left(), body.center().y(), body.width(), 1},
                         colours_[Token::Hairline]);
        return;
    }
    const bool enabled = item.state.testFlag(State_Enabled);
    if (enabled && item.state.testFlag(State_Selected))
        fillRounded(painter, body, kItemRadius, colours_[Token::Pressed]);
    const auto inner = body.adjusted(kMenuSide, 0, -kMenuSide, 0);
    const QRect icon{inner.left(), inner.center().y() - kMenuIcon / 2 + 1, kMenuIcon, kMenuIcon};
    if (!item.icon.isNull()) {
        item.icon.paint(&painter, visualRect(item.direction, item.rect, icon), Qt::AlignCenter,
                        enabled ? QIcon::Normal : QIcon::Disabled);
    } else if (item.checked) {
        drawCheck(painter, visualRect(item.direction, item.rect, icon),
                  colours_[enabled ? Token::Text : Token::Disabled]);
    }
    const auto words =
        visualRect(item.direction, item.rect, inner.adjusted(kMenuIcon + 10, 0, 0, 0));
    const auto parts = item.text.split(QLatin1Char('\t'));
    painter.setFont(item.font);
    painter.setPen(colours_[enabled ? Token::Text : Token::Disabled]);
    const auto start = visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(words, static_cast<int>(start) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.front());
    if (parts.size() < 2) return;
    painter.setPen(colours_[enabled ? Token::Quiet : Token::Disabled]);
    const auto end = visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter);
    painter.drawText(words, static_cast<int>(end) | Qt::TextSingleLine, parts[1]);
}

QPalette paletteOf(const Colours& colours) {
    QPalette out;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        out.setColor(role, colours[token]);
    };
    set(QPalette::Window, Token::Pane);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Field);
    set(QPalette::AlternateBase, Token::Hover);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::Quiet);
    set(QPalette::Button, Token::Raised);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Danger);
    set(QPalette::Light, Token::Raised);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::RaisedLine);
    set(QPalette::Dark, Token::Hairline);
    set(QPalette::Shadow, Token::Hairline);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::OnAccent);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        out.setColor(QPalette::Disabled, role, colours[Token::Disabled]);
    return out;
}

void dressProgram(const Colours& colours) {
    if (auto* const style = dynamic_cast<Style*>(QApplication::style())) {
        style->setColours(colours);
    } else {
        QApplication::setStyle(new Style{colours});
    }
    const auto palette = paletteOf(colours);
    if (QApplication::palette() != palette) QApplication::setPalette(palette);
}

}  // namespace starling::ui
