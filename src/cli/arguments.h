// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the person asked for, taken from the command line.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace starling::cli {

struct Create {
    std::string name;
};
struct Restore {};  ///< The words come on standard input.
struct ShowId {};
struct Send {
    std::string to;
    std::optional<std::string> text;  ///< None: standard input.
    std::chrono::seconds timeout{30};
};
struct Retry {
    std::int64_t message = 0;
    std::chrono::seconds timeout{30};
};
struct Cancel {
    std::int64_t message = 0;
};
struct ListConversations {};
struct Block {
    std::string who;
    bool blocked = true;
};
struct Listen {
    std::optional<std::size_t> count;
    std::optional<std::chrono::seconds> timeout;
};
struct History {
    std::optional<std::string> with;
    std::size_t limit = 50;
};
struct Search {
    std::string query;
    std::size_t limit = 50;
};
struct ShowPath {};
struct Repair {};
struct ChangePassphrase {
    enum class Act { Set, Change, Remove };
    Act act = Act::Set;
    std::optional<std::string> newFile = {};  ///< PATH or fd:N; none: the terminal.
};
struct Echo {};
struct Chat {
    std::string with;
};

using Verb = std::variant<Create, Restore, ShowId, Send, Listen, History, Search, ShowPath, Repair,
                          ChangePassphrase, Echo, Chat, Retry, Cancel, ListConversations, Block>;

struct Arguments {
    std::string profile;
    std::string network;
    std::string proxy;
    std::optional<std::string> passphraseFile;  ///< PATH or fd:N.
    bool json = false;
    Verb verb = ShowId{};
};

/// The arguments, or the exit status of a command line that asked for help or made no sense; what
/// to say about it has then been printed.
std::variant<Arguments, int> parseArguments(int argc, char** argv);

}  // namespace starling::cli
