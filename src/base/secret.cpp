// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"

namespace starling {

void wipe(std::span<std::uint8_t> bytes) {
    volatile std::uint8_t* out = bytes.data();
    for (std::size_t i = 0; i < bytes.size(); ++i)
        out[i] = 0;
}

}  // namespace starling
