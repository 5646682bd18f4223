// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/diff.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace starling::config {

namespace {

Set without(const Set& set, const Set& less) {
    Set out;
    std::set_difference(set.begin(), set.end(), less.begin(), less.end(),
                        std::inserter(out, out.end()));
    return out;
}

/// A value of another kind, or none at all, counts as an empty one of this kind.
template <class T>
const T& asKind(const Value* value) {
    static const T kEmpty;
    const auto* found = value ? std::get_if<T>(&value->is) : nullptr;
    return found ? *found : kEmpty;
}

/// What makes `after` of `before`, which differ; either may be missing.
DiffEntry changeOf(const Value* before, const Value* after) {
    const auto& kind = after ? after->is : before->is;
    if (std::holds_alternative<Dict>(kind))
        return {diffOf(asKind<Dict>(before), asKind<Dict>(after))};
    if (std::holds_alternative<Set>(kind)) {
        const auto& was = asKind<Set>(before);
        const auto& is = asKind<Set>(after);
        return {SetDiff{without(is, was), without(was, is)}};
    }
    return {after ? ScalarDiff::Assigned : ScalarDiff::Removed};
}

template <class T>
T& makeKind(Dict& data, const std::string& key) {
    auto& value = data[key];
    if (!std::holds_alternative<T>(value.is)) value.is = T{};
    return std::get<T>(value.is);
}

/// Does one entry of a diff to `data[key]`; false when `source` has nothing of its kind there.
struct EntryApplier {
    Dict& data;
    const std::string& key;
    const Dict& source;

    bool operator()(ScalarDiff change) const {
        const auto found = source.find(key);
        if (change == ScalarDiff::Removed || found == source.end()) return false;
        const auto& is = found->second.is;
        if (std::holds_alternative<Set>(is) || std::holds_alternative<Dict>(is)) return false;
        data[key] = found->second;
        return true;
    }
    bool operator()(const SetDiff& change) const {
        if (get<Set>(source, key) == nullptr) return false;
        auto& set = makeKind<Set>(data, key);
        set.insert(change.added.begin(), change.added.end());
        for (const auto& scalar : change.removed)
            set.erase(scalar);
        return true;
    }
    bool operator()(const Diff& change) const {
        const auto* inner = get<Dict>(source, key);
        if (inner == nullptr) return false;
        apply(makeKind<Dict>(data, key), change, *inner);
        return true;
    }
};

/// What of `ours` is left beside `theirs`, which is about the same key; nothing when nothing is.
std::optional<DiffEntry> uncontestedEntry(const DiffEntry& ours, const DiffEntry& theirs) {
    if (const auto* dict = std::get_if<Diff>(&ours.is)) {
        const auto* other = std::get_if<Diff>(&theirs.is);
        auto left = other ? uncontested(*dict, *other) : Diff{};
        if (!left.empty()) return DiffEntry{std::move(left)};
    }
    if (const auto* set = std::get_if<SetDiff>(&ours.is)) {
        const auto* other = std::get_if<SetDiff>(&theirs.is);
        // Against the same data both can only do the same to a member.
        if (other) return DiffEntry{*set};
    }
    return std::nullopt;
}

}  // namespace

Diff diffOf(const Dict& before, const Dict& after) {
    Diff out;
    for (const auto& [key, value] : before)
        if (!after.contains(key)) out.emplace(key, changeOf(&value, nullptr));
    for (const auto& [key, value] : after) {
        const auto found = before.find(key);
        const auto* was = found == before.end() ? nullptr : &found->second;
        if (!was || *was != value) out.emplace(key, changeOf(was, &value));
    }
    return out;
}

void apply(Dict& data, const Diff& diff, const Dict& source) {
    for (const auto& [key, entry] : diff)
        if (!std::visit(EntryApplier{data, key, source}, entry.is)) data.erase(key);
}

Diff uncontested(const Diff& ours, const Diff& theirs) {
    Diff out;
    for (const auto& [key, entry] : ours) {
        const auto other = theirs.find(key);
        const auto left =
            other == theirs.end() ? std::optional{entry} : uncontestedEntry(entry, other->second);
        if (left) out.emplace(key, *left);
    }
    return out;
}

}  // namespace starling::config
