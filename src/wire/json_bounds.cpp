// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/json_bounds.h"

namespace starling {

namespace {

/// The place behind the string whose opening quote is at `at`. Strings are most of a big answer, so
/// they are skipped by searching, not letter by letter.
std::size_t afterString(std::string_view json, std::size_t at) {
    for (auto quote = json.find('"', at + 1); quote != json.npos;
         quote = json.find('"', quote + 1)) {
        std::size_t backslashes = 0;
        while (json[quote - 1 - backslashes] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0) return quote + 1;
    }
    return json.size();
}

}  // namespace

bool isModestJson(std::string_view json, std::size_t maxBytes) {
    if (json.size() > maxBytes) return false;
    int depth = 0;
    std::size_t values = 0;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            at = afterString(json, at);
            continue;
        }
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        if (c == '{' || c == '[' || c == ',') ++values;
        if (depth > kMaxJsonDepth || values > kMaxJsonValues) return false;
        ++at;
    }
    return true;
}

}  // namespace starling
