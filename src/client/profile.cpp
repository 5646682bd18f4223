// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/profile.h"

#include "client/network_choice.h"
#include "crypto/mnemonic.h"
#include "messenger/text_rules.h"

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

Result<OpenedAccount> accountOf(ProfileFolder& folder, const NetworkProfile& network,
                                const ClientConfig& config, const std::optional<SignUp>& signUp,
                                Random& random) {
    if (signUp && folder.hasAccount()) {
        return Error{Errc::Invalid,
                     "this profile folder already holds an account: choose another with --profile"};
    }
    if (signUp) return makeAccount(folder, network, config, *signUp, random);
    if (!folder.hasAccount()) {
        return Error{Errc::NotFound,
                     "there is no account in this profile folder: make one with \"create\" or "
                     "\"restore\""};
    }
    return openAccount(folder.account(), network.id(), config.passphrase);
}

}  // namespace

Result<OpenProfile> openProfile(ClientConfig& config, const std::optional<SignUp>& signUp,
                                Random& random) {
    auto folder = ProfileFolder::open(config.profile, config.program);
    if (!folder) return folder.error();
    auto network = networkOf(*folder, config.network);
    if (!network) return network.error();
    auto account = accountOf(*folder, *network, config, signUp, random);
    if (config.passphrase) wipe(*config.passphrase);
    if (!account) return account.error();
    auto store = Store::open(*folder, account->databaseKey.view());
    if (!store) return store.error();
    if (signUp && !signUp->name.empty()) {
        const auto named = (*store)->settings.set(setting::kDisplayName, asBytes(signUp->name));
        if (!named) return named.error();
    }
    return OpenProfile{*std::move(folder), *std::move(network), Identity{std::move(account->seed)},
                       std::move(account->databaseKey), *std::move(store)};
}

}  // namespace starling
