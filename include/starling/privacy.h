// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What of us others may notice. A value; any thread. docs/protocol/messages.md#receipts.
#pragma once

namespace starling {

/// All off until a person switches it on. What is off is neither told nor shown.
struct Privacy {
    bool readReceipts = false;  ///< They see when we have read, and we when they have.
    bool typing = false;        ///< They see that we are writing, and we that they are.
    bool operator==(const Privacy&) const = default;
};

}  // namespace starling
