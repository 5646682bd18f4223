// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A profile with an account, made by the engine, and then filled as by years of use.
#pragma once

#include "bench/profiles.h"
#include "support/temp_folder.h"

#include <string>

namespace starling::bench {

/// The profile folder; `network` is the path of a network profile.
std::string makeUsedProfile(const TempFolder& folder, const std::string& network,
                            const Filling& filling);

}  // namespace starling::bench
