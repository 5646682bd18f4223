// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/reply_strip.h"

#include "widgets/button.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kButton = 32;
constexpr int kGap = 8;

}  // namespace

ReplyStrip::ReplyStrip(const Look& look, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , close_{new IconButton{look, "close", tr("Do not answer"), this}} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    close_->setSide(kButton);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 4, 0);
    row->addStretch();
    row->addWidget(close_);
    connect(close_, &QAbstractButton::clicked, this, &ReplyStrip::closed);
    connect(&look, &Look::changed, this, &ReplyStrip::arrange);
    arrange();
}

void ReplyStrip::setQuote(const QuoteWords& words) {
    words_ = words;
    setAccessibleName(tr("Answer to %1: %2").arg(words.name, words.text));
    update();
}

void ReplyStrip::arrange() {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? 4 : 0, 0, mirrored ? 0 : 4, 0);
    setFixedHeight(std::max(kButton, quoteHeight(look_)));
    update();
}

void ReplyStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) arrange();
    QWidget::changeEvent(event);
}

void ReplyStrip::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    auto words = words_;
    words.mirrored = layoutDirection() == Qt::RightToLeft;
    const int high = quoteHeight(look_);
    const QRect quote{0, (height() - high) / 2, width() - kButton - kGap - 4, high};
    paintQuote(painter, look_, QStyle::visualRect(layoutDirection(), rect(), quote), words);
}

}  // namespace starling::ui
