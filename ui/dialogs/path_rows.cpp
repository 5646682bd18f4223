// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_rows.h"

#include <QHelpEvent>
#include <QStyle>
#include <QTimer>
#include <QToolTip>

#include <cmath>

namespace starling::ui {

namespace {

constexpr int kRow = 64;
constexpr int kMark = 36;
constexpr int kGap = 16;
constexpr int kNarrow = 400;

QColor faint(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

void disc(QPainter& painter, QPointF middle, double radius, QColor colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(middle, radius, radius);
}

void ring(QPainter& painter, QPointF middle, double radius, QColor colour, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour, width});
    painter.drawEllipse(middle, radius, radius);
}

}  // namespace

QString coarseAddress(const QString& address) {
    const auto last = address.lastIndexOf(address.contains(':') ? ':' : '.');
    return last < 0 ? address : address.left(last + 1) + 'x';
}

PathRows::PathRows(const Look& look, QWidget* parent)
    : QWidget{parent}, look_{look}, timer_{new QTimer{this}} {
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("The way of your messages"));
    timer_->setInterval(1000);
    connect(timer_, &QTimer::timeout, this, [this] {
        ++step_;
        update();
    });
    connect(&look_, &Look::changed, this, [this] { update(); });
}

void PathRows::setRows(std::vector<PathRow> rows) {
    rows_ = std::move(rows);
    QStringList spoken;
    for (const auto& row : rows_) {
        QStringList parts{row.name, row.fact, row.address};
        parts.removeAll({});
        spoken += parts.join(", ");
    }
    setAccessibleDescription(spoken.join(". "));
    updateGeometry();
    update();
}

void PathRows::setMoving(bool moving) {
    moving_ = moving;
    beat();
}

void PathRows::beat() {
    const bool runs = moving_ && isVisible() && isActiveWindow() && look_.motion(1) > 0;
    if (runs == timer_->isActive()) return;
    if (runs) {
        timer_->start();
    } else {
        timer_->stop();
    }
    update();
}

QSize PathRows::sizeHint() const {
    return {480, kRow * static_cast<int>(rows_.size())};
}

QSize PathRows::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

bool PathRows::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::ToolTip: {
            const auto* help = static_cast<QHelpEvent*>(event);
            const auto row = static_cast<std::size_t>(std::max(0, help->y() / kRow));
            const auto address = row < rows_.size() ? rows_[row].address : QString{};
            QToolTip::showText(help->globalPos(), address, this);
            return true;
        }
        case QEvent::WindowActivate:
        case QEvent::WindowDeactivate:
        case QEvent::Show:
        case QEvent::Hide:
            beat();
            break;
        case QEvent::FocusIn:
        case QEvent::FocusOut:
            update();
            break;
        default:
            break;
    }
    return QWidget::event(event);
}

QRect PathRows::rowRect(int row) const {
    return {0, row * kRow, width(), kRow};
}

QRect PathRows::markRect(int row) const {
    const auto whole = rowRect(row);
    return QStyle::visualRect(layoutDirection(), rect(),
                              {0, whole.top() + (kRow - kMark) / 2, kMark, kMark});
}

bool PathRows::glows() const {
    return timer_->isActive();
}

void PathRows::paintLine(QPainter& painter, int row) const {
    const auto& here = rows_[static_cast<std::size_t>(row)];
    const auto from = markRect(row);
    const auto to = markRect(row + 1);
    const QLineF line{QRectF{from}.center().x(), from.bottom() + 1.0, QRectF{to}.center().x(),
                      to.top() - 1.0};
    QPen pen{here.passesOn ? faint(look_[Token::Ok], 0.5) : look_[Token::Wave], 2};
    if (!here.passesOn) pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.drawLine(line);
}

void PathRows::paintSwarm(QPainter& painter, QRectF where, bool known) const {
    const auto dot = [&](QPointF middle) {
        if (known) {
            disc(painter, middle, 2.8, look_[Token::Accent]);
        } else {
            ring(painter, middle, 2.4, look_[Token::Quiet], 1.2);
        }
    };
    dot(where.center());
    for (int corner = 0; corner < 6; ++corner) {
        const double angle = (corner * 60 + 30) * 3.14159265358979 / 180;
        dot(where.center() + 8 * QPointF{std::cos(angle), std::sin(angle)});
    }
}

void PathRows::paintMark(QPainter& painter, int row) const {
    const auto box = QRectF{markRect(row)};
    const auto middle = box.center();
    const auto icon = [&](const QString& name, Token colour, int side) {
        painter.drawPixmap(
            QPointF{middle.x() - side / 2.0, middle.y() - side / 2.0},
            look_.icon(name, look_[colour], side, painter.device()->devicePixelRatioF()));
    };
    const bool lit = glows() && rows_[static_cast<std::size_t>(row)].mark == PathMark::Up &&
                     step_ % static_cast<int>(rows_.size()) == row;
    switch (rows_[static_cast<std::size_t>(row)].mark) {
        case PathMark::You:
            disc(painter, middle, 15, look_[Token::Selection]);
            return icon("person", Token::OnSelection, 16);
        case PathMark::Up:
            disc(painter, middle, lit ? 17 : 15, faint(look_[Token::Ok], lit ? 0.3 : 0.16));
            return disc(painter, middle, 6, look_[Token::Ok]);
        case PathMark::Asking:
            disc(painter, middle, 5, look_[Token::Warn]);
            ring(painter, middle, 11, look_[Token::Wave], 2);
            painter.setPen(QPen{look_[Token::Warn], 2});
            return painter.drawArc(QRectF{middle.x() - 11, middle.y() - 11, 22, 22},
                                   (90 - 90 * (step_ % 4)) * 16, -90 * 16);
        case PathMark::NotYet:
            return ring(painter, middle, 6, look_[Token::Wave], 1.6);
        case PathMark::Failed:
            disc(painter, middle, 15, faint(look_[Token::Danger], 0.15));
            return icon("close", Token::Danger, 16);
        case PathMark::Swarm:
        case PathMark::NoSwarm:
            return paintSwarm(painter, box,
                              rows_[static_cast<std::size_t>(row)].mark == PathMark::Swarm);
    }
}

void PathRows::paintWords(QPainter& painter, int row) const {
    const auto& here = rows_[static_cast<std::size_t>(row)];
    const auto place = [&](QRect where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    // As the layout goes, and not turned around once more by the painter.
    const int start = Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const int end = Qt::AlignAbsolute | (mirrored ? Qt::AlignLeft : Qt::AlignRight);
    const auto address = hasFocus() ? here.address : coarseAddress(here.address);
    const QFontMetrics mono{look_.font(Type::Mono)};
    const int wide = address.isEmpty() ? 0 : mono.horizontalAdvance(address) + kGap;
    const int left = kMark + kGap;
    // Where it is narrow the fact has the whole width, and the address stands beside the name.
    const bool narrow = width() < kNarrow;
    QRect words{left, rowRect(row).top(), width() - left - (narrow ? 0 : wide), kRow};
    const int high = look_.lineHeight(Type::Name);
    const QFontMetrics small{look_.font(Type::Snippet)};
    const int low =
        here.fact.isEmpty()
            ? 0
            : std::min(2 * small.lineSpacing(),
                       small.boundingRect(0, 0, words.width(), kRow, Qt::TextWordWrap, here.fact)
                           .height());
    const int top = words.top() + (kRow - high - low) / 2;
    painter.setFont(look_.font(Type::Mono));
    painter.setPen(look_[Token::Quiet]);
    painter.drawText(
        place({width() - wide, narrow ? top : words.top(), wide, narrow ? high : kRow}),
        end | Qt::AlignVCenter | Qt::TextForceLeftToRight, address);
    painter.setFont(look_.font(Type::Name));
    painter.setPen(look_[Token::Text]);
    painter.drawText(place({words.left(), top, words.width(), high}), start | Qt::AlignVCenter,
                     here.name);
    painter.setFont(look_.font(Type::Snippet));
    painter.setPen(look_[Token::Quiet]);
    painter.drawText(place({words.left(), top + high, words.width(), low}),
                     start | Qt::TextWordWrap, here.fact);
}

void PathRows::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = static_cast<int>(rows_.size());
    for (int row = 0; row < count; ++row) {
        if (row + 1 < count) paintLine(painter, row);
        paintMark(painter, row);
        paintWords(painter, row);
    }
    if (hasFocus()) look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 12);
}

}  // namespace starling::ui
