// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/skeleton.h"

#include "panes/list_row.h"

#include <QStyle>

#include <array>

namespace starling::ui {

Skeleton::Skeleton(const Look& look, Kind kind, QWidget* parent)
    : QWidget{parent}, look_{look}, kind_{kind} {
    patience_.setSingleShot(true);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(&patience_, &QTimer::timeout, this, [this] {
        drawn_ = true;
        setAccessibleName(tr("Loading"));
        update();
    });
}

void Skeleton::begin() {
    if (patience_.isActive() || drawn_) return;
    patience_.start(kPatience);
}

void Skeleton::end() {
    patience_.stop();
    drawn_ = false;
}

void Skeleton::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[kind_ == Kind::Rows ? Token::Pane : Token::Window]);
    if (!drawn_) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Pressed]);
    if (kind_ == Kind::Rows)
        paintRows(painter);
    else
        paintBubbles(painter);
}

void Skeleton::paintRows(QPainter& painter) const {
    struct Lines {
        double first, second;
    };
    constexpr std::array<Lines, 5> kLines{
        {{.38, .76}, {.3, .61}, {.48, .96}, {.24, .48}, {.35, .71}}};
    const int room = width() - kRowText - kRowEnd;
    for (std::size_t i = 0; i < kLines.size(); ++i) {
        const int top = static_cast<int>(i) * kRowHeight;
        const auto draw = [&](QRect where, qreal radius) {
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), where), radius,
                                    radius);
        };
        draw({kRowMargin, top + 10, kRowAvatar, kRowAvatar}, kRowAvatar / 2.0);
        draw({kRowText, top + 18, static_cast<int>(room * kLines[i].first), 10}, 5);
        draw({kRowText, top + 37, static_cast<int>(room * kLines[i].second), 9}, 4.5);
    }
}

void Skeleton::paintBubbles(QPainter& painter) const {
    struct Shape {
        double width;
        int height;
        bool own;
    };
    constexpr std::array<Shape, 6> kShapes{{{.30, 37, true},
                                            {.46, 56, false},
                                            {.24, 37, false},
                                            {.52, 56, true},
                                            {.34, 37, false},
                                            {.28, 37, true}}};
    const int side = width() < 700 ? 12 : 16;
    const int column = std::min(width() - 2 * side, 960);
    const int left = (width() - column) / 2;
    int bottom = height() - 12;
    for (const auto& shape : kShapes) {
        const int wide = static_cast<int>(column * shape.width);
        const QRect where{shape.own ? left + column - wide : left, bottom - shape.height, wide,
                          shape.height};
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), where), 14, 14);
        bottom -= shape.height + 12;
    }
}

}  // namespace starling::ui
