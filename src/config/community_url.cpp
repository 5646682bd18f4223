// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/community_url.h"

#include "base/encoding.h"

#include <algorithm>

namespace starling::config {

namespace {

constexpr std::size_t kMaxBaseUrl = 267;
constexpr std::size_t kMaxRoom = 64;
constexpr std::string_view kKeyQuery = "?public_key=";

Error noUrl() {
    return {Errc::Invalid, "this is no address of a community"};
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
    return out;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c) {
    return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// Names of letters, digits and '-' between single dots, of which there is at least one.
bool isHost(std::string_view host) {
    if (host.find('.') == host.npos || host.front() == '.' || host.back() == '.') return false;
    char before = '\0';
    for (const char c : host) {
        if (!isLetterOrDigit(c) && c != '-' && (c != '.' || before == '.')) return false;
        before = c;
    }
    return true;
}

bool isPort(std::string_view port) {
    if (port.empty() || port.size() > 5 || port.front() == '0') return false;
    if (!std::all_of(port.begin(), port.end(), isDigit)) return false;
    return std::stoi(std::string{port}) <= 65535;
}

std::optional<Bytes> keyFrom(std::string_view text) {
    std::optional<Bytes> key;
    if (text.size() == 64) key = fromHex(text);
    if (text.size() == 43 || text.size() == 44) key = fromBase64(text);
    if (text.size() == 52) key = fromBase32z(text);
    return key && key->size() == 32 ? key : std::nullopt;
}

}  // namespace

Result<std::string> normalBaseUrl(std::string_view url) {
    if (url.size() > kMaxBaseUrl) return noUrl();
    const auto schemeEnd = url.find("://");
    if (schemeEnd == url.npos) return noUrl();
    const auto scheme = lower(url.substr(0, schemeEnd));
    if (scheme != "http" && scheme != "https") return noUrl();
    auto host = url.substr(schemeEnd + 3);
    std::string_view port;
    const auto colon = host.find(':');
    if (colon != host.npos) {
        port = host.substr(colon + 1);
        host = host.substr(0, colon);
        if (!isPort(port)) return noUrl();
    }
    if (!isHost(host)) return noUrl();
    auto normal = scheme + "://" + lower(host);
    const bool isDefault = port.empty() || port == (scheme == "https" ? "443" : "80");
    if (!isDefault) normal.append(":").append(port);
    return normal;
}

Result<CommunityUrl> parseCommunityUrl(std::string_view url) {
    const auto query = url.find('?');
    if (query == url.npos || !url.substr(query).starts_with(kKeyQuery)) return noUrl();
    auto key = keyFrom(url.substr(query + kKeyQuery.size()));
    auto address = url.substr(0, query);
    const auto slash = address.rfind('/');
    if (!key || slash == address.npos) return noUrl();
    const auto room = address.substr(slash + 1);
    address = address.substr(0, slash);
    if (address.ends_with("/r")) address.remove_suffix(2);
    auto base = normalBaseUrl(address);
    if (!base || !normalRoom(room)) return noUrl();
    return CommunityUrl{std::move(*base), std::string{room}, std::move(*key)};
}

std::string fullUrl(const CommunityUrl& url) {
    return url.baseUrl + "/" + url.room + std::string{kKeyQuery} + toHex(url.publicKey);
}

Result<std::string> normalRoom(std::string_view room) {
    const bool good = !room.empty() && room.size() <= kMaxRoom &&
                      std::all_of(room.begin(), room.end(), [](char c) {
                          return isLetterOrDigit(c) || c == '-' || c == '_';
                      });
    if (!good) return Error{Errc::Invalid, "no community has such a room"};
    return lower(room);
}

}  // namespace starling::config
