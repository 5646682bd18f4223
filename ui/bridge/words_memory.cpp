// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridge/words_memory.h"

#include <QPointer>

namespace starling::ui {

WordsMemory::WordsMemory(Client& client, QObject* parent) : QObject{parent}, client_{client} {}

void WordsMemory::ask() {
    if (std::exchange(asking_, true)) return;
    client_.wordsState([self = QPointer{this}](const Result<WordsState>& state) {
        if (!self) return;
        self->asking_ = false;
        self->take(state);
    });
}

void WordsMemory::askAgain() {
    if (state_.isFromHere && !state_.isReminderDue && !state_.wereSeen && !state_.areHidden) ask();
}

void WordsMemory::noteSeen() {
    client_.noteWordsSeen([self = QPointer{this}](const Result<WordsState>& state) {
        if (self) self->take(state);
    });
}

void WordsMemory::hide(std::function<void(Result<WordsState>)> done) {
    client_.hideWords([self = QPointer{this}, done = std::move(done)](Result<WordsState> state) {
        if (self) self->take(state);
        done(std::move(state));
    });
}

void WordsMemory::take(const Result<WordsState>& state) {
    if (!state) return;
    if (std::exchange(known_, true) && state_ == *state) return;
    state_ = *state;
    emit changed();
}

}  // namespace starling::ui
