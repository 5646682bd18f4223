// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_row.h"

#include "look/words.h"

#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kNameTop = 13;
constexpr int kTextTop = 34;
constexpr int kStateIcon = 14;
constexpr int kBadge = 20;
constexpr int kMuteIcon = 13;
constexpr int kMailIcon = 13;
constexpr qreal kRadius = 12;

QFont weighted(const QFont& font, QFont::Weight weight) {
    QFont heavier = font;
    heavier.setWeight(weight);
    return heavier;
}

/// Draws in the coordinates of a row that reads from the left, and mirrors when it does not.
class RowPainter {
public:
    RowPainter(QPainter& painter, const Look& look, QRect rect, const ListRow& row,
               ListRowState state)
        : painter_{painter}, look_{look}, rect_{rect}, row_{row}, state_{state} {}

    void ground() {
        const auto inset = rect_.adjusted(kRowInset, 0, -kRowInset, 0);
        const auto token = state_.chosen    ? Token::Selection
                           : state_.pressed ? Token::Pressed
                                            : Token::Hover;
        if (state_.chosen || state_.pressed || state_.hovered) {
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(look_[token]);
            painter_.drawRoundedRect(inset, kRadius, kRadius);
        }
        if (state_.focused)
            look_.paintFocusRing(painter_, QRectF{inset}.adjusted(1, 1, -1, -1), kRadius - 1);
    }

    void picture() {
        const auto where =
            mirrored({kRowMargin, (kRowHeight - kRowAvatar) / 2, kRowAvatar, kRowAvatar});
        if (row_.picture.isEmpty())
            return look_.paintAvatar(painter_, where, row_.kind, row_.id, row_.name);
        painter_.setPen(QPen{look_[Token::RaisedLine], 1});
        painter_.setBrush(look_[Token::Field]);
        painter_.drawEllipse(QRectF{where}.adjusted(0.5, 0.5, -0.5, -0.5));
        constexpr int kIcon = 20;
        icon(row_.picture, Token::Accent,
             QRect{{}, QSize{kIcon, kIcon}}.translated(where.center() -
                                                       QPoint{kIcon / 2 - 1, kIcon / 2 - 1}));
    }

    void firstLine() {
        const int height = look_.lineHeight(Type::Name);
        int end = rect_.width() - kRowEnd;
        if (!row_.time.isEmpty()) {
            const auto font =
                weighted(look_.font(Type::Meta), isLoud() ? QFont::DemiBold : QFont::Normal);
            const int width = QFontMetrics{font}.horizontalAdvance(row_.time) + 1;
            text(row_.time, font, isLoud() ? stressed() : Token::Quiet,
                 {end - width, kNameTop, width, height});
            end -= width + 8;
        }
        if (row_.isMuted) end -= kMuteIcon + 6;
        text(isolated(row_.name), look_.font(Type::Name), Token::Text,
             {kRowText, kNameTop, end - kRowText, height});
        if (!row_.isMuted) return;
        const int name = QFontMetrics{look_.font(Type::Name)}.horizontalAdvance(row_.name);
        icon("mute", Token::Quiet,
             mirrored({std::min(kRowText + name, end) + 6, kNameTop + (height - kMuteIcon) / 2,
                       kMuteIcon, kMuteIcon}));
    }

    void secondLine() {
        int begin = kRowText;
        int end = rect_.width() - kRowEnd;
        const int height = look_.lineHeight(Type::Snippet);
        if (isUnread()) end -= badge(end) + 8;
        if (row_.isPinned) {
            icon("pin", Token::Quiet,
                 mirrored({end - kStateIcon, kTextTop + (height - kStateIcon) / 2, kStateIcon,
                           kStateIcon}));
            end -= kStateIcon + 8;
        }
        if (!row_.icon.isEmpty()) {
            icon(row_.icon, row_.iconColour,
                 mirrored({begin, kTextTop + (height - kStateIcon) / 2, kStateIcon, kStateIcon}));
            begin += kStateIcon + 4;
        }
        const auto& font = look_.font(Type::Snippet);
        if (!row_.lead.isEmpty()) {
            const auto medium = weighted(font, QFont::Medium);
            const int width =
                std::min(QFontMetrics{medium}.horizontalAdvance(row_.lead) + 2, end - begin);
            text(row_.lead, medium, Token::Text, {begin, kTextTop, width, height});
            begin += width;
        }
        const QRect rest{begin, kTextTop, end - begin, height};
        if (row_.marked.isEmpty())
            return text(row_.text, font,
                        row_.isWriting ? stressed()
                        : isLoud()     ? Token::Text
                                       : Token::Quiet,
                        rest);
        markedText(font, rest);
    }

private:
    bool isUnread() const { return row_.unread > 0 || row_.isMarkedUnread; }
    bool isQuiet() const { return row_.isMuted || row_.isQuiet; }
    bool isLoud() const { return isUnread() && !isQuiet(); }

    /// The accent, where the ground allows it.
    Token stressed() const {
        return state_.chosen ? Token::OnSelection : state_.pressed ? Token::Text : Token::Accent;
    }

    QRect mirrored(QRect inRow) const {
        return QStyle::visualRect(painter_.layoutDirection(), rect_,
                                  inRow.translated(rect_.topLeft()));
    }

    void icon(const QString& name, Token colour, QRect where) {
        painter_.drawPixmap(where.topLeft(), look_.icon(name, look_[colour], where.width(),
                                                        painter_.device()->devicePixelRatioF()));
    }

    void text(const QString& words, const QFont& font, Token colour, QRect inRow) {
        if (inRow.width() <= 0) return;
        painter_.setFont(font);
        painter_.setPen(look_[colour]);
        painter_.drawText(mirrored(inRow), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics{font}.elidedText(words, Qt::ElideRight, inRow.width()));
    }

    void markedText(const QFont& font, QRect inRow) {
        if (inRow.width() <= 0) return;
        const auto shown =
            QFontMetrics{font}.elidedText(row_.text, Qt::ElideRight, inRow.width() - 8);
        QList<QTextLayout::FormatRange> formats;
        for (const auto& [begin, length] : placesOf(row_.marked, shown)) {
            QTextCharFormat format;
            format.setForeground(look_[stressed()]);
            format.setFontWeight(QFont::DemiBold);
            formats.append({static_cast<int>(begin), static_cast<int>(length), format});
        }
        QTextLayout layout{shown, font};
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        option.setTextDirection(painter_.layoutDirection());
        layout.setTextOption(option);
        layout.setFormats(formats);
        layout.beginLayout();
        auto line = layout.createLine();
        line.setLineWidth(inRow.width());
        layout.endLayout();
        const auto where = mirrored(inRow);
        painter_.setPen(look_[Token::Quiet]);
        layout.draw(&painter_,
                    {qreal(where.x()), where.y() + (where.height() - line.height()) / 2});
    }

    /// How wide it became.
    int badge(int end) {
        const auto& font = look_.font(Type::Badge);
        const auto count = row_.unread > 0 ? badgeText(row_.unread) : QString{};
        const int width = std::max(kBadge, QFontMetrics{font}.horizontalAdvance(count) + 12);
        const int top = kTextTop + (look_.lineHeight(Type::Snippet) - kBadge) / 2;
        const auto where = mirrored({end - width, top, width, kBadge});
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(look_[isQuiet() ? Token::BadgeMuted : Token::Accent]);
        painter_.drawRoundedRect(where, kBadge / 2.0, kBadge / 2.0);
        const auto ink = isQuiet() ? Token::Text : Token::OnAccent;
        if (count.isEmpty()) {
            icon("mail", ink,
                 QRect{{}, QSize{kMailIcon, kMailIcon}}.translated(
                     where.left() + (width - kMailIcon) / 2,
                     where.top() + (kBadge - kMailIcon) / 2));
            return width;
        }
        painter_.setFont(font);
        painter_.setPen(look_[ink]);
        painter_.drawText(where, Qt::AlignCenter | Qt::TextForceLeftToRight, count);
        return width;
    }

    QPainter& painter_;
    const Look& look_;
    QRect rect_;
    const ListRow& row_;
    ListRowState state_;
};

}  // namespace

void paintListRow(QPainter& painter, const Look& look, QRect rect, const ListRow& row,
                  ListRowState state) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    RowPainter drawing{painter, look, rect, row, state};
    drawing.ground();
    drawing.picture();
    drawing.firstLine();
    drawing.secondLine();
    painter.restore();
}

QString badgeText(qint64 count) {
    return count > 999 ? QStringLiteral("999+") : QString::number(count);
}

QList<std::pair<qsizetype, qsizetype>> placesOf(const QStringList& words, const QString& text) {
    QList<std::pair<qsizetype, qsizetype>> places;
    for (qsizetype from = 0; from < text.size();) {
        std::pair<qsizetype, qsizetype> next{text.size(), 0};
        for (const auto& word : words) {
            const auto at = word.isEmpty() ? -1 : text.indexOf(word, from, Qt::CaseInsensitive);
            if (at >= 0 && (at < next.first || (at == next.first && word.size() > next.second)))
                next = {at, word.size()};
        }
        if (next.second == 0) break;
        places.append(next);
        from = next.first + next.second;
    }
    return places;
}

}  // namespace starling::ui
