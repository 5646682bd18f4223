// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text form of an account file: one fact a line, words between single spaces.
//
//     starling account 1
//     network 0123456789abcdef
//     slot none KEY
//     slot passphrase OPERATIONS MEMORY SALT SEALED-KEY
//     seed SEALED-SEED

#include "base/encoding.h"
#include "store/account_file.h"

#include <algorithm>
#include <charconv>

namespace starling {
namespace {

constexpr std::string_view kTitle = "starling account ";
constexpr int kFormat = 1;
constexpr std::size_t kMaxBytes = 4'096;
constexpr std::size_t kMaxSlots = 8;

Error damaged(const char* what) {
    return {Errc::Corrupt, std::string{"the account file is damaged: "} + what};
}

/// Cuts what stands before `separator` off `rest`; nothing when there is none.
std::optional<std::string_view> cut(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    if (end == std::string_view::npos) return std::nullopt;
    const auto part = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return part;
}

/// The line's value when it begins with `name`.
std::optional<std::string_view> valueOf(std::string_view line, std::string_view name) {
    if (!line.starts_with(name)) return std::nullopt;
    return line.substr(name.size());
}

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
    Number number = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, failed] = std::from_chars(text.data(), end, number);
    if (failed != std::errc{} || stop != end || std::to_string(number) != text) return std::nullopt;
    return number;
}

bool isNetworkId(std::string_view id) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    };
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), fits);
}

std::optional<KeySlot> parsePassphraseSlot(std::string_view text) {
    const auto operations = cut(text, ' ');
    const auto memory = cut(text, ' ');
    const auto salt = cut(text, ' ');
    if (!operations || !memory || !salt) return std::nullopt;
    const auto operationCount = parseNumber<std::uint64_t>(*operations);
    const auto memoryBytes = parseNumber<std::uint64_t>(*memory);
    const auto saltBytes = arrayFromHex<kPassphraseSaltSize>(*salt);
    const auto sealed = arrayFromHex<kSealedKeySize>(text);
    if (!operationCount || !memoryBytes || !saltBytes || !sealed) return std::nullopt;
    KeySlot slot;
    slot.kind = KeySlot::Kind::Passphrase;
    slot.salt = *saltBytes;
    slot.cost = {*operationCount, *memoryBytes};
    slot.sealedKey = *sealed;
    return slot;
}

std::optional<KeySlot> parseSlot(std::string_view text) {
    if (const auto rest = valueOf(text, "passphrase ")) return parsePassphraseSlot(*rest);
    const auto hex = valueOf(text, "none ");
    if (!hex) return std::nullopt;
    auto key = arrayFromHex<32>(*hex);
    if (!key) return std::nullopt;
    KeySlot slot;
    slot.key = Secret<32>{*key};
    wipe(*key);
    return slot;
}

/// The number in the first line decides about all that follows.
Result<void> checkTitle(std::string_view& text) {
    const auto line = cut(text, '\n');
    const auto value = line ? valueOf(*line, kTitle) : std::nullopt;
    const auto format = value ? parseNumber<int>(*value) : std::nullopt;
    if (!format || *format < 1) return damaged("it does not begin as one");
    if (*format > kFormat)
        return Error{Errc::TooNew, "the account file has format " + std::to_string(*format) +
                                       ", this program knows up to " + std::to_string(kFormat)};
    return {};
}

}  // namespace

Result<AccountFile> parseAccountFile(std::string_view text) {
    if (text.size() > kMaxBytes) return damaged("too long");
    if (const auto title = checkTitle(text); !title) return title.error();

    AccountFile file;
    const auto networkLine = cut(text, '\n');
    const auto network = networkLine ? valueOf(*networkLine, "network ") : std::nullopt;
    if (!network || !isNetworkId(*network)) return damaged("no network");
    file.networkId = *network;

    while (text.starts_with("slot ")) {
        const auto line = cut(text, '\n');
        auto slot = line ? parseSlot(line->substr(5)) : std::nullopt;
        if (!slot || file.slots.size() == kMaxSlots) return damaged("a key slot");
        file.slots.push_back(*std::move(slot));
    }
    const auto seedLine = cut(text, '\n');
    const auto hex = seedLine ? valueOf(*seedLine, "seed ") : std::nullopt;
    const auto seed = hex ? arrayFromHex<kSealedSeedSize>(*hex) : std::nullopt;
    if (!seed || !text.empty()) return damaged("no seed");
    if (file.slots.empty()) return damaged("no key slot");
    file.sealedSeed = *seed;
    return file;
}

std::string formatAccountFile(const AccountFile& file) {
    std::string text;
    text.reserve(kMaxBytes);  // never moved: no copy of a key stays behind
    text.append(kTitle).append(std::to_string(kFormat));
    text.append("\nnetwork ").append(file.networkId);
    for (const auto& slot : file.slots) {
        if (slot.kind == KeySlot::Kind::None) {
            auto key = toHex(slot.key.view());
            text.append("\nslot none ").append(key);
            wipe(key);
            continue;
        }
        text.append("\nslot passphrase ").append(std::to_string(slot.cost.operations));
        text.append(" ").append(std::to_string(slot.cost.memoryBytes));
        text.append(" ").append(toHex(slot.salt)).append(" ").append(toHex(slot.sealedKey));
    }
    text.append("\nseed ").append(toHex(file.sealedSeed)).append("\n");
    return text;
}

}  // namespace starling
