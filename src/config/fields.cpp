// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/fields.h"

#include <algorithm>

namespace starling::config {

namespace {

std::string textOf(const Dict& dict, const std::string& key) {
    const auto* text = get<std::string>(dict, key);
    return text && isUtf8(*text) ? *text : std::string{};
}

}  // namespace

std::string cutToCharacter(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return std::string{text};
    auto end = limit;
    while (end > 0 && (static_cast<std::uint8_t>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string{text.substr(0, end)};
}

std::string nameOf(const Dict& dict, const std::string& key) {
    return cutToCharacter(textOf(dict, key), kMaxNameBytes);
}

void setName(Dict& dict, const std::string& key, const std::string& name) {
    const auto wanted = cutToCharacter(name, kMaxNameBytes);
    if (nameOf(dict, key) == wanted) return;
    if (wanted.empty())
        dict.erase(key);
    else
        dict[key] = Value{wanted};
}

void setNameAlways(Dict& dict, const std::string& key, const std::string& name) {
    setName(dict, key, name);
    if (!get<std::string>(dict, key)) dict[key] = Value{std::string{}};
}

Bytes bytesOf(const Dict& dict, const std::string& key, std::size_t size) {
    const auto* text = get<std::string>(dict, key);
    return text && text->size() == size ? toBytes(*text) : Bytes{};
}

void setBytes(Dict& dict, const std::string& key, const Bytes& bytes, std::size_t size) {
    if (bytesOf(dict, key, size) == bytes) return;
    if (bytes.size() == size)
        dict[key] = Value{toText(bytes)};
    else
        dict.erase(key);
}

std::int64_t numberOf(const Dict& dict, const std::string& key) {
    const auto* number = get<std::int64_t>(dict, key);
    return number ? *number : 0;
}

void setNumber(Dict& dict, const std::string& key, std::int64_t number) {
    if (numberOf(dict, key) == number) return;
    if (number == 0)
        dict.erase(key);
    else
        dict[key] = Value{number};
}

std::int64_t positiveOf(const Dict& dict, const std::string& key) {
    return std::max<std::int64_t>(numberOf(dict, key), 0);
}

void setPositive(Dict& dict, const std::string& key, std::int64_t number) {
    const auto wanted = std::max<std::int64_t>(number, 0);
    if (positiveOf(dict, key) != wanted) setNumber(dict, key, wanted);
}

void setFlag(Dict& dict, const std::string& key, bool flag) {
    if (flagOf(dict, key) != flag) setNumber(dict, key, flag ? 1 : 0);
}

std::optional<Picture> pictureOf(const Dict& dict, const std::string& url, const std::string& key) {
    Picture picture{textOf(dict, url), bytesOf(dict, key, 32)};
    if (picture.url.empty() || picture.url.size() > kMaxPictureUrlBytes || picture.key.empty())
        return std::nullopt;
    return picture;
}

void setPicture(Dict& dict, const std::string& url, const std::string& key,
                const std::optional<Picture>& picture) {
    if (pictureOf(dict, url, key) == picture) return;
    dict.erase(url);
    dict.erase(key);
    if (!picture || picture->url.empty() || picture->url.size() > kMaxPictureUrlBytes ||
        picture->key.size() != 32)
        return;
    dict[url] = Value{picture->url};
    dict[key] = Value{toText(picture->key)};
}

std::string keyOf(const AccountId& id) {
    return toText(id.bytes);
}

std::optional<AccountId> idOf(std::string_view key, std::uint8_t prefix) {
    AccountId id;
    if (key.size() != id.bytes.size()) return std::nullopt;
    id.bytes = takeArray<33>(asBytes(key));
    if (id.prefix() != prefix) return std::nullopt;
    return id;
}

Dict& dictIn(Dict& dict, const std::string& key) {
    auto& value = dict[key];
    if (!std::holds_alternative<Dict>(value.is)) value.is = Dict{};
    return std::get<Dict>(value.is);
}

}  // namespace starling::config
