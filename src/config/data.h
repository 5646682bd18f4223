// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a config message holds: a tree of numbers, byte strings, sets and dicts. Values; any
/// thread. docs/protocol/config.md#data.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>

namespace starling::config {

/// Numbers stand before strings, strings bytewise: the order of the variant is that of the wire.
using Scalar = std::variant<std::int64_t, std::string>;
using Set = std::set<Scalar>;

struct Value;
using Dict = std::map<std::string, Value>;

struct Value {
    std::variant<std::int64_t, std::string, Set, Dict> is;
    bool operator==(const Value&) const = default;
};

/// The value of `key` when it is there and of that type; no copy.
template <class T>
const T* get(const Dict& dict, const std::string& key) {
    const auto found = dict.find(key);
    return found == dict.end() ? nullptr : std::get_if<T>(&found->second.is);
}

/// Without dicts and sets that hold nothing, however deep: the wire has none.
void prune(Dict& dict);

/// What the reference writes at most; a reader takes longer ones.
constexpr std::size_t kMaxKeyBytes = 128;
constexpr std::size_t kMaxStringBytes = 4096;
constexpr int kMaxDepth = 100;  ///< Of dicts in dicts; deeper is refused.

}  // namespace starling::config
