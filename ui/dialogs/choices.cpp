// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/choices.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QStyle>

#include <array>

namespace starling::ui {

namespace {

constexpr int kSwatch = 28;
constexpr int kRing = 4;   ///< Around a swatch: the gap and the ring.
constexpr int kMark = 18;  ///< The circle of a line.
constexpr int kGap = 12;
constexpr int kPad = 8;

void drawIcon(QPainter& painter, const Look& look, const QString& name, QColor colour, QRect at) {
    const auto scale = painter.device()->devicePixelRatioF();
    painter.drawPixmap(at.topLeft(), look.icon(name, colour, at.width(), scale));
}

}  // namespace

Choice::Choice(const Look& look, const QString& text, QWidget* parent)
    : QRadioButton{text, parent}, look_{look} {
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&look_, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Choice::paintFocus(QPainter& painter, QRectF around, qreal radius) {
    if (hasFocus()) look_.paintFocusRing(painter, around, radius);
}

Segment::Segment(const Look& look, const QString& text, const QString& icon, QWidget* parent)
    : Choice{look, text, parent}, icon_{icon} {}

QSize Segment::sizeHint() const {
    const QFontMetrics metrics{look_.font(Type::Button)};
    return {metrics.horizontalAdvance(text()) + (icon_.isEmpty() ? 0 : 16 + 6) + 2 * 12, 30};
}

void Segment::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked()) {
        painter.setPen(look_[Token::RaisedLine]);
        painter.setBrush(look_[Token::Pane]);
        painter.drawRoundedRect(box, 8, 8);
    }
    const auto ink = look_[isChecked() || underMouse() ? Token::Text : Token::Quiet];
    auto words = rect().adjusted(12, 0, -12, 0);
    if (!icon_.isEmpty()) {
        QRect icon{words.left(), (height() - 16) / 2, 16, 16};
        words.setLeft(icon.right() + 1 + 6);
        drawIcon(painter, look_, icon_, ink, QStyle::visualRect(layoutDirection(), rect(), icon));
    }
    painter.setFont(look_.font(Type::Button));
    painter.setPen(ink);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter, text());
    paintFocus(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 8);
}

SegmentTrack::SegmentTrack(const Look& look, const QString& name, QWidget* parent)
    : QWidget{parent}, look_{look} {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(0);
    connect(&look_, &Look::changed, this, [this] { update(); });
}

Segment* SegmentTrack::add(const QString& text, const QString& icon) {
    auto* segment = new Segment{look_, text, icon, this};
    layout()->addWidget(segment);
    return segment;
}

void SegmentTrack::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Field]);
    painter.drawRoundedRect(rect(), 10, 10);
}

Swatch::Swatch(const Look& look, Accent accent, QWidget* parent)
    : Choice{look, {}, parent}, accent_{accent} {
    setAccessibleName(nameOf(accent));
    setToolTip(nameOf(accent));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString Swatch::nameOf(Accent accent) {
    const std::array<QString, kAccents> names{tr("Teal"), tr("Blue"), tr("Indigo"), tr("Violet"),
                                              tr("Plum"), tr("Clay"), tr("Slate")};
    return names.at(static_cast<std::size_t>(accent));
}

QSize Swatch::sizeHint() const {
    return {kSwatch + 2 * kRing, kSwatch + 2 * kRing};
}

void Swatch::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours{look_.scheme(), accent_};
    const auto dot = QRectF{rect()}.adjusted(kRing, kRing, -kRing, -kRing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours[Token::Accent]);
    painter.drawEllipse(dot);
    if (isChecked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{look_[Token::Text], 2});
        painter.drawEllipse(QRectF{rect()}.adjusted(1, 1, -1, -1));
        QRect check{0, 0, 16, 16};
        check.moveCenter(rect().center());
        drawIcon(painter, look_, "check", colours[Token::OnAccent], check);
    } else {
        paintFocus(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), width() / 2.0);
    }
}

ChoiceLine::ChoiceLine(const Look& look, const QString& text, const QString& explanation,
                       QWidget* parent)
    : Choice{look, text, parent}, explanation_{explanation} {
    setAccessibleDescription(explanation);
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceLine::heightForWidth(int width) const {
    const QFontMetrics metrics{look_.font(Type::Snippet)};
    const int wide = std::max(40, width - 2 * kPad - kMark - kGap);
    return look_.lineHeight(Type::Body) + 2 * kPad +
           metrics.boundingRect(0, 0, wide, 2000, Qt::TextWordWrap, explanation_).height();
}

QSize ChoiceLine::sizeHint() const {
    return {400, heightForWidth(400)};
}

QSize ChoiceLine::minimumSizeHint() const {
    return {200, 2 * kPad + 2 * look_.lineHeight(Type::Body)};
}

void ChoiceLine::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_[isChecked() ? Token::Selection : Token::Hover]);
        painter.drawRoundedRect(rect(), 12, 12);
    }
    const int line = look_.lineHeight(Type::Body);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(),
                                          {kPad, kPad + (line - kMark) / 2, kMark, kMark});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{look_[isChecked() ? Token::OnSelection : Token::Quiet], 1.6});
    painter.drawEllipse(QRectF{mark}.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_[Token::OnSelection]);
        painter.drawEllipse(QRectF{mark}.adjusted(5, 5, -5, -5));
    }
    const auto words = QStyle::visualRect(layoutDirection(), rect(),
                                          rect().adjusted(kPad + kMark + kGap, kPad, -kPad, -kPad));
    // As the layout goes, and not turned around once more by the painter.
    const int side =
        Qt::AlignAbsolute | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(look_.font(Type::Name));
    painter.setPen(look_[Token::Text]);
    painter.drawText(words, side | Qt::AlignTop, text());
    painter.setFont(look_.font(Type::Snippet));
    painter.setPen(look_[isChecked() ? Token::Text : Token::Quiet]);
    painter.drawText(words.adjusted(0, line, 0, 0), side | Qt::AlignTop | Qt::TextWordWrap,
                     explanation_);
    paintFocus(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 12);
}

}  // namespace starling::ui
