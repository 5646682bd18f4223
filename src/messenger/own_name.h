// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What we call ourselves: goes along with every message we send. Core executor only.
/// docs/protocol/messages.md#sending.
#pragma once

#include "store/store.h"

namespace starling {

/// Empty when this account has no name on this device yet.
Result<std::string> ownName(Store& store);

/// Errc::Invalid with advice for a name that is empty, too long or not printable.
Result<std::string> setOwnName(Store& store, std::string_view name);

}  // namespace starling
