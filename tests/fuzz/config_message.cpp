// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Config messages, each behind a line break. What is read is written again as it came; merging
/// them gives the same in any order, and a device that takes them has a state it can keep.

#include "config/replica.h"

#include <algorithm>
#include <cstdlib>

using namespace starling;
using namespace starling::config;

namespace {

constexpr std::size_t kMostPieces = 3;

void demand(bool holds) {
    if (!holds) std::abort();
}

std::vector<std::string> piecesOf(std::string_view input) {
    std::vector<std::string> out;
    while (out.size() + 1 < kMostPieces && input.find('\n') != input.npos) {
        out.emplace_back(input.substr(0, input.find('\n')));
        input.remove_prefix(input.find('\n') + 1);
    }
    out.emplace_back(input);
    return out;
}

void lookAtDevice(const std::vector<std::string>& pieces) {
    Replica replica;
    replica.edit([](Dict& data) { data["a"] = {std::int64_t{1}}; });
    for (const auto& piece : pieces) {
        replica.merge(std::vector{Arrived{{toHex(hashOf(piece))}, piece}});
        const auto loaded = Replica::load(replica.dump());
        demand(loaded && *loaded == replica);
    }
    demand(!replica.needsPush() || parse(replica.push().serialized));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto pieces = piecesOf(asText({data, size}));
    for (const auto& piece : pieces) {
        const auto message = parse(piece);
        demand(!message || serialize(*message) == piece);
    }
    const auto merged = merge(pieces);
    lookAtDevice(pieces);
    std::reverse(pieces.begin(), pieces.end());
    const auto again = merge(pieces);
    demand(merged.has_value() == again.has_value());
    if (!merged) return 0;
    const auto serialized = serialize(merged->message);
    demand(serialize(again->message) == serialized);
    const auto parsed = parse(serialized);
    demand(parsed && *parsed == merged->message);
    return 0;
}
