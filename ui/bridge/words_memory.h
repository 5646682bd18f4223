// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What this device remembers of its recovery words, as the engine said it last. Owned by the
/// Bridge. Window thread.
#pragma once

#include "starling/client.h"

#include <QObject>

namespace starling::ui {

class WordsMemory : public QObject {
    Q_OBJECT

public:
    /// `client` must outlive it.
    explicit WordsMemory(Client& client, QObject* parent = nullptr);

    /// Nothing is due, seen or hidden before the first answer.
    const WordsState& state() const { return state_; }
    bool isKnown() const { return known_; }

    void ask();
    /// Conversations came: the reminder may be due by now. Free where that cannot be.
    void askAgain();
    void noteSeen();
    void hide(std::function<void(Result<WordsState>)> done);

signals:
    void changed();

private:
    void take(const Result<WordsState>& state);

    Client& client_;
    WordsState state_;
    bool known_ = false;
    bool asking_ = false;
};

}  // namespace starling::ui
