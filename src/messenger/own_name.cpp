// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/own_name.h"

#include "messenger/text_rules.h"

namespace starling {

Result<std::string> setOwnName(AccountState& state, std::string_view name, Timestamp now) {
    if (auto good = checkOwnName(name); !good) return good.error();
    AccountState::Turn turn{state};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto edited = state.editProfile([&](config::UserProfile& profile) {
        if (profile.name == name) return;
        profile.name = name;
        profile.updatedSeconds = toUnixMillis(now) / 1000;
    });
    if (!edited) return edited.error();
    if (auto done = turn.commit(); !done) return done.error();
    return std::string{name};
}

OwnProfile ownProfile(const AccountState& state) {
    auto profile = state.profile();
    return {std::move(profile.name), profile.updatedSeconds};
}

}  // namespace starling
