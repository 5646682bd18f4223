// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Random order. Pure but for the randomness passed in.
#pragma once

#include "base/world.h"

#include <utility>
#include <vector>

namespace starling {

/// Every order is as likely as any other.
template <class T>
void shuffle(std::vector<T>& items, Random& random) {
    for (std::size_t left = items.size(); left > 1; --left)
        std::swap(items[left - 1], items[random.below(left)]);
}

}  // namespace starling
