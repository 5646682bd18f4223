// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Known answers made by the reference implementation (tests/vectors/README.md). A check takes one
/// case and says in words what is wrong with it; nothing said is a pass.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace starling::test {

using Json = nlohmann::json;
using Complaints = std::vector<std::string>;
using Check = std::function<Complaints(const Json& vector)>;

/// NAME.json from the folder in STARLING_VECTORS, else from tests/vectors. Fails the test when it
/// is missing.
Json loadVectors(const std::string& name);

/// Runs `check` on every element of `cases`; there must be at least one.
void expectAllPass(const Json& cases, const Check& check);

/// Proves that the check bites: with one digit or letter of an expected value changed (each of
/// `expected`, JSON pointers into a case such as "/session_id", where a case has them and they are
/// not empty), the case must be complained about.
void expectBites(const Json& cases, const std::vector<std::string>& expected, const Check& check);

}  // namespace starling::test
