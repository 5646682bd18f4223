// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/composer.h"

#include "look/words.h"
#include "panes/composer_field.h"
#include "panes/emoji_completion.h"
#include "panes/reply_strip.h"
#include "starling/checks.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QTimer>

#include <deque>

namespace starling::ui {

namespace {

constexpr int kMost = static_cast<int>(kMaxMessageCodePoints);
constexpr int kCountFrom = 200;   ///< Left.
constexpr int kDraftPause = 500;  ///< In ms.

}  // namespace

class Composer::Parts {
public:
    explicit Parts(const Look& look, Composer& composer)
        : reply{new ReplyStrip{look, &composer}}
        , field{new ComposerField{look, &composer}}
        , completion{new EmojiCompletion{look, *field}}
        , writing{new QWidget{&composer}}
        , noticing{new QWidget{&composer}}
        , send{new IconButton{look, "send", Composer::tr("Send"), writing}}
        , left{new Label{look, Type::Meta, Token::Quiet, {}, writing}}
        , problem{new Label{look, Type::Meta, Token::Danger, {}, &composer}}
        , notice{new Label{look, Type::Snippet, Token::Quiet, {}, noticing}}
        , act{new Button{look, Button::Kind::Secondary, {}, {}, noticing}} {}

    ReplyStrip* reply;
    ComposerField* field;
    EmojiCompletion* completion;
    QWidget* writing;   ///< Field, count and send.
    QWidget* noticing;  ///< The one line instead.
    IconButton* send;
    Label* left;
    Label* problem;
    Label* notice;
    Button* act;
    std::deque<QString> submitted;  ///< The field begins with these; each waits for its answer.
    QTimer draftPause;
    bool draftTold = true;
    bool toldWriting = false;
};

Composer::Composer(const Look& look, QWidget* parent)
    : Bar{look, Token::Pane, Qt::TopEdge, parent}
    , look_{look}
    , parts_{std::make_unique<Parts>(look, *this)} {
    edit_ = parts_->field;
    build();
    connectParts();
    count();
}

Composer::~Composer() = default;

void Composer::connectParts() {
    edit_->installEventFilter(this);
    parts_->draftPause.setSingleShot(true);
    connect(&parts_->draftPause, &QTimer::timeout, this, &Composer::tellDraft);
    connect(edit_, &QPlainTextEdit::textChanged, this, &Composer::textChanged);
    connect(parts_->field, &ComposerField::sendPressed, this, &Composer::trySending);
    connect(parts_->field, &ComposerField::pasteRefused, this, [this] {
        showProblem(tr("The clipboard holds more than one message can be. Nothing was pasted."));
    });
    connect(parts_->send, &QAbstractButton::clicked, this, &Composer::trySending);
    connect(parts_->act, &QAbstractButton::clicked, this, &Composer::noticeActed);
    connect(parts_->reply, &ReplyStrip::closed, this, &Composer::replyClosed);
    connect(parts_->field, &ComposerField::answerStepped, this, &Composer::answerStepped);
    connect(parts_->field, &ComposerField::recallRequested, this, &Composer::recallRequested);
    connect(&emojiButton(), &QAbstractButton::clicked, this, &Composer::emojiRequested);
    connect(parts_->completion, &EmojiCompletion::taken, this, &Composer::emojiTaken);
    connect(&look_, &Look::changed, this, &Composer::fit);
}

void Composer::build() {
    auto& parts = *parts_;
    parts.send->setFilled(true);
    parts.send->setSide(40);
    parts.left->setAlignment(Qt::AlignCenter);
    parts.left->setFixedWidth(40);
    parts.problem->setWordWrap(true);
    parts.problem->setContentsMargins(12, 0, 12, 0);
    parts.problem->hide();
    auto* end = new QVBoxLayout;
    end->setSpacing(4);
    end->addStretch();
    end->addWidget(parts.left);
    end->addWidget(parts.send);
    auto* row = new QHBoxLayout{parts.writing};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(edit_, 1, Qt::AlignBottom);
    row->addLayout(end);
    parts.notice->setWordWrap(true);
    auto* line = new QHBoxLayout{parts.noticing};
    line->setContentsMargins(4, 2, 0, 2);
    line->setSpacing(12);
    line->addWidget(parts.notice, 1);
    line->addWidget(parts.act);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    column->addWidget(parts.reply);
    column->addWidget(parts.writing);
    column->addWidget(parts.noticing);
    column->addWidget(parts.problem);
    parts.noticing->hide();
    parts.reply->hide();
}

QString Composer::text() const {
    return edit_->toPlainText();
}

void Composer::setText(const QString& text) {
    parts_->submitted.clear();
    parts_->problem->hide();
    {
        const QSignalBlocker quiet{edit_};
        edit_->setPlainText(text);
    }
    edit_->moveCursor(QTextCursor::End);
    parts_->draftTold = true;
    parts_->draftPause.stop();
    parts_->toldWriting = false;
    parts_->completion->close();
    fit();
    count();
}

void Composer::clear() {
    setText({});
}

void Composer::takeFocus() {
    if (parts_->writing->isHidden())
        parts_->act->setFocus(Qt::OtherFocusReason);
    else
        edit_->setFocus(Qt::OtherFocusReason);
}

QAbstractButton& Composer::sendButton() {
    return *parts_->send;
}

QAbstractButton& Composer::emojiButton() {
    return parts_->field->emojiButton();
}

void Composer::setEnterSends(bool sends) {
    parts_->field->setEnterSends(sends);
}

void Composer::insert(const QString& text) {
    edit_->insertPlainText(text);
    edit_->ensureCursorVisible();
}

void Composer::recall(const QString& said) {
    if (!text().isEmpty()) return;
    insert(said);
    edit_->selectAll();
}

void Composer::setReply(const std::optional<QuoteWords>& quote) {
    if (quote) parts_->reply->setQuote(*quote);
    parts_->reply->setVisible(quote.has_value());
}

bool Composer::isReplying() const {
    return !parts_->reply->isHidden();
}

bool Composer::isWriting() const {
    return parts_->toldWriting;
}

void Composer::accepted() {
    if (parts_->submitted.empty()) return;
    const auto first = parts_->submitted.front();
    parts_->submitted.pop_front();
    if (!text().startsWith(first)) return;
    auto cursor = edit_->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(static_cast<int>(first.size()), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    if (text().isEmpty()) edit_->document()->clearUndoRedoStacks();
}

void Composer::refused(const QString& problem) {
    if (!parts_->submitted.empty()) parts_->submitted.pop_front();
    showProblem(problem);
}

QString Composer::rest() const {
    auto rest = text();
    for (const auto& sent : parts_->submitted)
        if (rest.startsWith(sent)) rest.remove(0, sent.size());
    return rest;
}

void Composer::showProblem(const QString& sentence) {
    parts_->problem->setText(sentence);
    parts_->problem->setVisible(!sentence.isEmpty());
}

void Composer::showNotice(const QString& sentence, const QString& action) {
    parts_->notice->setText(sentence);
    parts_->act->setText(action);
    parts_->act->updateGeometry();
    parts_->problem->hide();
    parts_->reply->hide();
    parts_->writing->hide();
    parts_->noticing->show();
}

void Composer::showField() {
    parts_->noticing->hide();
    parts_->writing->show();
    fit();
}

void Composer::fit() {
    const int most = std::max(ComposerField::kLeastHeight, window()->height() * 4 / 10);
    edit_->setFixedHeight(std::min(most, parts_->field->heightOfText(most)));
}

void Composer::count() {
    const auto message = rest().trimmed();
    const int left = kMost - codePoints(message);
    parts_->left->setVisible(left <= kCountFrom);
    parts_->left->setText(QString::number(left));
    parts_->left->setColour(left < 0 ? Token::Danger : Token::Quiet);
    parts_->send->setEnabled(!message.isEmpty());
}

void Composer::textChanged() {
    parts_->problem->hide();
    fit();
    count();
    tellWriting(!rest().trimmed().isEmpty());
    parts_->draftTold = false;
    if (!parts_->draftPause.isActive()) parts_->draftPause.start(kDraftPause);
}

void Composer::tellWriting(bool on) {
    if (std::exchange(parts_->toldWriting, on) || on) emit writing(on);
}

void Composer::trySending() {
    const auto raw = rest();
    const auto message = raw.trimmed();
    if (message.isEmpty()) return;
    const int over = codePoints(message) - kMost;
    if (over > 0)
        return showProblem(
            over == 1
                ? tr("This message is 1 character too long. Shorten it, or send it in parts.")
                : tr("This message is %n characters too long. Shorten it, or send it in parts.",
                     nullptr, over));
    parts_->problem->hide();
    parts_->draftPause.stop();
    parts_->draftTold = true;
    parts_->submitted.push_back(raw);
    tellWriting(false);
    emit sendRequested(message);
}

void Composer::tellDraft() {
    parts_->draftPause.stop();
    if (std::exchange(parts_->draftTold, true)) return;
    emit draftChanged(text());
}

void Composer::resizeEvent(QResizeEvent* event) {
    Bar::resizeEvent(event);
    // As the messages over it.
    constexpr int kRoomy = 700;
    const int side = width() < kRoomy ? 12 : 16;
    layout()->setContentsMargins(side, 8, side, 8);
    fit();
}

/// It stands at the foot: a window that changes its height moves it.
void Composer::moveEvent(QMoveEvent* event) {
    Bar::moveEvent(event);
    fit();
}

void Composer::showEvent(QShowEvent* event) {
    Bar::showEvent(event);
    fit();
}

void Composer::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !isReplying()) return Bar::keyPressEvent(event);
    event->accept();
    emit replyClosed();
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == edit_ && event->type() == QEvent::FocusOut) tellDraft();
    return Bar::eventFilter(watched, event);
}

}  // namespace starling::ui
