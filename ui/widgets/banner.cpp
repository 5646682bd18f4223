// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/banner.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QResizeEvent>
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
constexpr int kBetween = 5;     // A fact and its consequence on one line.
constexpr int kAboveWords = 6;  // And below, when they need more lines.
constexpr int kMostLines = 3;

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
    , action_{new Button{look, Button::Kind::Secondary, {}, {}, this}}
    , tall_{kHeight} {
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
    slideTo(tall_);
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

void Banner::resizeEvent(QResizeEvent* event) {
    const bool whole = event->oldSize().height() == tall_ && !slide_;
    arrange();
    if (whole && height() != tall_) setFixedHeight(tall_);
}

void Banner::arrange() {
    const int start = kSide + (icon_.isEmpty() ? 0 : kIconSize + kGap);
    const int wide = action_->isHidden() ? 0 : std::min(action_->sizeHint().width(), width() / 2);
    const int end = width() - kSide - wide - (wide > 0 ? kGap : 0);
    const int room = std::max(0, end - start);
    const auto length = [](const Label& label, const QString& words) {
        return label.fontMetrics().horizontalAdvance(words) + 1;
    };
    const int fact = length(*fact_, factWords_);
    const int all = fact + kBetween + length(*consequence_, consequenceWords_);
    const bool oneLine = consequenceWords_.isEmpty() || all <= room;
    const int high = fact_->fontMetrics().height();
    const int more = oneLine ? 0
                             : consequence_->fontMetrics()
                                   .boundingRect(0, 0, room, kMostLines * high, Qt::TextWordWrap,
                                                 consequenceWords_)
                                   .height();
    tall_ = oneLine ? kHeight : std::max(kHeight, high + more + 2 * kAboveWords);
    // While it slides the content keeps its place at the lower edge, and comes in from above.
    const int top = height() - tall_;
    const auto place = [this](QWidget& widget, QRect where) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    place(*action_, {width() - kSide - wide, top + (tall_ - kAction) / 2, wide, kAction});
    fact_->setText(fact_->fontMetrics().elidedText(factWords_, Qt::ElideRight, room));
    consequence_->setText(consequenceWords_);
    consequence_->setWordWrap(!oneLine);
    if (oneLine) {
        place(*fact_, {start, top, std::min(fact, room), tall_});
        return place(*consequence_, {start + fact + kBetween, top, all - fact - kBetween, tall_});
    }
    const int above = top + (tall_ - high - more) / 2;
    place(*fact_, {start, above, std::min(fact, room), high});
    place(*consequence_, {start, above + high, room, more});
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
    const QRect place{kSide, height() - (tall_ + kIconSize) / 2, kIconSize, kIconSize};
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                       look_.icon(icon_, look_[inkOf(kind_)], kIconSize, devicePixelRatioF()));
}

}  // namespace starling::ui
