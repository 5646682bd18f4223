// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_title.h"

#include "look/words.h"

#include <QEvent>
#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kAvatar = 36;
constexpr int kMargin = 8;
constexpr int kText = kMargin + kAvatar + 12;

void drawLine(QPainter& painter, const QFont& font, QColor colour, QRect where,
              const QString& words) {
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics{font}.elidedText(words, Qt::ElideRight, where.width()));
}

}  // namespace

/// The subtitle as a button, as wide as its words.
class TimerLine : public DrawnButton {
public:
    static constexpr int kAround = 4;  ///< Room for its ground on each side of the words.

    TimerLine(const Look& look, QWidget* parent) : DrawnButton{look, parent} {
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override {
        return {QFontMetrics{look_.font(Type::Meta)}.horizontalAdvance(text()) + 2 * kAround + 1,
                look_.lineHeight(Type::Meta) + 4};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setLayoutDirection(layoutDirection());
        const bool lit = underMouse() || isDown();
        if (lit) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[isDown() ? Token::Pressed : Token::Hover]);
            painter.drawRoundedRect(rect(), 5, 5);
        }
        drawLine(painter, look_.font(Type::Meta), look_[lit ? Token::Text : Token::Quiet],
                 rect().adjusted(kAround, 0, -kAround, 0), text());
        if (hasFocus()) look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 5);
    }
};

ChatTitle::ChatTitle(const Look& look, QWidget* parent)
    : DrawnButton{look, parent}, timer_{new TimerLine{look, this}} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Conversation"));
    timer_->setAccessibleDescription(tr("Changes when messages disappear"));
    timer_->hide();
    connect(timer_, &QAbstractButton::clicked, this, &ChatTitle::timerClicked);
}

void ChatTitle::setPerson(const ChatHeader::Person& person) {
    person_ = person;
    setAccessibleName(person.subtitle.isEmpty() ? person.name
                                                : person.name + ", " + person.subtitle);
    timer_->setText(person.subtitle);
    timer_->setVisible(person.hasTimer);
    place();
    update();
}

void ChatTitle::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    look_.paintAvatar(painter,
                      QStyle::visualRect(layoutDirection(), rect(),
                                         {kMargin, (height() - kAvatar) / 2, kAvatar, kAvatar}),
                      person_.kind, person_.id, person_.name);
    const int name = look_.lineHeight(Type::Title);
    const int both = name + look_.lineHeight(Type::Meta);
    const bool alone = person_.subtitle.isEmpty();
    const int top = (height() - (alone ? name : both)) / 2;
    drawLine(painter, look_.font(Type::Title), look_[Token::Text], lineAt(Type::Title, top),
             person_.name);
    if (!alone && !person_.hasTimer)
        drawLine(painter, look_.font(Type::Meta), look_[Token::Quiet],
                 lineAt(Type::Meta, top + name), person_.subtitle);
    if (hasFocus()) look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 9);
}

void ChatTitle::resizeEvent(QResizeEvent* event) {
    DrawnButton::resizeEvent(event);
    place();
}

void ChatTitle::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) place();
    DrawnButton::changeEvent(event);
}

/// Where the subtitle would be painted.
void ChatTitle::place() {
    const int name = look_.lineHeight(Type::Title);
    const int top = (height() - name - look_.lineHeight(Type::Meta)) / 2;
    auto where =
        lineAt(Type::Meta, top + name).adjusted(-TimerLine::kAround, -2, TimerLine::kAround, 2);
    const auto wish = timer_->sizeHint();
    const bool fits = wish.width() <= where.width();
    if (fits) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        mirrored ? where.setLeft(where.right() + 1 - wish.width()) : where.setWidth(wish.width());
    }
    timer_->setGeometry(where);
    timer_->setToolTip(fits ? QString{} : asToolTip(person_.subtitle));
}

/// A line of the text, mirrored where the window is.
QRect ChatTitle::lineAt(Type type, int top) const {
    return QStyle::visualRect(layoutDirection(), rect(),
                              {kText, top, width() - kText - kMargin, look_.lineHeight(type)});
}

}  // namespace starling::ui
