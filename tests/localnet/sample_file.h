// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a real storage server answered, from samples/node_samples.md: a request and its answer for
/// each "###" heading. Volatile values (signatures, keys of nodes, times) compare as equal.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace starling::localnet::test {

struct Sample {
    std::string title;
    int node = -1;                     ///< Asked directly; -1: through an onion, or not replayable.
    std::vector<int> path;             ///< Of an onion; -1 is a node that nobody knows.
    std::vector<std::string> ciphers;  ///< One a hop.
    std::string control;               ///< The innermost JSON.
    std::string request;
    int status = 0;
    std::string contentType;
    bool sealed = false;  ///< The answer is given as it was after decryption.
    std::string answer;
    std::string serverGot;  ///< The body that reached the server behind the last hop.

    bool isOnion() const { return !path.empty(); }
};

/// All of the file that is a request and an answer.
std::vector<Sample> readSamples();

/// Two answers are the same when these are.
nlohmann::json masked(const nlohmann::json& answer);

/// "eHh4eHh4... (102404 characters)" written out, anywhere in `text`.
std::string writtenOut(const std::string& text);

}  // namespace starling::localnet::test
