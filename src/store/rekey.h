// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Another passphrase for a profile, or none, and with it another key for its database: the old one
/// may lie on the disk. The messages are written a second time beside the first; the moment at
/// which the account file is replaced decides, and whatever ends the program before or after, the
/// folder opens with the old or the new passphrase and holds every message. Whoever holds the
/// folder, with nothing of it open; any thread but core. docs/adr/0016-rekey.md.
#pragma once

#include "base/world.h"
#include "crypto/passphrase.h"
#include "starling/rekeyed.h"
#include "store/profile_folder.h"

#include <functional>

namespace starling {

/// What has just been done. A program may end anywhere, and the tests let it end at each.
enum class RekeyStep {
    Begun,
    Copied,          ///< "messages.db.rekeying" is as the database is.
    KeyChanged,      ///< It is under the new key.
    Ready,           ///< It is called "messages.db.rekeyed".
    AccountWritten,  ///< The new passphrase counts from here on.
    BackupRemoved,
    LogRemoved,
    Replaced,  ///< "messages.db.rekeyed" is the database.
};
constexpr int kRekeySteps = 8;

struct PassphraseChange {
    std::optional<std::string> present;  ///< None: the profile has no passphrase.
    std::optional<std::string> next;     ///< None: it shall have none.
    PassphraseCost cost = {};
    std::function<void(RekeyStep)> onStep = [](RekeyStep) {};
};

/// Errc::NotFound without an account; WrongKey: `present` is wrong or missing; Invalid: `next` is
/// empty, or there is no passphrase where `present` has one; Storage: no room for the second copy;
/// Corrupt: a damaged database, to be opened first. Then the folder is as it was.
Result<Rekeyed> changePassphrase(const ProfileFolder& folder, const PassphraseChange& change,
                                 Random& random);

/// Before the database is opened: finishes a change that was cut short after it counted, and
/// removes what one left that did not.
Result<void> finishRekeying(const ProfileFolder& folder, ByteView databaseKey);

}  // namespace starling
