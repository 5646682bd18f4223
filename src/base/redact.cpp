// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redact.h"

#include <algorithm>

namespace starling {
namespace {

constexpr std::size_t kMostBytes = 600;
constexpr std::size_t kIdDigits = 66;
constexpr std::size_t kLongHex = 16;
constexpr std::size_t kLongBase64 = 20;
constexpr std::size_t kLongWord = 40;

constexpr std::string_view kAddress = "[address]";
constexpr std::string_view kSecret = "[…]";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool isLetter(char c) {
    return isLower(c) || isUpper(c);
}
bool isWord(char c) {
    return isDigit(c) || isLetter(c);
}
/// Of every base64 there is; a slash or a dash may also part two words.
bool isBase64(char c) {
    return isWord(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
}

template <class Kind>
std::string_view runOf(std::string_view text, Kind kind) {
    const auto end = std::find_if_not(text.begin(), text.end(), kind);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// How much of the beginning is an address of four numbers; a fifth belongs to it as well.
std::size_t ipv4At(std::string_view text) {
    std::size_t at = 0, groups = 0, end = 0;
    while (true) {
        const auto digits = runOf(text.substr(at), isDigit).size();
        if (digits == 0 || digits > 3) break;
        at += digits;
        if (++groups >= 4) end = at;
        if (at == text.size() || text[at] != '.') break;
        ++at;
    }
    return end;
}

/// The same for the other kind, with or without a gap, an IPv4 at its end or a scope.
std::size_t ipv6At(std::string_view text) {
    const auto run = runOf(text, [](char c) { return isHex(c) || c == ':' || c == '.'; });
    const auto colons = std::count(run.begin(), run.end(), ':');
    const bool gap = run.find("::") != std::string_view::npos;
    if (colons < 2 || (!gap && colons < 6)) return 0;
    if (std::none_of(run.begin(), run.end(), isHex)) return 0;
    const auto rest = text.substr(run.size());
    if (!rest.starts_with('%')) return run.size();
    return run.size() + 1 + runOf(rest.substr(1), isWord).size();
}

bool looksLikeAKey(std::string_view run) {
    if (run.size() < kLongBase64) return false;
    const bool mixed = std::any_of(run.begin(), run.end(), isDigit) &&
                       std::any_of(run.begin(), run.end(), isLower) &&
                       std::any_of(run.begin(), run.end(), isUpper);
    return mixed || runOf(run, isWord).size() >= kLongWord || run.ends_with('=');
}

/// Takes the next piece off `text` and gives what may be said of it.
std::string take(std::string_view& text) {
    const auto drop = [&text](std::size_t count, std::string_view instead) {
        text.remove_prefix(count);
        return std::string{instead};
    };
    if (const auto size = ipv6At(text)) return drop(size, kAddress);
    if (const auto size = ipv4At(text)) return drop(size, kAddress);
    const auto hex = runOf(text, isHex);
    const auto key = runOf(text, isBase64);
    if (hex.size() == kIdDigits && key.size() == hex.size()) {
        const auto whole = std::string{hex};
        return drop(hex.size(), whole.substr(0, 6) + "…" + whole.substr(kIdDigits - 4));
    }
    if (looksLikeAKey(key)) return drop(key.size(), kSecret);
    if (hex.size() >= kLongHex) return drop(hex.size(), kSecret);
    // A number may follow a letter directly, so it is looked at anew.
    const auto digits = runOf(text, isDigit);
    const auto word = digits.empty() ? runOf(text, isLetter) : digits;
    const auto size = std::max<std::size_t>(word.size(), 1);
    auto out = std::string{text.substr(0, size)};
    text.remove_prefix(size);
    if (out.size() == 1 && static_cast<unsigned char>(out[0]) < ' ') out = " ";
    return out;
}

}  // namespace

std::string redacted(std::string_view text) {
    std::string out;
    while (!text.empty() && out.size() < kMostBytes)
        out += take(text);
    return out;
}

}  // namespace starling
