// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/line_field.h"

#include "widgets/button.h"

#include <QEvent>
#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kSide = 10;
constexpr int kIconSize = 18;
constexpr int kGap = 8;
constexpr int kButton = 28;
constexpr qreal kRadius = 10;

}  // namespace

LineField::LineField(const Look& look, const QString& name, const QString& icon, QWidget* parent)
    : QWidget{parent}, look_{look}, edit_{new QLineEdit{this}}, icon_{icon} {
    edit_->setFrame(false);
    edit_->setAccessibleName(name);
    edit_->setFont(look.font(Type::Body));
    edit_->installEventFilter(this);
    setFocusProxy(edit_);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHeight(36);
    setCursor(Qt::IBeamCursor);
    dress();
    connect(edit_, &QLineEdit::textChanged, this, &LineField::textChanged);
    connect(edit_, &QLineEdit::returnPressed, this, &LineField::returnPressed);
    connect(&look, &Look::changed, this, &LineField::dress);
}

void LineField::setPlaceholder(const QString& text) {
    edit_->setPlaceholderText(text);
}

void LineField::setWrong(bool wrong) {
    if (wrong == wrong_) return;
    wrong_ = wrong;
    update();
}

void LineField::setSecret(bool secret) {
    secret_ = secret;
    edit_->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    edit_->setAttribute(Qt::WA_InputMethodEnabled, !secret);
    makeButton(secret);
    if (!after_) return;
    after_->setIconName(QStringLiteral("eye"));
    after_->setName(tr("Show"));
    after_->setCheckable(true);
    connect(after_, &QAbstractButton::toggled, this, [this](bool shown) {
        edit_->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        after_->setName(shown ? tr("Hide") : tr("Show"));
    });
}

void LineField::setClearable(bool clearable) {
    makeButton(clearable);
    if (!after_) return;
    after_->setIconName(QStringLiteral("close"));
    after_->setName(tr("Clear"));
    after_->setVisible(!text().isEmpty());
    connect(after_, &QAbstractButton::clicked, this, [this] {
        edit_->clear();
        edit_->setFocus();
    });
    connect(edit_, &QLineEdit::textChanged, after_, [this](const QString& text) {
        after_->setVisible(!text.isEmpty());
        arrange();
    });
}

void LineField::makeButton(bool wanted) {
    delete after_;
    after_ = wanted ? new IconButton{look_, {}, {}, this} : nullptr;
    if (after_) {
        after_->setSide(kButton);
        after_->setCursor(Qt::ArrowCursor);
        after_->show();
    }
    arrange();
}

void LineField::setHeight(int height) {
    setFixedHeight(height);
}

void LineField::dress() {
    auto palette = edit_->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::Text, look_[Token::Text]);
    palette.setColor(QPalette::PlaceholderText, look_[Token::Quiet]);
    for (const auto role : {QPalette::Text, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, look_[Token::Disabled]);
    edit_->setPalette(palette);
    update();
}

void LineField::arrange() {
    QRect inner = rect().adjusted(kSide, 0, -kSide, 0);
    if (!icon_.isEmpty()) inner.setLeft(inner.left() + kIconSize + kGap);
    if (after_ && !after_->isHidden()) {
        const QRect place{width() - 4 - kButton, (height() - kButton) / 2, kButton, kButton};
        after_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        inner.setRight(place.left() - 4);
    }
    const int line = std::min(height() - 4, edit_->sizeHint().height());
    inner.setTop((height() - line) / 2);
    inner.setHeight(line);
    edit_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), inner));
}

void LineField::resizeEvent(QResizeEvent*) {
    arrange();
}

void LineField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) arrange();
    if (event->type() == QEvent::EnabledChange) update();
    QWidget::changeEvent(event);
}

bool LineField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

void LineField::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = edit_->hasFocus();
    const bool lined = wrong_ && !focused && isEnabled();
    painter.setPen(lined ? QPen{look_[Token::Danger], 1.5} : QPen{Qt::NoPen});
    painter.setBrush(look_[!isEnabled() ? Token::Pressed : Token::Field]);
    const qreal half = lined ? 0.75 : 0;
    painter.drawRoundedRect(QRectF{rect()}.adjusted(half, half, -half, -half), kRadius, kRadius);
    if (focused && wrong_) {
        painter.setPen(QPen{look_[Token::Danger], 2});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    } else if (focused) {
        look_.paintFocusRing(painter, rect(), kRadius);
    }
    if (icon_.isEmpty()) return;
    const QRect place{kSide, (height() - kIconSize) / 2, kIconSize, kIconSize};
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                       look_.icon(icon_, look_[focused ? Token::Accent : Token::Quiet], kIconSize,
                                  devicePixelRatioF()));
}

}  // namespace starling::ui
