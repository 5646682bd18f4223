// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/used_profile.h"

#include "base/world.h"
#include "bench/measure.h"
#include "client/profile.h"

namespace starling::bench {

std::string makeUsedProfile(const TempFolder& folder, const std::string& network,
                            const Filling& filling) {
    const SystemClock clock;
    SystemRandom random;
    ClientConfig config;
    config.profile = (folder / ("used-" + std::to_string(filling.messages))).string();
    config.network = network;
    auto profile = openProfile(config, SignUp{"Bob", std::nullopt}, clock, random);
    require(profile.has_value(), "profile");
    profile->store.reset();
    fillDatabase(profile->folder.database(), profile->databaseKey.view(), filling);
    return config.profile;
}

}  // namespace starling::bench
