// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a program costs that only listens: over real HTTPS, with a store that has been used.
#pragma once

namespace starling::bench {

void benchIdle();

}  // namespace starling::bench
