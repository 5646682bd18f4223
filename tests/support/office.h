// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The two programs at work: a network served by starlingnet, and people who use starling-cli.
#pragma once

#include "support/program.h"
#include "support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace starling::test {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

/// One starlingnet, and the folder in which everything lies.
class Office {
public:
    explicit Office(const Words& options = {"--nodes", "9"});

    std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }
    std::string network() const { return (folder_ / "net" / "network.json").string(); }

    Outcome ctl(const Words& words) const;
    std::string numberOf(const std::string& ed25519) const;  ///< As ctl counts the nodes.
    Program& net() { return net_; }
    void restart();  ///< Ends starlingnet and starts it again.

private:
    Words command() const;

    TempFolder folder_;
    Words options_;
    Program net_;
};

/// A profile folder in an Office.
class User {
public:
    User(const Office& office, std::string profile)
        : User{office, std::move(profile), office.network()} {}
    User(const Office& office, std::string profile, std::string network)
        : office_{office}, profile_{std::move(profile)}, network_{std::move(network)} {}

    /// Runs starling-cli --json with this profile.
    Outcome cli(const Words& words, const std::string& input = "") const;
    Words command(const Words& words) const;

    std::string create(const std::string& name);  ///< Gives the id.
    const std::string& words() const { return words_; }

    /// The JSON objects that a run printed.
    static std::vector<Json> lines(const Outcome& outcome);
    /// What somebody wrote, of the messages that a run printed.
    std::vector<std::string> texts(const Words& words) const;

private:
    const Office& office_;
    std::string profile_;
    std::string network_;
    std::string words_;
};

}  // namespace starling::test
