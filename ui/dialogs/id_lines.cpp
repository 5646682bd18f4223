// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_lines.h"

#include "look/words.h"

#include <QFontMetrics>

namespace starling::ui {

namespace {

constexpr int kDigits = 22;
constexpr int kLines = 3;
constexpr int kPadX = 20;
constexpr int kPadY = 12;

}  // namespace

IdLines::IdLines(const Look& look, const AccountId& id, QWidget* parent)
    : QWidget{parent}, look_{look}, hex_{text(id.hex())} {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Session ID"));
    setAccessibleDescription(hex_);
    connect(&look_, &Look::changed, this, [this] { update(); });
}

QFont IdLines::boldFont() const {
    auto font = look_.font(Type::Mono);
    font.setWeight(QFont::Bold);
    return font;
}

QSize IdLines::sizeHint() const {
    const QFontMetrics metrics{look_.font(Type::Mono)};
    const int wide = metrics.horizontalAdvance(QString(kDigits, QChar{u'8'}));
    return {wide + 2 * kPadX, kLines * look_.lineHeight(Type::Mono) + 2 * kPadY};
}

void IdLines::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Field]);
    painter.drawRoundedRect(rect(), 10, 10);

    const int high = look_.lineHeight(Type::Mono);
    const QFontMetrics bold{boldFont()};
    for (int line = 0; line < kLines; ++line) {
        QRect where{kPadX, kPadY + line * high, width() - 2 * kPadX, high};
        auto digits = hex_.mid(line * kDigits, kDigits);
        if (line == 0) {
            painter.setFont(boldFont());
            painter.setPen(look_[Token::OnSelection]);
            painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, digits.left(2));
            where.setLeft(where.left() + bold.horizontalAdvance(digits.left(2)));
            digits.remove(0, 2);
        }
        painter.setFont(look_.font(Type::Mono));
        painter.setPen(look_[Token::Text]);
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, digits);
    }
}

}  // namespace starling::ui
