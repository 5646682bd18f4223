// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/side_by_side.h"

#include <QEvent>
#include <QMouseEvent>
#include <QStyle>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kHandle = 6;

}  // namespace

SideBySide::SideBySide(const Look& look, QWidget* list, QWidget* conversation, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , list_{list}
    , conversation_{conversation}
    , handle_{new QWidget{this}} {
    list_->setParent(this);
    conversation_->setParent(this);
    handle_->setCursor(Qt::SplitHCursor);
    handle_->setAccessibleName(tr("Width of the list"));
    handle_->installEventFilter(this);
    handle_->raise();
    slide_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&slide_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        share_ = value.toDouble();
        arrange();
    });
}

void SideBySide::setListWidth(int width) {
    listWidth_ = std::clamp(width, kLeastList, kMostList);
    arrange();
}

void SideBySide::slideTo(double share) {
    slide_.stop();
    if (!isStacked() || !isVisible() || look_.motion(160) == 0) {
        share_ = share;
        return arrange();
    }
    slide_.setDuration(look_.motion(160));
    slide_.setStartValue(share_);
    slide_.setEndValue(share);
    slide_.start();
}

void SideBySide::resizeEvent(QResizeEvent*) {
    if (const bool stacked = isStacked(); stacked != wasStacked_) {
        wasStacked_ = stacked;
        emit stackedChanged(stacked);
    }
    arrange();
}

void SideBySide::arrange() {
    const auto place = [this](QWidget* widget, const QRect& where) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    handle_->setVisible(!isStacked());
    if (!isStacked()) {
        list_->show();
        conversation_->show();
        place(list_, {0, 0, listWidth_, height()});
        place(conversation_, {listWidth_, 0, width() - listWidth_, height()});
        return place(handle_, {listWidth_ - kHandle / 2, 0, kHandle, height()});
    }
    // What is wholly covered is hidden, so that the keyboard cannot get there.
    list_->setVisible(share_ < 1);
    conversation_->setVisible(share_ > 0);
    place(list_, {static_cast<int>(-share_ * width() / 3), 0, width(), height()});
    place(conversation_, {static_cast<int>((1 - share_) * width()), 0, width(), height()});
    conversation_->raise();
}

void SideBySide::drag(int x) {
    setListWidth(layoutDirection() == Qt::RightToLeft ? width() - x : x);
}

bool SideBySide::eventFilter(QObject* handle, QEvent* event) {
    if (event->type() != QEvent::MouseMove) return QWidget::eventFilter(handle, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->buttons() & Qt::LeftButton) drag(handle_->mapTo(this, mouse->pos()).x());
    return true;
}

}  // namespace starling::ui
