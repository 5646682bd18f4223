// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The message that another one refers to, as the wire names it. A value.
/// docs/protocol/messages.md#what-refers-to-a-message.
#pragma once

#include "starling/executor.h"
#include "starling/ids.h"

namespace starling {

struct Target {
    AccountId author;
    Timestamp sentAt;
    bool operator==(const Target&) const = default;
};

}  // namespace starling
