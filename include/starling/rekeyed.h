// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a new passphrase meant for a profile folder. A value.
#pragma once

#include <cstddef>

namespace starling {

struct Rekeyed {
    /// The copy from before an update was under the old key, and is gone.
    bool updateCopyRemoved = false;
    /// Databases that were set aside as damaged: they stay, and stay under the old key.
    std::size_t oldCopies = 0;
};

}  // namespace starling
