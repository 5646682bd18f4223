// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A page with nothing on it but why, and perhaps a button to change that: no result, failed,
/// empty. Window thread.
#pragma once

#include "look/look.h"

#include <QLabel>

namespace starling::ui {

class Button;
class Label;

class QuietPage : public QWidget {
    Q_OBJECT

public:
    QuietPage(const Look& look, Token ground, QWidget* parent = nullptr);

    struct Words {
        QString icon;  ///< A name in resources/icons, or empty.
        QString title;
        QString sentence;
        QString action;  ///< Empty: no button.
    };
    void tell(const Words& words);
    QString title() const;

signals:
    void acted();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void dress();

    const Look& look_;
    Token ground_;
    QString iconName_;
    QLabel* icon_;
    Label* title_;
    Label* sentence_;
    Button* action_;
};

}  // namespace starling::ui
