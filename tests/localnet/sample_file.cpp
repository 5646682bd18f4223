// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/sample_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace starling::localnet::test {

namespace {

using Json = nlohmann::json;

/// The text between the next pair of ``` lines behind `from`.
std::string blockBehind(const std::string& text, std::size_t from) {
    const auto fence = text.find("```", from);
    if (fence == text.npos) return {};
    const auto begin = text.find('\n', fence) + 1;
    const auto end = text.find("\n```", begin - 1);
    return end == text.npos || end < begin ? "" : text.substr(begin, end - begin);
}

/// What stands between the first `front` and the next `back` behind it; nothing when there is none.
std::optional<std::string> between(const std::string& text, std::string_view front,
                                   std::string_view back) {
    const auto at = text.find(front);
    if (at == text.npos) return std::nullopt;
    const auto begin = at + front.size();
    const auto end = text.find(back, begin);
    return end == text.npos ? std::nullopt : std::optional{text.substr(begin, end - begin)};
}

/// "'a', 'b'" or "1, 2".
std::vector<std::string> words(const std::string& list) {
    std::vector<std::string> out;
    std::stringstream in{list};
    for (std::string word; std::getline(in, word, ',');) {
        std::erase_if(word, [](char c) { return c == ' ' || c == '\''; });
        out.push_back(word);
    }
    return out;
}

/// `b'{nope'` is how the recording writes what is no JSON.
std::string withoutQuotes(const std::string& control) {
    return control.starts_with("b'") ? control.substr(2, control.size() - 3) : control;
}

void readOnion(const std::string& text, Sample& out) {
    const auto path = between(text, "\npath [", "]");
    if (!path) return;
    for (const auto& word : words(*path))
        out.path.push_back(std::stoi(word));
    out.ciphers = words(between(text, "ciphers [", "]").value_or(""));
    out.request = blockBehind(text, text.find("with payload"));
    out.control = withoutQuotes(between(text, "\nand json `", "`\n").value_or(""));
    const auto got = text.find("what the server got");
    if (got != text.npos) out.serverGot = blockBehind(text, got);
}

Sample readSample(const std::string& text) {
    Sample out;
    out.title = text.substr(0, text.find('\n'));
    if (const auto node = between(text, "request (node ", "):")) {
        out.node = std::stoi(*node);
        out.request = blockBehind(text, text.find("request (node "));
    }
    readOnion(text, out);
    const auto answer = text.find("response: **HTTP ");
    if (answer == text.npos) return out;
    const auto rest = text.substr(answer);
    out.status = std::stoi(rest.substr(std::string_view{"response: **HTTP "}.size()));
    out.contentType = between(rest, "`Content-Type: ", "`").value_or("");
    out.sealed = rest.substr(0, rest.find('\n')).find("of ciphertext") != rest.npos ||
                 rest.substr(0, rest.find('\n')).find("raw ciphertext") != rest.npos;
    out.answer = blockBehind(text, answer);
    return out;
}

/// "(3 more nodes, same shape)"
std::size_t othersIn(const Json& note) {
    const auto text = note.is_string() ? note.get<std::string>() : "";
    const auto count = between(text, "(", " more");
    return count ? std::stoul(*count) : 0;
}

/// How many members, and what they said; all said the same but for signatures.
Json maskedSwarm(const Json& swarm) {
    std::size_t count = 0;
    std::set<std::string> said;
    for (const auto& [key, entry] : swarm.items()) {
        count += key == "..." ? othersIn(entry) : 1;
        if (key != "...") said.insert(masked(entry).dump());
    }
    return {{"members", count}, {"said", said}};
}

/// How many nodes, and which fields each has.
Json maskedNodes(const Json& nodes) {
    std::size_t count = 0;
    std::set<std::string> shapes;
    for (const auto& node : nodes) {
        const bool note = node.is_string();
        count += note ? othersIn(node) : 1;
        std::string shape;
        for (const auto& [key, value] : node.items())
            if (!note) shape += key + ":" + value.type_name() + " ";
        if (!note) shapes.insert(shape);
    }
    return {{"nodes", count}, {"shapes", shapes}};
}

}  // namespace

Json masked(const Json& answer) {
    if (!answer.is_structured()) return answer;
    Json out = answer;
    for (auto field = out.begin(); field != out.end(); ++field) {
        const auto name = out.is_object() ? field.key() : "";
        if (name == "t" || name == "height" || (name == "timestamp" && out.contains("version")))
            *field = "a number";
        else if (name == "signature" || name == "encrypted_value" || name == "nonce")
            *field = field->get<std::string>().size();
        else if (name == "already")
            *field = true;
        else if (name == "swarm" && field->is_object())
            *field = maskedSwarm(*field);
        else if (name == "snodes" || name == "service_node_states")
            *field = maskedNodes(*field);
        else
            *field = masked(*field);
    }
    return out;
}

std::string writtenOut(const std::string& text) {
    const auto mark = text.find("... (");
    if (mark == text.npos || text.find(" characters)\"", mark) == text.npos) return text;
    const auto begin = text.rfind('"', mark) + 1;
    const auto size = std::stoul(text.substr(mark + 5));
    const auto end = text.find('"', mark);
    std::string whole;
    while (whole.size() < size)
        whole += text.substr(begin, 4);
    return text.substr(0, begin) + whole + text.substr(end);
}

std::vector<Sample> readSamples() {
    std::ifstream file{STARLING_TESTS_DIR "/localnet/samples/node_samples.md"};
    std::stringstream all;
    all << file.rdbuf();
    const auto text = all.str();
    std::vector<Sample> samples;
    for (auto at = text.find("\n### "); at != text.npos;) {
        const auto next = text.find("\n### ", at + 1);
        const auto chapter = text.find("\n## ", at + 1);
        auto sample = readSample(text.substr(at + 5, std::min(next, chapter) - at - 5));
        if (sample.status != 0) samples.push_back(std::move(sample));
        at = next;
    }
    EXPECT_FALSE(samples.empty()) << "node_samples.md has another structure";
    return samples;
}

}  // namespace starling::localnet::test
