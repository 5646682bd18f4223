// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person typed to narrow a search: from:Bob, in:"Note to Self", before:2026-02-03. Pure.
/// docs/user/search.md.
#pragma once

#include "starling/executor.h"

#include <optional>
#include <string>
#include <string_view>

namespace starling {

struct SearchFilter {
    enum class Kind {
        From,      ///< Who wrote it: a name or its beginning, or an id.
        FromMe,    ///< We wrote it.
        In,        ///< With whom.
        Before,    ///< Said before that moment.
        After,     ///< Said then or later.
        Link,      ///< Holds an address of the web.
        Answer,    ///< Answers another message.
        Reaction,  ///< Somebody reacted to it.
    };
    Kind kind = Kind::From;
    std::string name;  ///< Of From and In; not empty.
    Timestamp at{};    ///< Of Before and After.
    bool operator==(const SearchFilter&) const = default;
};

/// `key` is what stands before the colon. Nothing when there is no such filter, or none with this
/// value: then they are words like others. Days are those of this machine.
std::optional<SearchFilter> parseFilter(std::string_view key, std::string_view value);

}  // namespace starling
