// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node says about a name. An entry that is read opens, if at all, to a person.

#include "wire/name_entry.h"

#include <cstdlib>

using namespace starling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = asText({data, size});
    const auto read = decodeNameReply(text);
    if (!read && (read.error().code != Errc::Corrupt || read.error().detail.empty())) std::abort();
    if (const auto name = registerName(text); name && registerName(*name) != name) std::abort();
    if (!read || !*read) return 0;
    const auto id = openIdOfName("alice-local", (*read)->nonce, (*read)->sealedId);
    if (id && id->prefix() != AccountId::kAccount) std::abort();
    return 0;
}
