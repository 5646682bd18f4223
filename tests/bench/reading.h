// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Opening, paging and searching stores of 100,000 and of 1,000,000 messages, each beside the bare
/// SQL statement on the same file, and the two beside each other.
#pragma once

#include "bench/measure.h"
#include "bench/profiles.h"

#include <map>

namespace starling::bench {

/// What one store took, by the name of the piece.
using Figures = std::map<std::string, Timed>;

/// A store with messages in it.
struct FilledProfile : BareProfile {
    explicit FilledProfile(std::int64_t messages);
    std::vector<ConversationId> people;
    std::int64_t messages;
};

Figures benchReading(const FilledProfile& profile);
Figures benchSearch(const FilledProfile& profile);

/// How soon core answers while it takes messages in, with and without a search beside it.
void benchSearchBesideIngest(const FilledProfile& profile);

/// What grew from the small store to the large one, and by how much.
void printGrowth(const Figures& small, const Figures& large);

}  // namespace starling::bench
