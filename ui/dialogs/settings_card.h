// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A card of settings: rows of a label, an explanation and a control, with hairlines between.
/// Window thread.
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

    /// Controls under their labels, for a narrow window.
    void setStacked(bool stacked);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    QVBoxLayout* rows_;
    std::vector<QWidget*> all_;
};

}  // namespace starling::ui
