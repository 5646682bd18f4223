// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A list that is accepted is written and read again as the same list, in both forms.

#include "wire/node_list.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    const auto json = asText({data, size});
    for (const bool seedForm : {true, false}) {
        const auto decode = seedForm ? decodeSeedReply : decodeNodeList;
        const auto nodes = decode(json);
        if (!nodes) continue;
        const auto again = decode(encodeNodeList(*nodes, seedForm));
        if (!again || *again != *nodes) std::abort();
    }
    return 0;
}
