// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A profile that is accepted is written and read again as the same network.

#include "wire/network_profile.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    const auto profile = parseNetworkProfile(asText({data, size}));
    if (!profile) return 0;
    (void)profile->allowsPrivateAddresses();
    const auto again = parseNetworkProfile(encodeNetworkProfile(*profile));
    if (!again || again->id() != profile->id()) std::abort();
    return 0;
}
