// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/office.h"

#include <gtest/gtest.h>

#include <sstream>

namespace starling::test {

namespace {

const std::string kCli = STARLING_BIN_DIR "/starling-cli";
const std::string kNet = STARLING_BIN_DIR "/starlingnet";

Words joined(Words first, const Words& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

}  // namespace

Office::Office(const Words& options) : options_{options}, net_{command()} {
    EXPECT_TRUE(net_.readLine()) << "starlingnet did not get ready";
}

Words Office::command() const {
    return joined({kNet, "--dir", (folder_ / "net").string()}, options_);
}

void Office::restart() {
    EXPECT_EQ(net_.end(), 0);
    net_.start(command());
    EXPECT_TRUE(net_.readLine()) << "starlingnet did not come back";
}

Outcome Office::ctl(const Words& words) const {
    return runProgram(joined({kNet, "ctl", "--dir", (folder_ / "net").string()}, words));
}

std::string Office::numberOf(const std::string& ed25519) const {
    std::istringstream list{ctl({"list"}).out};
    for (std::string line; std::getline(list, line);)
        if (line.find(ed25519) != std::string::npos) return line.substr(0, line.find('\t'));
    ADD_FAILURE() << "no node " << ed25519;
    return {};
}

Words User::command(const Words& words) const {
    return joined(
        {kCli, "--profile", (office_ / profile_).string(), "--network", network_, "--json"}, words);
}

Outcome User::cli(const Words& words, const std::string& input) const {
    return runProgram(command(words), input);
}

std::string User::create(const std::string& name) {
    const auto outcome = cli({"create", "--name", name});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto made = lines(outcome);
    if (made.size() != 1) return {};
    words_ = made[0]["words"];
    return made[0]["id"];
}

std::vector<Json> User::lines(const Outcome& outcome) {
    std::vector<Json> all;
    std::istringstream text{outcome.out};
    for (std::string line; std::getline(text, line);)
        all.push_back(Json::parse(line, nullptr, false));
    return all;
}

std::vector<std::string> User::texts(const Words& words) const {
    const auto outcome = cli(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::vector<std::string> all;
    for (const auto& line : lines(outcome))
        if (line["kind"] == "text") all.push_back(line["text"]);
    return all;
}

}  // namespace starling::test
