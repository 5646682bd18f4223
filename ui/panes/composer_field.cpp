// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/composer_field.h"

#include "panes/overlay_bar.h"
#include "widgets/button.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace starling::ui {

namespace {

constexpr int kAcross = 12;
constexpr int kDown = 10;
constexpr qreal kRadius = 14;
constexpr int kEmoji = 32;
constexpr int kEmojiEdge = 4;

/// Of a file one would get the path, which nobody means to send.
bool bringsFiles(const QMimeData& source) {
    const auto urls = source.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

}  // namespace

ComposerField::ComposerField(const Look& look, QWidget* parent)
    : QPlainTextEdit{parent}
    , look_{look}
    , bar_{new OverlayBar{this}}
    , emoji_{new IconButton{look, "emoji", tr("Emoji"), this}} {
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Message"));
    setPlaceholderText(tr("Message"));
    setCursorWidth(2);
    bar_->follow(*verticalScrollBar());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    emoji_->setSide(kEmoji);
    emoji_->setCursor(Qt::ArrowCursor);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    connect(&look, &Look::changed, this, &ComposerField::dress);
    dress();
    arrange();
}

int ComposerField::heightOfText(int most) const {
    qreal height = 2 * kDown;
    for (auto block = document()->begin(); block.isValid() && height < most; block = block.next())
        height += blockBoundingRect(block).height();
    return std::max(kLeastHeight, static_cast<int>(std::ceil(height)));
}

bool ComposerField::sends(const QKeyEvent& event) const {
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) return false;
    if (enterSends_) return !(event.modifiers() & Qt::ShiftModifier);
    return event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
}

void ComposerField::keyPressEvent(QKeyEvent* event) {
    const auto key = event->key();
    if (sends(*event)) {
        event->accept();
        return emit sendPressed();
    }
    if (event->modifiers() == Qt::ControlModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        event->accept();
        return emit answerStepped(key == Qt::Key_Up ? -1 : 1);
    }
    if (key == Qt::Key_Up && event->modifiers() == Qt::NoModifier && document()->isEmpty()) {
        event->accept();
        return emit recallRequested();
    }
    if (key == Qt::Key_Escape) return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

bool ComposerField::event(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) arrange();
    if (event->type() != QEvent::Paint) return QPlainTextEdit::event(event);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Field]);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    return true;
}

void ComposerField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    arrange();
}

void ComposerField::arrange() {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int end = kEmoji + kEmojiEdge + 2;
    // One pixel more than the text needs, or the edit finds that it does not fit.
    setViewportMargins(mirrored ? end : kAcross, kDown, mirrored ? kAcross : end, kDown - 2);
    const auto place = [this](QWidget& widget, QRect where) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    const int button = height() - kEmojiEdge - kEmoji;
    place(*emoji_, {width() - kEmojiEdge - kEmoji, button, kEmoji, kEmoji});
    place(*bar_, {width() - 10, kDown, 8, std::max(0, button - kDown)});
}

bool ComposerField::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() && !bringsFiles(*source);
}

void ComposerField::insertFromMimeData(const QMimeData* source) {
    if (!canInsertFromMimeData(source)) return;
    const auto text = source->text();
    if (text.size() + document()->characterCount() > kMostPasted) return emit pasteRefused();
    textCursor().insertText(text);
    ensureCursorVisible();
}

void ComposerField::dress() {
    setFont(look_.font(Type::Body));
    auto colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, look_[Token::Text]);
    colours.setColor(QPalette::PlaceholderText, look_[Token::Quiet]);
    colours.setColor(QPalette::Highlight, look_[Token::Accent]);
    colours.setColor(QPalette::HighlightedText, look_[Token::OnAccent]);
    setPalette(colours);
}

}  // namespace starling::ui
