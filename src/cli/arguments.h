// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the person asked for, taken from the command line.
#pragma once

#include "starling/expiry.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace starling::cli {

struct Create {
    std::string name;
};
struct Restore {};  ///< The words, or a recovery code, come on standard input.
struct ShowId {};
struct Name {
    std::optional<std::string> name;  ///< None: shows it.
};
struct ShowProfile {
    std::optional<std::string> who;  ///< None: oneself.
};
struct DrawQr {
    bool recovery = false;
    bool inverted = false;
};
struct Resolve {
    std::string name;
};
struct Sync {
    std::chrono::seconds timeout{30};
};
struct Wipe {
    bool network = false;
    bool sure = false;  ///< Nobody is asked.
};
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
struct Reply {
    std::int64_t message = 0;
    std::optional<std::string> text;  ///< None: standard input.
    std::chrono::seconds timeout{30};
};
struct React {
    std::int64_t message = 0;
    std::string emoji;
    bool removed = false;
    std::chrono::seconds timeout{30};
};
struct Delete {
    std::int64_t message = 0;
    bool everyone = false;
    bool devices = false;
    std::chrono::seconds timeout{30};
};
struct Forward {
    std::int64_t message = 0;
    std::vector<std::string> to;
    std::chrono::seconds timeout{30};
};
struct ChangePrivacy {
    bool typing = false;  ///< Else the read receipts.
    bool on = false;
};
struct Export {
    enum class Format { Json, Text, Html };
    std::string with;
    Format format = Format::Text;
};
struct ListConversations {};
struct ListContacts {};
struct ListRequests {};
struct Accept {
    std::string who;
    std::chrono::seconds timeout{30};
};
struct Decline {
    std::string who;  ///< Nobody: all.
    bool all = false;
};
struct Block {
    std::string who;
    bool blocked = true;
};
struct Nickname {
    std::string who;
    std::string name;  ///< Empty: none any more.
};
struct Mark {
    enum class As { Pinned, NotPinned, Muted, NotMuted, Unread, Read, Archived, NotArchived };
    std::string who;
    As as = As::Pinned;
    std::optional<std::chrono::seconds> period = {};  ///< Muted for so long; none: for good.
};
struct Disappear {
    std::string with;
    std::optional<Expiry> expiry = {};  ///< None: shows what is set.
    std::chrono::seconds timeout{30};
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

using Verb =
    std::variant<Create, Restore, ShowId, Name, ShowProfile, DrawQr, Resolve, Sync, Wipe, Send,
                 Listen, History, Search, ShowPath, Repair, ChangePassphrase, Echo, Chat, Retry,
                 Cancel, ListConversations, ListContacts, ListRequests, Accept, Decline, Block,
                 Nickname, Mark, Reply, React, Delete, Forward, ChangePrivacy, Export, Disappear>;

struct Arguments {
    std::string profile;
    std::string network;
    std::string proxy;
    std::optional<std::string> passphraseFile;  ///< PATH or fd:N.
    bool json = false;
    Verb verb = ShowId{};
    /// The command line without what concerns the profile only: for a window that has it open.
    std::vector<std::string> words = {};
};

/// The arguments, or the exit status of a command line that asked for help or made no sense; what
/// to say about it has then been printed.
std::variant<Arguments, int> parseArguments(int argc, char** argv);

struct NoArguments {
    int exit = 0;
    std::string out, err;
};
/// The same of a command line that somebody else was given; `words` begin behind the program.
std::variant<Arguments, NoArguments> parseWords(const std::vector<std::string>& words);

}  // namespace starling::cli
