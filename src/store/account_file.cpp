// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/account_file.h"

#include "crypto/aead.h"
#include "store/atomic_file.h"

#include <algorithm>

namespace starling {
namespace {

constexpr std::size_t kMaxFileBytes = 4'096;

/// Nonce and sealed `plain`: N is their size together.
template <std::size_t N>
ByteArray<N> seal(ByteView key, ByteView plain, Random& random) {
    const auto nonce = random.array<kXChaChaNonceSize>();
    return takeArray<N>(concat({nonce, xchachaSeal(key, nonce, plain)}));
}

/// Nothing when `key` did not seal it.
template <std::size_t N>
std::optional<Secret<N>> unseal(ByteView key, ByteView sealed) {
    auto plain =
        xchachaOpen(key, sealed.first(kXChaChaNonceSize), sealed.subspan(kXChaChaNonceSize));
    if (!plain) return std::nullopt;
    Secret<N> secret{*plain};
    wipe(*plain);
    return secret;
}

Result<KeySlot> makeSlot(const NewSlot& wanted, const Secret<32>& databaseKey, Random& random) {
    KeySlot slot;
    if (!wanted.passphrase) {
        slot.key = databaseKey.clone();
        return slot;
    }
    if (wanted.passphrase->empty()) return Error{Errc::Invalid, "a passphrase cannot be empty"};
    slot.kind = KeySlot::Kind::Passphrase;
    slot.salt = random.array<kPassphraseSaltSize>();
    slot.cost = wanted.cost;
    const auto key = keyFromPassphrase(*wanted.passphrase, slot.salt, slot.cost);
    if (!key) return key.error();
    slot.sealedKey = seal<kSealedKeySize>(key->view(), databaseKey.view(), random);
    return slot;
}

/// The first slot that opens.
Result<Secret<32>> databaseKeyOf(const AccountFile& file,
                                 const std::optional<std::string>& passphrase) {
    for (const auto& slot : file.slots) {
        if (slot.kind == KeySlot::Kind::None) return slot.key.clone();
    }
    if (!passphrase) return Error{Errc::WrongKey, "needs a passphrase"};
    for (const auto& slot : file.slots) {
        const auto key = keyFromPassphrase(*passphrase, slot.salt, slot.cost);
        if (!key) return key.error();
        if (auto opened = unseal<32>(key->view(), slot.sealedKey)) return *std::move(opened);
    }
    return Error{Errc::WrongKey, "wrong passphrase"};
}

Result<AccountFile> readAccount(const std::filesystem::path& file) {
    auto contents = readFileBounded(file, kMaxFileBytes);
    if (!contents) return contents.error();
    auto parsed = parseAccountFile(asText(*contents));
    wipe(*contents);
    return parsed;
}

Result<OpenedAccount> unlock(const AccountFile& account,
                             const std::optional<std::string>& passphrase) {
    auto key = databaseKeyOf(account, passphrase);
    if (!key) return key.error();
    auto seed = unseal<16>(key->view(), account.sealedSeed);
    if (!seed) return Error{Errc::Corrupt, "the account file is damaged: its key does not fit"};
    return OpenedAccount{*std::move(key), *std::move(seed), account.networkId};
}

}  // namespace

Result<void> replaceAccount(const std::filesystem::path& file, const OpenedAccount& account,
                            const NewSlot& slot, Random& random) {
    AccountFile contents;
    contents.networkId = account.networkId;
    auto made = makeSlot(slot, account.databaseKey, random);
    if (!made) return made.error();
    contents.slots.push_back(*std::move(made));
    contents.sealedSeed =
        seal<kSealedSeedSize>(account.databaseKey.view(), account.seed.view(), random);

    auto text = formatAccountFile(contents);
    // What could not be read again must not be written.
    const auto again = parseAccountFile(text);
    auto written = again ? writeFileAtomically(file, asBytes(text)) : Result<void>{};
    wipe(text);
    if (!again) return Error{Errc::Invalid, "no name for a network: " + account.networkId};
    return written;
}

Result<OpenedAccount> createAccount(const std::filesystem::path& file, const NewAccount& account,
                                    Random& random) {
    std::error_code unknown;
    if (std::filesystem::exists(file, unknown) || unknown)
        return Error{Errc::Invalid, "there is an account in this folder already"};
    auto drawn = random.array<32>();
    OpenedAccount opened{Secret<32>{drawn}, account.seed.clone(), account.networkId};
    wipe(drawn);
    const auto written = replaceAccount(file, opened, {account.passphrase, account.cost}, random);
    if (!written) return written.error();
    return opened;
}

Result<OpenedAccount> openAccount(const std::filesystem::path& file, std::string_view networkId,
                                  const std::optional<std::string>& passphrase) {
    const auto account = readAccount(file);
    if (!account) return account.error();
    if (account->networkId != networkId)
        return Error{Errc::WrongNetwork, "this profile belongs to another network"};
    return unlock(*account, passphrase);
}

Result<OpenedAccount> openAccount(const std::filesystem::path& file,
                                  const std::optional<std::string>& passphrase) {
    const auto account = readAccount(file);
    if (!account) return account.error();
    return unlock(*account, passphrase);
}

Result<bool> hasPassphrase(const std::filesystem::path& file) {
    const auto account = readAccount(file);
    if (!account) return account.error();
    const auto& slots = account->slots;
    return std::none_of(slots.begin(), slots.end(),
                        [](const KeySlot& slot) { return slot.kind == KeySlot::Kind::None; });
}

}  // namespace starling
