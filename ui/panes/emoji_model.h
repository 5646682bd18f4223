// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Some of the emoji, as rows of a list. Window thread.
#pragma once

#include "panes/emoji_list.h"

#include <QAbstractListModel>

namespace starling::ui {

class EmojiModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<const Emoji*> emoji) {
        beginResetModel();
        rows_ = std::move(emoji);
        endResetModel();
    }
    const Emoji& at(int row) const { return *rows_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        if (role == Qt::DisplayRole) return at(index.row()).text;
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return at(index.row()).name;
        return {};
    }

private:
    std::vector<const Emoji*> rows_;
};

}  // namespace starling::ui
