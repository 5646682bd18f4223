// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person types, looked at while it is typed and before it is used. Pure, but for
/// checkNetwork, which may read a file; any thread. docs/protocol/identity.md.
#pragma once

#include "starling/ids.h"
#include "starling/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace starling {

constexpr std::size_t kMaxNameBytes = 100;           ///< Of a display name, in UTF-8.
constexpr std::size_t kMaxMessageCodePoints = 2000;  ///< Of one message.
constexpr std::size_t kRecoveryWords = 13;

/// A display name: Errc::Invalid with advice when it is empty, too long or not printable.
Result<void> checkName(std::string_view name);

/// What is wrong with recovery words as a whole.
enum class WordsFault { None, TooFew, TooMany, UnknownWord, WrongChecksum, Impossible };

/// The words as they stand now. Wiped by whoever has them.
struct WordsCheck {
    WordsFault fault = WordsFault::None;
    std::vector<int> unknown;  ///< The number (1 is the first) of each word that is in no list.
};
WordsCheck checkWords(std::string_view phrase);

/// At most `most` words of the list that begin with `beginning`; none for an empty one.
std::vector<std::string> wordsBeginning(std::string_view beginning, std::size_t most);

/// The word of the list that looks most like `word`; empty when none does.
std::string nearestWord(std::string_view word);

/// Whom a pasted text means. White space around it does not count.
enum class IdFault {
    None,
    Empty,
    NotHex,  ///< Something in it is no hexadecimal digit.
    TooShort,
    TooLong,
    NoPerson,  ///< 66 digits, but not of a person: a group or community id.
};
struct IdCheck {
    IdFault fault = IdFault::Empty;
    std::size_t digits = 0;  ///< So far, of 66.
    AccountId id;            ///< When there is no fault.
};
IdCheck checkId(std::string_view text);

/// "session", "testnet", "local" or the path of a network profile: the network's name, or
/// Errc::Invalid with advice.
Result<std::string> checkNetwork(const std::string& nameOrFile);

/// Errc::Invalid with advice for anything but socks5h://[user:pass@]host:port and http://host:port.
Result<void> checkProxy(const std::string& url);

/// The words that a recovery QR code of this or another client stands for. Errc::Invalid for any
/// other text.
Result<std::string> wordsOfRecoveryCode(std::string_view code);

/// True for what may be a name in the network's register (letters, digits, _ and -), and is no id.
bool isRegisterName(std::string_view text);

}  // namespace starling
