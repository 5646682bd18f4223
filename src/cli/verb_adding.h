// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a verb gets its place on the command line; for the .cpp files that add some.
#pragma once

#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace starling::cli {

constexpr int kMost = 100'000'000;

/// What may stand for a person.
constexpr const char* kWhoever = "Session ID, nickname, or a contact's name that no other has";

/// Adds a verb whose options fill `V`, which becomes `out.verb` when the verb is given.
template <class V, class Fill>
void addVerb(CLI::App& app, Arguments& out, const char* name, const char* what, Fill fill) {
    auto* sub = app.add_subcommand(name, what)->fallthrough();
    auto verb = std::make_shared<V>();
    fill(*sub, *verb);
    sub->callback([verb, &out] { out.verb = *verb; });
}

/// `seconds` lives as long as `sub`.
inline void addTimeout(CLI::App& sub, std::chrono::seconds& seconds, const char* what) {
    sub.add_option_function<unsigned>(
           "--timeout", [&seconds](unsigned count) { seconds = std::chrono::seconds{count}; }, what)
        ->check(CLI::Range(0, kMost));
}

void addTalkVerbs(CLI::App& app, Arguments& out);     ///< Messages that are there.
void addPeopleVerbs(CLI::App& app, Arguments& out);   ///< Whom one knows.
void addProfileVerbs(CLI::App& app, Arguments& out);  ///< Oneself, and one's devices.

}  // namespace starling::cli
