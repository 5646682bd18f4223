// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The command line of starlingnet. Values.
#pragma once

#include "localnet/relay_list.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace starling::node {

/// Be a network until a signal comes.
struct Serve {
    std::filesystem::path dir;
    std::optional<std::size_t> nodes;
    std::optional<std::size_t> swarms;
    std::string listen = "127.0.0.1";
    std::uint16_t portBase = 0;  ///< 0: free ports, chosen once and kept.
    std::vector<std::string> relays;
};

/// Tell a running network something.
struct Control {
    std::filesystem::path dir;
    std::string command;  ///< "stop 3", as it goes over the socket.
};

/// Nothing to do but to end with this status: --help, or a mistake that was explained.
struct Ended {
    int status = 0;
};

std::variant<Serve, Control, Ended> readArguments(int argc, char** argv);

}  // namespace starling::node
