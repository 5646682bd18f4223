// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// When there is no account to show: what is the matter or going on, and buttons to try again or to
/// quit. Window thread.
#pragma once

#include "look/look.h"
#include "starling/result.h"

#include <QWidget>

namespace starling::ui {

/// Why a profile could not be opened or made, for a person.
QString troubleInWords(const Error& error);

class NoticePage : public QWidget {
    Q_OBJECT

public:
    enum class Buttons { None, RetryAndQuit };
    NoticePage(const Look& look, const QString& title, const QString& words, Buttons buttons,
               QWidget* parent = nullptr);

signals:
    void retryRequested();
    void quitRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLayout* makeButtons();

    const Look& look_;
};

}  // namespace starling::ui
