// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/bencode.h"

#include "config/data.h"

#include <algorithm>
#include <charconv>

namespace starling::config::bencode {

namespace {

constexpr std::size_t kMostDigits = 20;  // "-9223372036854775808", or 64 bits without a sign.

bool isCanonical(std::string_view number) {
    const auto magnitude = number.substr(number.substr(0, 1) == "-" ? 1 : 0);
    if (magnitude.empty() || number == "-0") return false;
    if (magnitude.size() > 1 && magnitude[0] == '0') return false;
    if (number.size() > magnitude.size() && magnitude[0] == '0') return false;
    return std::all_of(magnitude.begin(), magnitude.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void writeInteger(std::string& to, std::int64_t number) {
    to += 'i';
    to += std::to_string(number);
    to += 'e';
}

void writeString(std::string& to, std::string_view bytes) {
    to += std::to_string(bytes.size());
    to += ':';
    to += bytes;
}

void Reader::fail() {
    hasFailed_ = true;
    at_ = text_.size();
}

void Reader::take(char letter) {
    if (next() == letter && !hasFailed_)
        ++at_;
    else
        fail();
}

/// A number in its only form, up to `end`, which is taken too.
std::string_view Reader::digits(char end) {
    const auto rest = text_.substr(at_, kMostDigits + 1);
    const auto number = rest.substr(0, rest.find(end));
    if (number.size() == rest.size() || !isCanonical(number)) {
        fail();
        return {};
    }
    at_ += number.size() + 1;
    return number;
}

std::int64_t Reader::integer() {
    take('i');
    const auto number = digits('e');
    std::int64_t out = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), out);
    if (read.ec == std::errc{} && !hasFailed_) return out;
    fail();
    return 0;
}

std::string_view Reader::string() {
    const auto number = digits(':');
    std::size_t size = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), size);
    if (read.ec != std::errc{} || hasFailed_ || size > text_.size() - at_) {
        fail();
        return {};
    }
    at_ += size;
    return text_.substr(at_ - size, size);
}

bool Reader::hasMore() {
    if (isAtEnd()) fail();
    if (hasFailed_) return false;
    if (next() != 'e') return true;
    ++at_;
    return false;
}

bool Reader::nextKey(std::optional<std::string_view>& last) {
    if (!hasMore()) return false;
    const auto key = string();
    if (last && key <= *last) fail();
    last = key;
    return !hasFailed_;
}

void Reader::skip() {
    skipNested(0);
}

void Reader::skipNested(int depth) {
    if (depth > kMaxDepth) return fail();
    switch (next()) {
        case 'i':
            take('i');
            digits('e');
            return;
        case 'l':
            openList();
            while (hasMore())
                skipNested(depth + 1);
            return;
        case 'd': {
            openDict();
            std::optional<std::string_view> key;
            while (nextKey(key))
                skipNested(depth + 1);
            return;
        }
        default:
            string();
    }
}

}  // namespace starling::config::bencode
