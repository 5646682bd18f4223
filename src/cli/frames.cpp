// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/frames.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::cli {

namespace {

using Json = nlohmann::json;

/// Six bytes for each at worst, and a frame has room for that.
constexpr std::size_t kMostText = 16 * 1024;
constexpr std::uint64_t kMostExit = 255;

std::string lineOf(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// How much of `text` from `at` on goes into one frame: no character is cut.
std::size_t portion(const std::string& text, std::size_t at) {
    constexpr std::size_t kLongestCharacter = 4;
    if (text.size() - at <= kMostText) return text.size() - at;
    std::size_t size = kMostText;
    while (size > kMostText - kLongestCharacter && continues(text[at + size]))
        --size;
    return size;
}

/// An object, and not what a parser would need much room for.
std::optional<Json> objectIn(std::string_view line) {
    if (line.size() >= kMostFrame) return std::nullopt;
    auto object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    return object;
}

std::optional<std::vector<std::string>> wordsIn(const Json& list) {
    if (!list.is_array() || list.empty() || list.size() > kMostWords) return std::nullopt;
    std::vector<std::string> words;
    for (const auto& word : list) {
        if (!word.is_string()) return std::nullopt;
        words.push_back(word.get<std::string>());
    }
    return words;
}

/// Takes one field over; false when it is none, or not as it should be.
bool take(Call& call, const std::string& name, const Json& value) {
    if (name == "call") {
        auto words = wordsIn(value);
        if (words) call.words = *std::move(words);
        return words.has_value();
    }
    if (name == "colours") {
        if (value.is_boolean()) call.colours = value.get<bool>();
        return value.is_boolean();
    }
    if (!value.is_string()) return false;
    if (name == "input") {
        call.input = value.get<std::string>();
        return true;
    }
    if (name == "network") call.network = value.get<std::string>();
    return name == "network";
}

}  // namespace

std::optional<std::string> encode(const Call& call) {
    Json out{{"call", call.words}};
    if (call.input) out["input"] = *call.input;
    if (!call.network.empty()) out["network"] = call.network;
    if (call.colours) out["colours"] = true;
    try {
        auto line = out.dump() + '\n';
        if (line.size() > kMostFrame || call.words.size() > kMostWords) return std::nullopt;
        return line;
    } catch (const Json::exception&) {  // it is no UTF-8
        return std::nullopt;
    }
}

std::string encode(const Printed& printed) {
    std::string lines;
    for (std::size_t at = 0; at < printed.text.size();) {
        const auto size = portion(printed.text, at);
        lines += lineOf({{printed.isAside ? "err" : "out", printed.text.substr(at, size)}});
        at += size;
    }
    return lines;
}

std::string encode(const Ended& ended) {
    return lineOf({{"exit", ended.exit}});
}

std::optional<Call> decodeCall(std::string_view line) {
    const auto object = objectIn(line);
    if (!object) return std::nullopt;
    Call call;
    for (const auto& [name, value] : object->items())
        if (!take(call, name, value)) return std::nullopt;
    if (call.words.empty()) return std::nullopt;
    return call;
}

std::optional<WindowSays> decodeReply(std::string_view line) {
    const auto object = objectIn(line);
    if (!object || object->size() != 1) return std::nullopt;
    const auto& name = object->begin().key();
    const auto& value = object->begin().value();
    if ((name == "out" || name == "err") && value.is_string())
        return Printed{name == "err", value.get<std::string>()};
    if (name != "exit" || !value.is_number_unsigned()) return std::nullopt;
    if (value.get<std::uint64_t>() > kMostExit) return std::nullopt;
    return Ended{value.get<int>()};
}

bool FrameReader::feed(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto end = bytes.find('\n', at);
        const auto size = (end == std::string_view::npos ? bytes.size() : end + 1) - at;
        const auto begun = waiting_.size() - std::min(waiting_.size(), waiting_.rfind('\n') + 1);
        if (begun + size > kMostFrame) return false;
        waiting_.append(bytes.substr(at, size));
        at += size;
    }
    return true;
}

std::optional<std::string> FrameReader::next() {
    const auto end = waiting_.find('\n', looked_);
    looked_ = end == std::string::npos ? waiting_.size() : 0;
    if (end == std::string::npos) return std::nullopt;
    auto line = waiting_.substr(0, end);
    waiting_.erase(0, end + 1);
    return line;
}

}  // namespace starling::cli
