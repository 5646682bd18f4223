// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Single fields of a typed view. For the views of this layer only. A field of the wrong type,
/// length or range reads as one that is not there. Setters touch nothing when the field says that
/// already: what another client wrote, or a newer one means, stays until it is really changed. A
/// value that says nothing (empty, 0, false) is removed. Pure.
#pragma once

#include "config/user_profile.h"
#include "starling/ids.h"

namespace starling::config {

constexpr std::size_t kMaxNameBytes = 100;
constexpr std::size_t kMaxPictureUrlBytes = 223;

/// `text` without what is behind `limit` bytes, and without half a character at the end.
std::string cutToCharacter(std::string_view text, std::size_t limit);

/// A name of at most kMaxNameBytes, UTF-8; a longer one is cut in both directions.
std::string nameOf(const Dict& dict, const std::string& key);
void setName(Dict& dict, const std::string& key, const std::string& name);
/// Writes an empty one as well, so that the entry that it names never says nothing.
void setNameAlways(Dict& dict, const std::string& key, const std::string& name);

/// Exactly `size` bytes, else none.
Bytes bytesOf(const Dict& dict, const std::string& key, std::size_t size);
void setBytes(Dict& dict, const std::string& key, const Bytes& bytes, std::size_t size);

std::int64_t numberOf(const Dict& dict, const std::string& key);
void setNumber(Dict& dict, const std::string& key, std::int64_t number);

std::int64_t positiveOf(const Dict& dict, const std::string& key);  ///< 0 for less.
void setPositive(Dict& dict, const std::string& key, std::int64_t number);

inline bool flagOf(const Dict& dict, const std::string& key) {
    return numberOf(dict, key) != 0;
}
void setFlag(Dict& dict, const std::string& key, bool flag);

/// An enumeration whose first value is 0 and says nothing, and whose greatest is `last`.
template <class E>
E choiceOf(const Dict& dict, const std::string& key, E last) {
    const auto number = numberOf(dict, key);
    return number > 0 && number <= static_cast<std::int64_t>(last) ? static_cast<E>(number) : E{};
}
template <class E>
void setChoice(Dict& dict, const std::string& key, E last, E choice) {
    if (choiceOf(dict, key, last) != choice)
        setNumber(dict, key, static_cast<std::int64_t>(choice));
}

/// Both or none: a URL of at most kMaxPictureUrlBytes and a key of 32 bytes.
std::optional<Picture> pictureOf(const Dict& dict, const std::string& url, const std::string& key);
void setPicture(Dict& dict, const std::string& url, const std::string& key,
                const std::optional<Picture>& picture);

/// An id as the key of a dict or in a set: its 33 bytes.
std::string keyOf(const AccountId& id);
std::optional<AccountId> idOf(std::string_view key, std::uint8_t prefix);

/// The dict under `key`, made if it is missing or something else.
Dict& dictIn(Dict& dict, const std::string& key);

}  // namespace starling::config
