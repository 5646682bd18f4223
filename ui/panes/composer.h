// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a message is typed: grows with the text, counts from 200 left, sends by Enter (Shift+Enter
/// breaks the line, or as set), and never loses what was typed: what was handed on to be sent stays
/// in the field until whoever sends it says that it is safe. Window thread. docs/look.md.
#pragma once

#include "look/look.h"
#include "widgets/bar.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

#include <memory>
#include <optional>

namespace starling::ui {

class IconButton;
class Label;
struct QuoteWords;

class Composer : public Bar {
    Q_OBJECT

public:
    explicit Composer(const Look& look, QWidget* parent = nullptr);
    ~Composer() override;

    QString text() const;
    void setText(const QString& text);
    void clear();
    void takeFocus();
    QPlainTextEdit& edit() { return *edit_; }
    QAbstractButton& sendButton();
    QAbstractButton& emojiButton();
    void setEnterSends(bool sends);
    void insert(const QString& text);  ///< Where the cursor is.
    void recall(const QString& said);  ///< Into an empty field, selected.

    /// What is answered, over the field; nothing: no answer.
    void setReply(const std::optional<QuoteWords>& quote);
    bool isReplying() const;

    /// The oldest text of sendRequested() that has no answer yet: is safe and leaves the field, or
    /// was refused, and stays there with the reason under it.
    void accepted();
    void refused(const QString& problem);

    /// What is in the field beyond the texts that wait for an answer.
    QString rest() const;

    /// Something is typed, and that was said by writing().
    bool isWriting() const;

    /// One sentence under the field, until the text changes.
    void showProblem(const QString& sentence);

    /// One quiet line and one button instead of the field: blocked, or a request to answer.
    void showNotice(const QString& sentence, const QString& action);
    void showField();

signals:
    void sendRequested(const QString& text);
    void draftChanged(const QString& text);  ///< At most twice a second, and at once on focus out.
    void noticeActed();
    void writing(bool on);  ///< At each key that leaves text, and once when none is left.
    void replyClosed();
    void answerStepped(
        int step);           ///< The message before the one that is answered, -1, or after it.
    void recallRequested();  ///< Up in an empty field: the last that we wrote.
    void emojiRequested();
    void emojiTaken(const QString& emoji);  ///< By its name.

protected:
    void resizeEvent(QResizeEvent*) override;
    void moveEvent(QMoveEvent*) override;
    void showEvent(QShowEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    class Parts;
    void build();
    void connectParts();
    void fit();
    void count();
    void textChanged();
    void tellWriting(bool on);
    void trySending();
    void tellDraft();

    const Look& look_;
    QPlainTextEdit* edit_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
