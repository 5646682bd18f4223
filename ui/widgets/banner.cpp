// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/banner.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kHeight = 44;
constexpr int kSide = 16;
constexpr int kIconSize = 20;
constexpr int kGap = 10;
constexpr int kAction = 30;
constexpr int kSlide = 160;
constexpr int kLeastWords = 60;  // Less of a consequence tells nothing.

Token groundOf(Banner::Kind kind) {
    switch (kind) {
        case Banner::Kind::Warning:
            return Token::WarnTint;
        case Banner::Kind::Danger:
            return Token::DangerTint;
        default:
            return Token::Pane;
    }
}

Token inkOf(Banner::Kind kind) {
    switch (kind) {
        case Banner::Kind::Warning:
            return Token::Warn;
        case Banner::Kind::Danger:
            return Token::Danger;
        case Banner::Kind::Progress:
            return Token::Accent;
        case Banner::Kind::Quiet:
            break;
    }
    return Token::Quiet;
}

}  // namespace

Banner::Banner(const Look& look, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , fact_{new Label{look, Type::Button, Token::Text, {}, this}}
    , consequence_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , action_{new Button{look, Button::Kind::Secondary, {}, {}, this}} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(0);
    hide();
    connect(action_, &Button::clicked, this, &Banner::acted);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Banner::tell(Kind kind, const QString& icon, const QString& fact, const QString& consequence,
                  const QString& action) {
    kind_ = kind;
    progress_ = 0;
    icon_ = icon;
    factWords_ = fact;
    consequenceWords_ = consequence;
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    const auto all = consequence.isEmpty() ? fact : fact + QLatin1Char(' ') + consequence;
    setAccessibleName(all);
    setToolTip(asToolTip(all));
    if (QAccessible::isActive()) {
        QAccessibleEvent alert{this, QAccessible::Alert};
        QAccessible::updateAccessibility(&alert);
    }
    arrange();
    update();
    show();
    slideTo(kHeight);
}

void Banner::setProgress(double share) {
    progress_ = share;
    update();
}

void Banner::dismiss() {
    if (!isHidden()) slideTo(0);
}

void Banner::slideTo(int height) {
    delete slide_;
    slide_ = nullptr;
    const auto arrive = [this, height] {
        setFixedHeight(height);
        setVisible(height > 0);
    };
    const int time = look_.motion(kSlide);
    if (time == 0 || this->height() == height || !window()->isVisible()) return arrive();
    slide_ = new QVariantAnimation{this};
    slide_->setDuration(time);
    slide_->setEasingCurve(QEasingCurve::OutCubic);
    slide_->setStartValue(this->height());
    slide_->setEndValue(height);
    connect(slide_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setFixedHeight(value.toInt()); });
    connect(slide_, &QVariantAnimation::finished, this, [this, arrive] {
        slide_->deleteLater();
        slide_ = nullptr;
        arrive();
    });
    slide_->start();
}

void Banner::resizeEvent(QResizeEvent*) {
    arrange();
}

void Banner::arrange() {
    const auto place = [this](QWidget& widget, QRect where) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    // While it slides the content keeps its place at the lower edge, and comes in from above.
    const int top = height() - kHeight;
    int end = width() - kSide;
    if (!action_->isHidden()) {
        const int wide = std::min(action_->sizeHint().width(), width() / 2);
        place(*action_, {end - wide, top + (kHeight - kAction) / 2, wide, kAction});
        end -= wide + kGap;
    }
    const int start = kSide + (icon_.isEmpty() ? 0 : kIconSize + kGap);
    const auto fit = [&](Label& label, const QString& words, int from, int least) {
        const int room = std::max(0, end - from);
        const auto& font = label.fontMetrics();
        const int whole = font.horizontalAdvance(words) + 1;
        const int wide = whole <= room || room >= least ? std::min(whole, room) : 0;
        label.setText(font.elidedText(words, Qt::ElideRight, wide));
        place(label, {from, top, wide, kHeight});
        return from + wide;
    };
    const int rest = fit(*fact_, factWords_, start, 0) + 5;
    fit(*consequence_, consequenceWords_, rest, kLeastWords);
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[groundOf(kind_)]);
    QPen pen{look_[Token::Hairline], 1};
    pen.setCosmetic(true);
    painter.setPen(pen);
    const qreal bottom = height() - 0.5 / devicePixelRatioF();
    painter.drawLine(QPointF{0, bottom}, QPointF(width(), bottom));
    if (kind_ == Kind::Progress && progress_ > 0) {
        const QRect bar{0, height() - 2, static_cast<int>(width() * std::min(progress_, 1.0)), 2};
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), look_[Token::Accent]);
    }
    if (icon_.isEmpty()) return;
    const QRect place{kSide, height() - kHeight + (kHeight - kIconSize) / 2, kIconSize, kIconSize};
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                       look_.icon(icon_, look_[inkOf(kind_)], kIconSize, devicePixelRatioF()));
}

}  // namespace starling::ui
