// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What of us others may notice, as it is kept. Core executor only; takes part in the transaction
/// that is open. docs/protocol/messages.md#receipts.
#pragma once

#include "starling/privacy.h"
#include "store/store.h"

namespace starling {

Result<Privacy> readPrivacy(Store& store);
Result<Privacy> keepPrivacy(Store& store, const Privacy& privacy);

}  // namespace starling
