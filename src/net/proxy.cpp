// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/proxy.h"

#include "base/encoding.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace starling {

namespace {

constexpr std::size_t kLongestProxy = 1024;

Error wrong(const char* what) {
    return {Errc::Invalid, std::string{"The proxy cannot be used: "} + what +
                               ". Expected is socks5h://[USER:PASSWORD@]HOST:PORT or "
                               "http://[USER:PASSWORD@]HOST:PORT."};
}

/// Undoes %XX; nothing for broken escapes and for control characters, which a proxy would read as
/// the end of a header.
std::optional<std::string> percentDecoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<std::uint8_t>(text[i]);
        if (byte == '%') {
            const auto decoded = arrayFromHex<1>(text.substr(i + 1, 2));
            if (!decoded) return std::nullopt;
            byte = (*decoded)[0];
            i += 2;
        }
        if (byte < 0x20 || byte == 0x7F) return std::nullopt;
        out.push_back(static_cast<char>(byte));
    }
    return out;
}

bool isHostName(std::string_view host) {
    if (host.empty() || host.size() > 253) return false;
    return std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
}

std::optional<std::uint16_t> parsePort(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (fault != std::errc{} || end != text.data() + text.size() || port == 0) return std::nullopt;
    return port;
}

std::optional<Proxy::Kind> takeKind(std::string_view& text) {
    constexpr std::string_view kSocks = "socks5h://";
    constexpr std::string_view kHttp = "http://";
    if (text.starts_with(kSocks)) {
        text.remove_prefix(kSocks.size());
        return Proxy::Kind::Socks5h;
    }
    if (text.starts_with(kHttp)) {
        text.remove_prefix(kHttp.size());
        return Proxy::Kind::HttpConnect;
    }
    return std::nullopt;
}

bool takeCredentials(std::string_view& text, Proxy& proxy) {
    const auto at = text.rfind('@');
    if (at == std::string_view::npos) return true;
    const auto credentials = text.substr(0, at);
    text.remove_prefix(at + 1);
    const auto colon = credentials.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    auto user = percentDecoded(credentials.substr(0, colon));
    auto password = percentDecoded(credentials.substr(colon + 1));
    // SOCKS5 counts each in one byte; a colon in the user's name would move the border.
    if (!user || !password || user->size() > 255 || password->size() > 255) return false;
    if (user->find(':') != std::string::npos) return false;
    proxy.user = std::move(*user);
    proxy.password = std::move(*password);
    return true;
}

}  // namespace

Result<Proxy> parseProxy(std::string_view text) {
    if (text.size() > kLongestProxy) return wrong("it is too long");
    Proxy proxy;
    const auto kind = takeKind(text);
    if (!kind && text.starts_with("socks5://"))
        return wrong("socks5:// would look names up outside of the proxy, use socks5h://");
    if (!kind) return wrong("it begins with neither socks5h:// nor http://");
    proxy.kind = *kind;
    if (!takeCredentials(text, proxy)) return wrong("user and password cannot be read");
    if (text.ends_with('/')) text.remove_suffix(1);
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return wrong("the port is missing");
    const auto port = parsePort(text.substr(colon + 1));
    if (!port) return wrong("the port is not a number from 1 to 65535");
    if (!isHostName(text.substr(0, colon)))
        return wrong("the host is neither a name nor an IPv4 address");
    proxy.port = *port;
    proxy.host = std::string{text.substr(0, colon)};
    return proxy;
}

}  // namespace starling
