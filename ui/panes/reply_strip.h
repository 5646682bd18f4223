// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The message that is being answered, over the field, with a button to answer it no more. Window
/// thread. docs/look.md "Quote".
#pragma once

#include "view/quote.h"

#include <QWidget>

namespace starling::ui {

class IconButton;

class ReplyStrip : public QWidget {
    Q_OBJECT

public:
    explicit ReplyStrip(const Look& look, QWidget* parent = nullptr);

    void setQuote(const QuoteWords& words);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void arrange();

    const Look& look_;
    QuoteWords words_;
    IconButton* close_;
};

}  // namespace starling::ui
