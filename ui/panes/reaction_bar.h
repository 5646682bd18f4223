// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Six emoji to react with at once, and a button for all the others; those put there already are
/// marked, and go when they are chosen. Window thread. docs/look.md "Reactions".
#pragma once

#include "panes/popover.h"

namespace starling::ui {

class ReactionBar : public Popover {
    Q_OBJECT

public:
    /// `ours` are the emoji that we have put there.
    ReactionBar(const Look& look, const QStringList& ours, QWidget* parent);

signals:
    void chosen(const QString& emoji, bool on);  ///< And it closes.
    void moreRequested();                        ///< The same.

protected:
    void showEvent(QShowEvent*) override;

private:
    QWidget* first_ = nullptr;
};

}  // namespace starling::ui
