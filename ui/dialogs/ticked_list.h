// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// People in a list, each with a box to tick: by a click or Space. Which are ticked is the
/// selection of the view. Window thread.
#pragma once

#include "look/look.h"

#include <QListView>

#include <optional>

namespace starling::ui {

class TickedList : public QListView {
    Q_OBJECT

public:
    /// Rows are QVariants of Conversation under `role`, named by DisplayRole.
    TickedList(const Look& look, const QString& name, int role, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    int ticked() const;
    void setSelf(const AccountId& self);  ///< Whose row is Note to Self.

signals:
    void tickedChanged();

protected:
    void paintEvent(QPaintEvent*) override;
    void focusInEvent(QFocusEvent*) override;

private:
    class Rows;
    const Look& look_;
    Rows* rows_;
};

}  // namespace starling::ui
