// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An account file that is accepted is written so that it reads the same.

#include "store/account_file.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    const auto file = parseAccountFile(asText({data, size}));
    if (!file) return 0;
    const auto text = formatAccountFile(*file);
    const auto again = parseAccountFile(text);
    if (!again || formatAccountFile(*again) != text) std::abort();
    if (again->networkId != file->networkId || again->slots.size() != file->slots.size())
        std::abort();
    return 0;
}
