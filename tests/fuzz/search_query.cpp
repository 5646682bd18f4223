// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whatever is typed into the search field, the index answers without an error, whatever text it
/// holds.

#include "store/search_query.h"

#include "base/bytes.h"
#include "store/store.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    static const auto store = *Store::openInMemory();
    const auto typed = asText({data, size});
    const auto query = parseSearch(typed);
    if (query.match.size() > 4 * kMaxSearchBytes || query.parts.size() > kMaxSearchWords)
        std::abort();

    auto transaction = store->transaction();
    MessageRow row;
    row.body = typed.substr(0, kMaxSearchBytes);
    const bool kept =
        store->conversations.ensure(row.conversation, {}, true) && store->messages.insert(row, {});
    const auto found = store->search.search(row.body, 1);
    if (!transaction || !kept || !found) std::abort();
    return 0;
}
