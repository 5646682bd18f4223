// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws what a search found: headings, people, and lines of messages with the words marked.
/// Window thread.
#pragma once

#include "panes/list_row.h"
#include "panes/search_results_model.h"

#include <QStyledItemDelegate>

namespace starling::ui {

class SearchRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchRowDelegate(const Look& look, const AccountId& own, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                      const QString& heading) const;

    const Look& look_;
    AccountId own_;
};

/// One line of `text` that begins shortly before the first of `words` in it.
QString lineAround(const QStringList& words, const QString& text);

}  // namespace starling::ui
