// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a message is typed: grows with the text, counts from 200 left, sends by Enter (Shift+Enter
/// breaks the line), and never loses what was typed. Window thread.
#pragma once

#include "look/look.h"
#include "widgets/bar.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

#include <memory>

namespace starling::ui {

class IconButton;
class Label;

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

    /// One quiet line and one button instead of the field: blocked, or a request to answer.
    void showNotice(const QString& sentence, const QString& action);
    void showField();

signals:
    void sendRequested(const QString& text);
    void draftChanged(const QString& text);  ///< At most twice a second, and at once on focus out.
    void noticeActed();

protected:
    void resizeEvent(QResizeEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    class Parts;
    void fit();
    void count();
    void trySending();

    const Look& look_;
    QPlainTextEdit* edit_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
