// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/own_name.h"

#include "messenger/text_rules.h"

namespace starling {

Result<std::string> ownName(Store& store) {
    const auto name = store.settings.get(setting::kDisplayName);
    if (!name) return name.error();
    return *name ? toText(**name) : std::string{};
}

Result<std::string> setOwnName(Store& store, std::string_view name) {
    if (auto good = checkOwnName(name); !good) return good.error();
    if (auto set = store.settings.set(setting::kDisplayName, asBytes(name)); !set)
        return set.error();
    return std::string{name};
}

}  // namespace starling
