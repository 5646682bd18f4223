// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// All emoji to choose one from: by group, by name, or of those used last. The keyboard is in the
/// search; arrows go among the emoji, Enter takes one. Window thread. docs/look.md.
#pragma once

#include "panes/emoji_model.h"
#include "panes/popover.h"

class QListView;

namespace starling::ui {

class Label;
class LineField;

class EmojiPicker : public Popover {
    Q_OBJECT

public:
    EmojiPicker(const Look& look, const QStringList& recent, QWidget* parent);

signals:
    void chosen(const QString& emoji);  ///< And it closes.

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void showEvent(QShowEvent*) override;

private:
    static constexpr int kRecent = -1;

    void build();
    QWidget* groups();
    void showGroup(int group);
    void search(const QString& typed);
    void list(std::vector<const Emoji*> emoji);
    void choose(const QModelIndex& index);
    void sayName(const QModelIndex& index);
    bool keyInSearch(const QKeyEvent& event);
    bool keyInGrid(QKeyEvent& event);

    QStringList recent_;
    EmojiModel emoji_;
    LineField* search_;
    QListView* grid_;
    Label* name_;
    int group_ = 0;
};

}  // namespace starling::ui
