// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An account is being made, or its messages fetched: how far it is, what came of it. Window
/// thread.
#pragma once

#include "onboarding/page.h"

class QTimer;

namespace starling::ui {

class Button;
class Label;
class ProgressLine;

class MakingPage : public Page {
    Q_OBJECT

public:
    explicit MakingPage(const Look& look, QWidget* parent = nullptr);

    /// Something of unknown length; a bar only when it takes longer than `quiet` milliseconds.
    void work(const QString& title, int quiet);
    /// Something that ends after `limit` milliseconds at the latest, and can be cancelled after
    /// `cancel`.
    void wait(const QString& title, const QString& sentence, int limit, int cancel);
    /// What came of it, with one button.
    void say(const QString& title, const QString& sentence, const QString& action);
    void stop();  ///< All timers.

signals:
    void acted();
    void cancelled();
    void limitReached();

private:
    void reset(const QString& title, const QString& sentence);
    void tick();

    Label* title_;
    Label* sentence_;
    ProgressLine* bar_;
    Label* percent_;
    Button* cancel_;
    Button* action_;
    QTimer* quiet_;
    QTimer* cancelLater_;
    QTimer* ticks_;
    QTimer* limit_;
};

}  // namespace starling::ui
