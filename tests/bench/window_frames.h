// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of the window over the real engine and a store that has been used: what a frame takes
/// while somebody scrolls, changes the conversation and types. Off-screen; window thread.
#pragma once

#include "bench/measure.h"
#include "starling/client.h"

#include <memory>
#include <string>

namespace starling::bench {

constexpr double kFrame = 16.6;

struct Place {
    std::string profile;
    std::string network;
};

/// Walks through the first conversation for half a minute of frames, slowly and fast.
void benchScrolling(const Place& place);

/// From a click on another conversation to its picture; from a key to the letter's picture.
void benchHands(const Place& place);

}  // namespace starling::bench
