// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/profile.h"

#include "client/log_file.h"
#include "client/network_choice.h"
#include "crypto/mnemonic.h"
#include "messenger/text_rules.h"
#include "store/rekey.h"
#include "store/set_aside.h"

namespace starling {

namespace {

/// The network this profile is on. A folder never changes it: another network would learn our id.
Result<NetworkProfile> networkOf(const ProfileFolder& folder, const std::string& wanted) {
    const auto kept = folder.networkProfile();
    if (!kept) return kept.error();
    // Without an account nobody there has an id to show: a creation that was cut short binds
    // nothing.
    if (!*kept || (!folder.hasAccount() && !wanted.empty()))
        return chooseNetwork(wanted.empty() ? "session" : wanted);
    auto own = parseNetworkProfile(**kept);
    if (!own || wanted.empty()) return own;
    const auto other = chooseNetwork(wanted);
    if (!other) return other.error();
    if (other->id() == own->id()) return own;
    return Error{Errc::WrongNetwork, "this profile belongs to the network \"" + own->name +
                                         "\": leave --network out, or use another profile folder"};
}

Result<Identity> identityFor(const SignUp& signUp, Random& random) {
    if (!signUp.words) return Identity::generate(random);
    auto seed = decodePhrase(*signUp.words);
    if (const auto* wrong = std::get_if<PhraseError>(&seed))
        return Error{Errc::Invalid, describe(*wrong)};
    return Identity{std::get<Secret<16>>(std::move(seed))};
}

Result<OpenedAccount> makeAccount(ProfileFolder& folder, const NetworkProfile& network,
                                  const ClientConfig& config, const SignUp& signUp,
                                  Random& random) {
    // A restored account gets its name from its own devices.
    if (auto good = checkOwnName(signUp.name); !good && !(signUp.words && signUp.name.empty()))
        return good.error();
    auto identity = identityFor(signUp, random);
    if (!identity) return identity.error();
    if (auto kept = folder.keepNetworkProfile(network.text); !kept) return kept.error();
    return createAccount(folder.account(),
                         {network.id(), identity->seed().clone(), config.passphrase, {}}, random);
}

Error noAccount() {
    return {Errc::NotFound,
            "there is no account in this profile folder: make one with \"create\" or \"restore\""};
}

Result<OpenedAccount> accountOf(ProfileFolder& folder, const NetworkProfile& network,
                                const ClientConfig& config, const std::optional<SignUp>& signUp,
                                Random& random, Timestamp now) {
    if (signUp && folder.hasAccount()) {
        return Error{Errc::Invalid,
                     "this profile folder already holds an account: choose another with --profile"};
    }
    if (signUp) {
        // Of an account that was here once: another key, and no use to this one.
        if (auto aside = setLeftoversAside(folder, now); !aside) return aside.error();
        return makeAccount(folder, network, config, *signUp, random);
    }
    return openAccount(folder.account(), network.id(), config.passphrase);
}

/// What keeps an account from being opened, as far as can be told without a wait: a folder that
/// somebody only looks into stays as it is.
Result<void> mayBeOpened(const ProfileFolder& folder, const ClientConfig& config) {
    if (!folder.hasAccount()) return noAccount();
    if (config.passphrase) return {};
    const auto locked = hasPassphrase(folder.account());
    if (!locked) return locked.error();
    if (*locked) return Error{Errc::WrongKey, "needs a passphrase"};
    return {};
}

/// A new account has nothing to fetch first.
Result<void> noteSignUp(Store& store, const SignUp& signUp) {
    auto& settings = store.settings;
    if (!signUp.name.empty()) {
        if (auto set = settings.set(setting::kDisplayName, asBytes(signUp.name)); !set) return set;
    }
    if (signUp.words) return {};
    if (auto set = settings.setNumber(setting::kMadeHere, 1); !set) return set;
    return settings.setNumber(setting::kConfigsFetched, 1);
}

/// An account that nobody has seen goes again when its database cannot be made: or it would stand
/// in the way of the next attempt.
Result<OpenedStore> openStore(const ProfileFolder& folder, ByteView key, const ClientConfig& config,
                              const std::optional<SignUp>& signUp, Timestamp now) {
    const auto check = config.checkDatabase ? DamageCheck::Whole : DamageCheck::Quick;
    auto opened = openOrSalvage(folder, key, now, check);
    Result<void> done = opened ? Result<void>{} : opened.error();
    if (done && signUp) done = noteSignUp(*opened->store, *signUp);
    if (done) return opened;
    if (signUp) {
        std::error_code ignored;
        std::filesystem::remove(folder.account(), ignored);
    }
    return done.error();
}

std::optional<Salvaged> salvagedOf(const std::optional<SalvageReport>& report) {
    if (!report) return std::nullopt;
    return Salvaged{report->kept, report->lost, report->setAside};
}

}  // namespace

Result<OpenProfile> openProfile(ClientConfig& config, const std::optional<SignUp>& signUp,
                                const Clock& clock, Random& random) {
    std::error_code ignored;
    if (!signUp && !std::filesystem::exists(config.profile, ignored)) return noAccount();
    auto folder = ProfileFolder::open(config.profile, config.program);
    if (!folder) return folder.error();
    if (!signUp) {
        if (auto good = mayBeOpened(*folder, config); !good) return good.error();
    }
    CrashMark mark{folder->path()};
    auto log = logInto(folder->path(), clock);
    auto network = networkOf(*folder, config.network);
    if (!network) return network.error();
    auto account = accountOf(*folder, *network, config, signUp, random, clock.now());
    if (config.passphrase) wipe(*config.passphrase);
    if (!account) return account.error();
    if (auto whole = finishRekeying(*folder, account->databaseKey.view()); !whole)
        return whole.error();
    auto opened = openStore(*folder, account->databaseKey.view(), config, signUp, clock.now());
    if (!opened) return opened.error();
    return OpenProfile{*std::move(folder),
                       std::move(mark),
                       std::move(log),
                       *std::move(network),
                       Identity{std::move(account->seed)},
                       std::move(account->databaseKey),
                       std::move(opened->store),
                       salvagedOf(opened->salvaged)};
}

}  // namespace starling
