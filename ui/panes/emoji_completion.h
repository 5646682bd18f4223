// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Proposes emoji while `:name` is typed into a field, and makes one of a whole `:name:`. The
/// keyboard stays in the field: Enter and Tab take the marked one, Escape closes the list. A screen
/// reader is told which one is marked. Belongs to the field. Window thread.
#pragma once

#include "panes/emoji_model.h"
#include "panes/popover.h"

#include <QPlainTextEdit>
#include <QPointer>

class QListView;

namespace starling::ui {

class EmojiCompletion : public QObject {
    Q_OBJECT

public:
    EmojiCompletion(const Look& look, QPlainTextEdit& edit);
    ~EmojiCompletion() override;

    void close();
    bool isOpen() const { return popover_ && popover_->isVisible(); }

signals:
    void taken(const QString& emoji);
    void announced(const QString& name);  ///< To a screen reader: what is marked now.

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void textChanged();
    QString typedName(bool closed) const;
    void propose(const QString& name);
    void open();
    void place();
    void announce();
    bool key(int key);
    void take(const QModelIndex& index);
    void replace(qsizetype units, const QString& emoji);

    const Look& look_;
    QPlainTextEdit& edit_;
    EmojiModel emoji_;
    QPointer<Popover>
        popover_;  ///< A child of the window; made when there is something to propose.
    QListView* list_ = nullptr;
    QString said_;        ///< The name that was announced last.
    bool typed_ = false;  ///< The text is about to change by a key.
};

}  // namespace starling::ui
