// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/composer_field.h"

#include "panes/overlay_bar.h"

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

/// Of a file one would get the path, which nobody means to send.
bool bringsFiles(const QMimeData& source) {
    const auto urls = source.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

}  // namespace

ComposerField::ComposerField(const Look& look, QWidget* parent)
    : QPlainTextEdit{parent}, look_{look}, bar_{new OverlayBar{this}} {
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
    // One pixel more than the text needs, or the edit finds that it does not fit.
    setViewportMargins(kAcross, kDown, kAcross, kDown - 2);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    connect(&look, &Look::changed, this, &ComposerField::dress);
    dress();
}

int ComposerField::heightOfText(int most) const {
    qreal height = 2 * kDown;
    for (auto block = document()->begin(); block.isValid() && height < most; block = block.next())
        height += blockBoundingRect(block).height();
    return std::max(kLeastHeight, static_cast<int>(std::ceil(height)));
}

void ComposerField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        event->accept();
        return emit sendPressed();
    }
    if (event->key() == Qt::Key_Escape) return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

bool ComposerField::event(QEvent* event) {
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
    const QRect beside{width() - 10, kDown, 8, height() - 2 * kDown};
    bar_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), beside));
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
