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
    ~UnlockPage() override;

    void setBusy(bool busy);
    void tellWrong();  ///< The passphrase was wrong; says that nothing was lost.
    void tellError(const QString& words);  ///< Something else.
    LineField& field() { return *field_; }

signals:
    /// The field keeps it, so that a typing error can be seen, until the page goes.
    void unlockRequested(const QString& passphrase);
    void quitRequested();
    void removeRequested();  ///< Forgotten: the account shall go. Not asked twice yet.

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void addColumn(QWidget* ground);
    void request();
    void tell(const QString& words);

    const Look& look_;
    LineField* field_;
    Label* error_;
    Label* advice_;
    Button* unlock_;
    Button* forgotten_;
    Button* quit_;
    bool busy_ = false;
    int wrong_ = 0;  ///< How often.
};

}  // namespace starling::ui
