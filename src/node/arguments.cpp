// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/arguments.h"

#include "node/exit_codes.h"

#include <CLI/CLI.hpp>

namespace starling::node {

namespace {

constexpr const char* kFooter =
    "Exit status: 0 done, 2 command line, 3 an option that cannot be used (or does not fit the\n"
    "folder), 4 ctl: no network runs in DIR, 5 ctl: the network refused, 6 folder or port in use,\n"
    "9 disk or database, 1 other.\n"
    "Faults made by ctl end with the program; keys, ports, messages and names are kept.";

void addServe(CLI::App& app, Serve& out) {
    app.add_option("--nodes", out.nodes, "How many service nodes (12)");
    app.add_option("--swarms", out.swarms, "How many swarms they form (2)");
    app.add_option("--listen", out.listen, "IPv4 address to be reached at")->capture_default_str();
    app.add_option("--port-base", out.portBase,
                   "First of as many ports; 0: free ones, chosen once and kept")
        ->capture_default_str();
    app.add_option("--relay", out.relays,
                   "A server that onion requests may be passed on to (no port: any); else none")
        ->type_name("HOST[:PORT]");
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace

std::variant<Serve, Control, Ended> readArguments(int argc, char** argv) {
    CLI::App app{"A small network of service nodes on this machine or this LAN", "starlingnet"};
    app.footer(kFooter);
    Serve serve;
    std::vector<std::string> words;
    app.add_option("--dir", serve.dir, "Folder of the network; made when missing");
    addServe(app, serve);
    auto* ctl = app.add_subcommand("ctl", "Tell the network that runs in DIR something");
    ctl->add_option("--dir", serve.dir, "Folder of the network");
    ctl->add_option(
           "COMMAND", words,
           "list | stop N | start N | slow N MS | corrupt N | skew N MS | lie N | disown N |"
           " heal N | forget N | name NAME ID")
        ->required();
    ctl->allow_extras(false);
    try {
        app.parse(argc, argv);
        if (serve.dir.empty()) throw CLI::RequiredError("--dir");
    } catch (const CLI::Success& success) {
        app.exit(success);
        return Ended{0};
    } catch (const CLI::ParseError& mistake) {
        app.exit(mistake);
        return Ended{static_cast<int>(Exit::Usage)};
    }
    if (ctl->parsed()) return Control{serve.dir, joined(words)};
    return serve;
}

}  // namespace starling::node
