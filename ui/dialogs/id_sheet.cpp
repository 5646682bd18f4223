// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_sheet.h"

#include "look/words.h"
#include "widgets/qr_drawing.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kDigits = 22;
constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;

/// Writes below what was written; everything is measured in `unit`, a fortieth of the width.
class Column {
public:
    Column(QPainter& painter, const QRectF& page)
        : painter_{painter}, page_{page}, unit_{std::min(page.width(), page.height()) / 40} {
        painter_.setPen(Qt::black);
        painter_.setLayoutDirection(Qt::LeftToRight);
        top_ = page.top() + unit_;
    }

    void write(QFont font, double size, const QString& words) {
        font.setPixelSize(std::max(1, static_cast<int>(size * unit_)));
        painter_.setFont(font);
        const QRectF room{page_.left(), top_, page_.width(), page_.bottom() - top_};
        QRectF taken;
        painter_.drawText(room, kFlags, words, &taken);
        top_ = taken.bottom() + unit_;
    }

    void draw(const QrCode& code, double size) {
        const auto side = size * unit_;
        drawQr(painter_, {page_.center().x() - side / 2, top_, side, side}, code);
        top_ += side + unit_;
    }

private:
    QPainter& painter_;
    const QRectF page_;
    const double unit_;
    double top_ = 0;
};

QString threeLines(const AccountId& id) {
    const auto digits = text(id.hex());
    return digits.left(kDigits) + '\n' + digits.mid(kDigits, kDigits) + '\n' +
           digits.mid(2 * kDigits);
}

}  // namespace

void drawIdSheet(QPainter& painter, const QRectF& page, const IdSheet& sheet) {
    const QFont plain = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    auto strong = plain;
    strong.setWeight(QFont::DemiBold);
    Column column{painter, page};
    column.write(strong, 2, harmless(sheet.name));
    column.draw(sheet.code, 24);
    column.write(QFontDatabase::systemFont(QFontDatabase::FixedFont), 1.3, threeLines(sheet.id));
    column.write(plain, 1.1,
                 QCoreApplication::translate("starling::ui::IdCard",
                                             "Session ID: whoever has it can send me a request."));
}

}  // namespace starling::ui
