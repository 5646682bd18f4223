// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/vectors.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace starling::test {

namespace {

std::string nameOf(const Json& vector, std::size_t index) {
    for (const char* key : {"name", "why", "session_id", "method"})
        if (vector.is_object() && vector.contains(key) && vector[key].is_string())
            return vector[key].get<std::string>();
    return "case " + std::to_string(index);
}

/// Another letter of the same alphabet, so that the value stays hex, base64 or a word.
char other(char c) {
    if (c >= '0' && c < '9') return static_cast<char>(c + 1);
    if (c == '9') return '0';
    return c == 'a' ? 'b' : 'a';
}

/// One change at the front, in the middle or at the end.
std::vector<Json> spoiled(const Json& value) {
    std::vector<Json> out;
    if (value.is_string()) {
        const auto text = value.get<std::string>();
        if (text.empty()) return out;
        // Not the very last letter: in unpadded base64 its low bits mean nothing.
        for (const auto at : {std::size_t{0}, text.size() / 2}) {
            auto changed = text;
            changed[at] = other(changed[at]);
            out.emplace_back(changed);
        }
    } else if (value.is_number_integer()) {
        out.emplace_back(value.get<std::int64_t>() + 1);
    } else if (value.is_boolean()) {
        out.emplace_back(!value.get<bool>());
    }
    return out;
}

}  // namespace

Json loadVectors(const std::string& name) {
    const char* elsewhere = std::getenv("STARLING_VECTORS");
    const std::string folder = elsewhere ? elsewhere : STARLING_TESTS_DIR "/vectors";
    std::ifstream file{folder + "/" + name + ".json"};
    auto parsed = Json::parse(file, nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << "no vectors at " << folder << "/" << name << ".json";
    return parsed.is_discarded() ? Json::object() : parsed;
}

void expectAllPass(const Json& cases, const Check& check) {
    EXPECT_FALSE(cases.empty()) << "no cases: the file has another structure";
    std::size_t index = 0;
    for (const auto& vector : cases) {
        for (const auto& complaint : check(vector))
            ADD_FAILURE() << nameOf(vector, index) << ": " << complaint;
        ++index;
    }
}

void expectBites(const Json& cases, const std::vector<std::string>& expected, const Check& check) {
    std::size_t index = 0;
    std::size_t tried = 0;
    for (const auto& vector : cases) {
        for (const auto& path : expected) {
            const Json::json_pointer pointer{path};
            if (!vector.contains(pointer)) continue;
            for (const auto& value : spoiled(vector[pointer])) {
                auto changed = vector;
                changed[pointer] = value;
                ++tried;
                EXPECT_FALSE(check(changed).empty())
                    << nameOf(vector, index) << ": a changed " << path << " went unnoticed";
            }
        }
        ++index;
    }
    EXPECT_GT(tried, 0U) << "none of the expected values is in any case";
}

}  // namespace starling::test
