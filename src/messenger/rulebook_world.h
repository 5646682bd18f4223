// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rule-books that talk with the network work with. All of it outlives them; `io` is the
/// lane of the one that holds this.
#pragma once

#include "base/executors.h"
#include "messenger/events.h"
#include "net/network.h"
#include "store/store.h"

namespace starling {

struct RulebookWorld {
    Executor& core;
    Executor& io;
    Store& store;
    Network& network;
    const Identity& own;
    Random& random;
    EventSink emit;
    /// Called before the network is used: what was learnt before the machine slept may not hold.
    std::function<void()> noticeSleep = [] {};
};

}  // namespace starling
