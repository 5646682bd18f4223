// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A card of settings: rows of a label, an explanation and a control, with hairlines between. Rows
/// are found by the words in them and by other names for them; the others hide. Window thread.
#pragma once

#include "look/look.h"

#include <QVBoxLayout>
#include <QWidget>

namespace starling::ui {

class Label;

class SettingsCard : public QWidget {
    Q_OBJECT

public:
    explicit SettingsCard(const Look& look, QWidget* parent = nullptr);

    /// The explanation, to be changed later. The control goes below when there is no room beside.
    Label* addRow(const QString& label, const QString& explanation, QWidget* control = nullptr);
    /// A row of its own kind.
    void addWide(QWidget* row);
    /// One that belongs to the row before, and is found and hidden with it.
    void addBelow(QWidget* row);
    /// What else people call the row that was added last.
    void alsoCalled(const QString& words);

    /// Hides a row, whatever is looked for, or lets it be found again.
    void setRowShown(const QWidget* row, bool shown);
    /// Shows only rows that hold each of the words, in themselves or in `title`; all without any.
    /// Whether there is one.
    bool filter(const QStringList& words, const QString& title);

    /// Controls under their labels, for a narrow window.
    void setStacked(bool stacked);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    struct Row {
        std::vector<QWidget*> parts;
        QString alsoCalled;
        bool isShown = true;  ///< But for what is looked for.
        bool isFound = true;

        void refresh() const;
        bool holds(const QStringList& words, const QString& title) const;
    };

    const Look& look_;
    QVBoxLayout* column_;
    std::vector<Row> rows_;
};

}  // namespace starling::ui
