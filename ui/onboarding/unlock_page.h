// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for the passphrase of a profile. Names nobody: the name lies behind the passphrase. Window
/// thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Button;
class Label;
class LineField;

class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(const Look& look, QWidget* parent = nullptr);

    void setBusy(bool busy);
    void tellWrong();  ///< The passphrase was wrong; says that nothing was lost.
    void tellError(const QString& words);  ///< Something else.
    LineField& field() { return *field_; }

signals:
    void unlockRequested(const QString& passphrase);
    void quitRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    LineField* field_;
    Label* error_;
    Button* unlock_;
};

}  // namespace starling::ui
