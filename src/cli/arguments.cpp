// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include "cli/exit_codes.h"
#include "cli/verb_adding.h"
#include "starling/folders.h"

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace starling::cli {

namespace {

constexpr const char* kFooter =
    "Exit status: 0 done, 2 command line, 3 unusable id, words, text, name or network profile,\n"
    "4 network unreachable, 5 refused by the network, 6 profile in use, 7 passphrase missing or\n"
    "wrong, 8 no account in the profile, 9 disk or database, 10 listen ran out of time, 1 other.";

void addOptions(CLI::App& app, Arguments& out) {
    app.add_option("--profile", out.profile, "Folder of the account")
        ->capture_default_str()
        ->type_name("DIR");
    app.add_option("--network", out.network,
                   "session, testnet, local, or the file of a network profile (default: the one "
                   "of the profile folder, else session)")
        ->type_name("NAME|FILE");
    app.add_option("--proxy", out.proxy,
                   "Send everything through socks5h://[user:pass@]host:port or http://host:port")
        ->type_name("URL");
    app.add_option("--passphrase-file", out.passphraseFile,
                   "Read the passphrase of the profile there (else it is asked for)")
        ->type_name("PATH|fd:N");
    app.add_flag("--json", out.json, "One JSON object a line");
}

std::optional<std::chrono::seconds> secondsOf(const std::optional<unsigned>& count) {
    if (!count) return std::nullopt;
    return std::chrono::seconds{*count};
}

void addAccountVerbs(CLI::App& app, Arguments& out) {
    addVerb<Create>(app, out, "create", "Make a new account; prints its id and recovery words",
                    [](CLI::App& sub, Create& verb) {
                        sub.add_option("--name", verb.name, "What others see")->required();
                    });
    addVerb<Restore>(app, out, "restore",
                     "Make a profile from 13 words, or a recovery code, on standard input",
                     [](CLI::App&, Restore&) {});
    addVerb<ShowId>(app, out, "id", "Print the Session ID", [](CLI::App&, ShowId&) {});
    addVerb<ShowPath>(app, out, "path", "Show the nodes that messages travel through",
                      [](CLI::App&, ShowPath&) {});
    addVerb<Repair>(app, out, "repair",
                    "Check the whole database; save what can be read when it is damaged",
                    [](CLI::App&, Repair&) {});
}

void addPassphraseVerb(CLI::App& app, Arguments& out) {
    using Act = ChangePassphrase::Act;
    auto* group =
        app.add_subcommand("passphrase", "Set, change or remove the profile's passphrase");
    group->fallthrough()->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, Act act) {
        addVerb<ChangePassphrase>(
            *group, out, name, what, [act](CLI::App& sub, ChangePassphrase& verb) {
                verb.act = act;
                if (act == Act::Remove) return;
                sub.add_option("--new-passphrase-file", verb.newFile,
                               "Read the new one there (else it is asked for)")
                    ->type_name("PATH|fd:N");
            });
    };
    add("set", "Give a profile its first passphrase", Act::Set);
    add("change", "Give it another one", Act::Change);
    add("remove", "Let whoever can read the folder open it", Act::Remove);
}

void addOutboxVerbs(CLI::App& app, Arguments& out) {
    addVerb<Retry>(app, out, "retry", "Send what failed or waits; returns as send does",
                   [](CLI::App& sub, Retry& verb) {
                       sub.add_option("ID", verb.message, "Number of the message")->required();
                       addTimeout(sub, verb.timeout, "Seconds to wait for the swarm (30)");
                   });
    addVerb<Cancel>(app, out, "cancel", "Stop sending a message that waits",
                    [](CLI::App& sub, Cancel& verb) {
                        sub.add_option("ID", verb.message, "Number of the message")->required();
                    });
}

void addMessageVerbs(CLI::App& app, Arguments& out) {
    addVerb<Send>(app, out, "send", "Send a message; returns when the swarm has confirmed",
                  [](CLI::App& sub, Send& verb) {
                      sub.add_option("TO", verb.to, kWhoever)->required();
                      sub.add_option("TEXT", verb.text, "Default: standard input");
                      addTimeout(sub, verb.timeout,
                                 "Seconds to wait for the swarm (30); the message stays queued");
                  });
    addVerb<Listen>(app, out, "listen", "Print new messages as they come",
                    [](CLI::App& sub, Listen& verb) {
                        sub.add_option("--count", verb.count, "End after N messages")
                            ->check(CLI::Range(1, kMost));
                        sub.add_option_function<unsigned>(
                               "--timeout", [&verb](unsigned s) { verb.timeout = secondsOf(s); },
                               "End after S seconds")
                            ->check(CLI::Range(0, kMost));
                    });
    addVerb<History>(
        app, out, "history", "Print stored messages, oldest first",
        [](CLI::App& sub, History& verb) {
            sub.add_option("WITH", verb.with, "The same as for chat; default: everybody");
            sub.add_option("--limit", verb.limit, "The newest N")->capture_default_str();
        });
    addVerb<Search>(app, out, "search", "Print messages with these words, newest first",
                    [](CLI::App& sub, Search& verb) {
                        sub.add_option("QUERY", verb.query)->required();
                        sub.add_option("--limit", verb.limit)
                            ->check(CLI::Range(1, kMost))
                            ->capture_default_str();
                    });
    addVerb<Chat>(
        app, out, "chat", "Write and read in one conversation, a message a line",
        [](CLI::App& sub, Chat& verb) { sub.add_option("WITH", verb.with, kWhoever)->required(); });
    addVerb<Echo>(app, out, "echo", "Answer every message with its own text, until stopped",
                  [](CLI::App&, Echo&) {});
}

/// Which of its options concern the profile and are followed by a value.
bool concernsProfile(const std::string& word) {
    return word == "--profile" || word == "--network" || word == "--proxy" ||
           word == "--passphrase-file";
}

/// Behind "--" nothing is an option.
std::vector<std::string> withoutProfile(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") {
            out.insert(out.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
            break;
        }
        if (concernsProfile(words[i])) {
            ++i;
        } else if (!concernsProfile(words[i].substr(0, words[i].find('=')))) {
            out.push_back(words[i]);
        }
    }
    return out;
}

}  // namespace

std::variant<Arguments, NoArguments> parseWords(const std::vector<std::string>& words) {
    Arguments out;
    out.profile = defaultProfileFolder();
    CLI::App app{"Starling: a private messenger for the Session network, without a window",
                 "starling-cli"};
    app.footer(kFooter);
    app.require_subcommand(1);
    app.failure_message([](const CLI::App*, const CLI::Error& error) {
        return "starling-cli: " + std::string{error.what()} + " (see starling-cli --help)\n";
    });
    addOptions(app, out);
    addAccountVerbs(app, out);
    addPassphraseVerb(app, out);
    addMessageVerbs(app, out);
    addOutboxVerbs(app, out);
    addTalkVerbs(app, out);
    addPeopleVerbs(app, out);
    addProfileVerbs(app, out);
    try {
        app.parse(std::vector<std::string>{words.rbegin(), words.rend()});
    } catch (const CLI::ParseError& error) {
        std::ostringstream said, wrong;
        const int code = app.exit(error, said, wrong);
        return NoArguments{code == 0 ? 0 : static_cast<int>(Exit::Usage), said.str(), wrong.str()};
    }
    out.words = withoutProfile(words);
    return out;
}

std::variant<Arguments, int> parseArguments(int argc, char** argv) {
    auto parsed = parseWords({argv + std::min(argc, 1), argv + argc});
    if (auto* arguments = std::get_if<Arguments>(&parsed)) return std::move(*arguments);
    const auto& none = std::get<NoArguments>(parsed);
    std::fputs(none.out.c_str(), stdout);
    std::fputs(none.err.c_str(), stderr);
    return none.exit;
}

}  // namespace starling::cli
