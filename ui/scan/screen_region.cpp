// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/screen_region.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScreen>

namespace starling::ui {

namespace {

constexpr int kClick = 8;  ///< Nobody means a rectangle of less.
const QColor kDim{0, 0, 0, 120};

}  // namespace

QRect regionBetween(QPoint from, QPoint to, QSize widget, QSize picture) {
    if (widget.isEmpty()) return {};
    const auto box = QRect{QPoint{std::min(from.x(), to.x()), std::min(from.y(), to.y())},
                           QPoint{std::max(from.x(), to.x()) - 1, std::max(from.y(), to.y()) - 1}}
                         .intersected(QRect{{}, widget});
    if (box.width() < kClick || box.height() < kClick) return {};
    const auto across = static_cast<double>(picture.width()) / widget.width();
    const auto down = static_cast<double>(picture.height()) / widget.height();
    return QRectF{box.x() * across, box.y() * down, box.width() * across, box.height() * down}
        .toAlignedRect()
        .intersected(QRect{{}, picture});
}

RegionOverlay::RegionOverlay(const Look& look, QImage screen, QWidget* parent)
    : QWidget{parent, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint}
    , look_{look}
    , screen_{std::move(screen)} {
    setWindowTitle(tr("Choose a part of the screen"));
    setAccessibleName(windowTitle());
    setAccessibleDescription(tr("Enter takes the whole screen, Escape nothing."));
    setAttribute(Qt::WA_DeleteOnClose);
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void RegionOverlay::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    from_ = to_ = event->position().toPoint();
    update();
}

void RegionOverlay::mouseMoveEvent(QMouseEvent* event) {
    if (!from_) return;
    to_ = event->position().toPoint();
    update();
}

void RegionOverlay::mouseReleaseEvent(QMouseEvent* event) {
    if (!from_ || event->button() != Qt::LeftButton) return;
    const auto part = regionBetween(*from_, event->position().toPoint(), size(), screen_.size());
    from_.reset();
    update();
    if (!part.isEmpty()) emit chosen(screen_.copy(part));
}

void RegionOverlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) emit givenUp();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) emit chosen(screen_);
}

void RegionOverlay::closeEvent(QCloseEvent*) {
    emit givenUp();
}

void RegionOverlay::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect(), screen_);
    QRegion outside{rect()};
    const auto box = from_ ? QRect{*from_, to_}.normalized() : QRect{};
    painter.setClipRegion(outside.subtracted(box));
    painter.fillRect(rect(), kDim);
    painter.setClipping(false);
    if (!from_) return paintWords(painter);
    painter.setPen(QPen{look_[Token::Accent], 2});
    painter.drawRect(box);
}

void RegionOverlay::paintWords(QPainter& painter) {
    const auto words =
        tr("Draw a rectangle around the QR code. Enter takes the whole screen, Escape nothing.");
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look_.font(Type::Name));
    auto box = painter.boundingRect(rect().adjusted(48, 48, -48, -48),
                                    Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Raised]);
    painter.drawRoundedRect(box.adjusted(-16, -12, 16, 12), 12, 12);
    painter.setPen(look_[Token::Text]);
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

ScreenRegion::~ScreenRegion() {
    if (!overlay_) return;
    overlay_->disconnect();
    overlay_->close();
}

void ScreenRegion::pick(Done done) {
    auto* const screen = over_.screen();
    const auto picture = screen->grabWindow(0).toImage();
    if (picture.isNull()) {
        QMetaObject::invokeMethod(
            &over_, [done] { done({}, ScreenTrouble::NotAllowed); }, Qt::QueuedConnection);
        return;
    }
    overlay_ = new RegionOverlay{look_, picture};
    const auto end = [this, done](const QImage& part, ScreenTrouble trouble) {
        overlay_->disconnect();
        overlay_->close();
        done(part, trouble);  // May be the end of us.
    };
    QObject::connect(overlay_, &RegionOverlay::chosen, overlay_,
                     [end](const QImage& part) { end(part, ScreenTrouble::None); });
    QObject::connect(overlay_, &RegionOverlay::givenUp, overlay_,
                     [end] { end({}, ScreenTrouble::GivenUp); });
    overlay_->setGeometry(screen->geometry());
    overlay_->showFullScreen();
    overlay_->activateWindow();
    overlay_->setFocus();
}

}  // namespace starling::ui
