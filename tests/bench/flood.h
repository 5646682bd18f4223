// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// 10,000 messages from 1,000 strangers wait in the swarm; meanwhile somebody uses the program.
#pragma once

namespace starling::bench {

void benchFlood();

}  // namespace starling::bench
