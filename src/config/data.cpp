// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/data.h"

#include <iterator>

namespace starling::config {

namespace {

bool saysNothing(Value& value) {
    if (auto* dict = std::get_if<Dict>(&value.is)) {
        prune(*dict);
        return dict->empty();
    }
    const auto* set = std::get_if<Set>(&value.is);
    return set != nullptr && set->empty();
}

}  // namespace

void prune(Dict& dict) {
    for (auto entry = dict.begin(); entry != dict.end();)
        entry = saysNothing(entry->second) ? dict.erase(entry) : std::next(entry);
}

}  // namespace starling::config
