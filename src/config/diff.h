// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What one message changed, in the shape of its data. Values and pure functions; any thread.
/// docs/protocol/config.md#diff.
#pragma once

#include "base/bytes.h"
#include "config/data.h"
#include "starling/result.h"

namespace starling::config {

struct SetDiff {
    Set added;
    Set removed;
    bool operator==(const SetDiff&) const = default;
};

enum class ScalarDiff { Assigned, Removed };

struct DiffEntry;
using Diff = std::map<std::string, DiffEntry>;

struct DiffEntry {
    std::variant<ScalarDiff, SetDiff, Diff> is;
    bool operator==(const DiffEntry&) const = default;
};

/// What makes `after` of `before`; both without empty dicts and sets.
Diff diffOf(const Dict& before, const Dict& after);

/// Does to `data` what `diff` says, with the values of `source`, the data of the message that made
/// it (docs/protocol/config.md#merge). Does not prune.
void apply(Dict& data, const Diff& diff, const Dict& source);

/// What of `ours` the other does not touch; both against the same data.
Diff uncontested(const Diff& ours, const Diff& theirs);

}  // namespace starling::config
