// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/url.h"

#include <charconv>

namespace starling::localnet {

std::optional<Url> Url::parse(std::string_view text) {
    constexpr std::string_view kTls = "https://";
    constexpr std::string_view kPlain = "http://";
    Url url;
    url.tls = text.starts_with(kTls);
    if (!url.tls && !text.starts_with(kPlain)) return std::nullopt;
    text.remove_prefix(url.tls ? kTls.size() : kPlain.size());
    const auto slash = text.find('/');
    url.path = slash == text.npos ? "/" : std::string{text.substr(slash)};
    const auto authority = text.substr(0, slash);
    const auto colon = authority.rfind(':');
    url.host = std::string{authority.substr(0, colon)};
    url.port = url.tls ? 443 : 80;
    if (url.host.empty()) return std::nullopt;
    if (colon == authority.npos) return url;
    const auto digits = authority.substr(colon + 1);
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, url.port);
    if (read.ec != std::errc{} || read.ptr != end || url.port == 0) return std::nullopt;
    return url;
}

std::string Url::origin() const {
    return (tls ? "https://" : "http://") + host + ':' + std::to_string(port);
}

}  // namespace starling::localnet
