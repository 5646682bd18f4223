// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Opening and making the account of a profile folder. Reads and writes files and may take half a
/// second for a passphrase: on the thread that will be core, before anything else runs there.
#pragma once

#include "client/crash_mark.h"
#include "crypto/keys.h"
#include "starling/client.h"
#include "store/salvage.h"
#include "wire/network_profile.h"

namespace starling {

/// Everything about a profile that is open. The lock goes last.
struct OpenProfile {
    ProfileFolder folder;
    CrashMark mark;
    std::shared_ptr<void> log;
    NetworkProfile network;
    Identity identity;
    Secret<32> databaseKey;
    std::unique_ptr<Store> store;
    std::optional<Salvaged> salvaged;
};

/// With `signUp` the folder must hold no account yet, and gets one. The errors are those of
/// createClient and openClient. Wipes `config.passphrase`. A damaged database is salvaged.
Result<OpenProfile> openProfile(ClientConfig& config, const std::optional<SignUp>& signUp,
                                const Clock& clock, Random& random);

}  // namespace starling
