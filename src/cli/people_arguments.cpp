// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console_lines.h"
#include "cli/verb_adding.h"

namespace starling::cli {

namespace {

ExpiryMode modeCalled(const std::string& name) {
    for (const auto mode : {ExpiryMode::AfterRead, ExpiryMode::AfterSend})
        if (name == expiryName(mode)) return mode;
    return ExpiryMode::Off;
}

void addLists(CLI::App& app, Arguments& out) {
    addVerb<ListConversations>(app, out, "conversations",
                               "Print whom one talks with, who asks to, and who is blocked",
                               [](CLI::App&, ListConversations&) {});
    addVerb<ListContacts>(app, out, "contacts", "Print the contacts from A to Z",
                          [](CLI::App&, ListContacts&) {});
    addVerb<ListRequests>(app, out, "requests", "Print the strangers who wrote, newest first",
                          [](CLI::App&, ListRequests&) {});
}

void addAnswers(CLI::App& app, Arguments& out) {
    addVerb<Accept>(app, out, "accept", "Make a contact of a stranger who wrote; tells them",
                    [](CLI::App& sub, Accept& verb) {
                        sub.add_option("WHO", verb.who, kWhoever)->required();
                        addTimeout(sub, verb.timeout,
                                   "Seconds to wait for their swarm (30); the answer stays queued");
                    });
    addVerb<Decline>(app, out, "decline",
                     "Remove a stranger's messages from all devices, at once; nobody is told",
                     [](CLI::App& sub, Decline& verb) {
                         auto* which = sub.add_option_group("who");
                         which->require_option(1);
                         which->add_option("WHO", verb.who, kWhoever);
                         which->add_flag("--all", verb.all, "Those of all strangers who wrote");
                     });
}

void addBlocks(CLI::App& app, Arguments& out) {
    addVerb<Block>(
        app, out, "block", "Drop whatever comes from somebody",
        [](CLI::App& sub, Block& verb) { sub.add_option("WHO", verb.who, kWhoever)->required(); });
    addVerb<Block>(app, out, "unblock", "Take a block back", [](CLI::App& sub, Block& verb) {
        verb.blocked = false;
        sub.add_option("WHO", verb.who, kWhoever)->required();
    });
}

/// A time as 30s, 5m, 12h, 1d or 2w.
CLI::Option* addPeriod(CLI::App& sub, const char* what,
                       const std::function<void(std::chrono::seconds)>& take) {
    return sub
        .add_option_function<std::string>(
            "TIME", [take](const std::string& text) { take(*periodIn(text)); }, what)
        ->check([](const std::string& text) {
            return periodIn(text) ? std::string{}
                                  : "a time is a number and s, m, h, d or w, as 30s or 2w: " + text;
        });
}

void addDisappear(CLI::App& app, Arguments& out) {
    addVerb<Disappear>(
        app, out, "disappear", "Let what one writes go by itself, or show what is set; tells them",
        [](CLI::App& sub, Disappear& verb) {
            sub.add_option("WITH", verb.with, kWhoever)->required();
            auto* mode = sub.add_option_function<std::string>(
                                "MODE",
                                [&verb](const std::string& name) {
                                    if (!verb.expiry) verb.expiry.emplace();
                                    verb.expiry->mode = modeCalled(name);
                                },
                                "off, after-read or after-send")
                             ->check(CLI::IsMember({"off", "after-read", "after-send"}));
            auto* time = addPeriod(sub, "After so long: 30s, 5m, 12h, 1d, 2w",
                                   [&verb](std::chrono::seconds period) {
                                       if (!verb.expiry) verb.expiry.emplace();
                                       verb.expiry->after = period;
                                   });
            addTimeout(sub, verb.timeout, "Seconds to wait for the swarm (30); it stays queued");
            sub.parse_complete_callback([mode, time] {
                if (mode->count() == 0) return;
                const bool off = mode->as<std::string>() == "off";
                if (off == (time->count() > 0))
                    throw CLI::ValidationError{"TIME", off ? "off takes none" : "is missing"};
            });
        });
}

void addMarks(CLI::App& app, Arguments& out) {
    using As = Mark::As;
    const auto add = [&](const char* name, const char* what, As as) {
        addVerb<Mark>(app, out, name, what, [as](CLI::App& sub, Mark& verb) {
            verb.as = as;
            sub.add_option("WHO", verb.who, kWhoever)->required();
        });
    };
    add("pin", "Put a conversation before all others", As::Pinned);
    add("unpin", "Take that back", As::NotPinned);
    addVerb<Mark>(app, out, "mute", "Let a conversation make no noise",
                  [](CLI::App& sub, Mark& verb) {
                      verb.as = As::Muted;
                      sub.add_option("WHO", verb.who, kWhoever)->required();
                      addPeriod(sub, "For so long, as 8h; default: for good",
                                [&verb](std::chrono::seconds period) { verb.period = period; });
                  });
    add("unmute", "Take that back", As::NotMuted);
    add("archive", "Put a conversation aside, on this device, until somebody writes", As::Archived);
    add("unarchive", "Take that back", As::NotArchived);
    add("unread", "Mark a conversation as unread", As::Unread);
    add("read", "Everything in a conversation was seen", As::Read);
}

}  // namespace

void addPeopleVerbs(CLI::App& app, Arguments& out) {
    addLists(app, out);
    addAnswers(app, out);
    addBlocks(app, out);
    addVerb<Nickname>(app, out, "nickname", "Call somebody something else, on our devices only",
                      [](CLI::App& sub, Nickname& verb) {
                          sub.add_option("WHO", verb.who, kWhoever)->required();
                          sub.add_option("NAME", verb.name, "Default: no nickname any more");
                      });
    addMarks(app, out);
    addDisappear(app, out);
}

void addProfileVerbs(CLI::App& app, Arguments& out) {
    addVerb<Name>(app, out, "name", "Print what others see, or change it",
                  [](CLI::App& sub, Name& verb) { sub.add_option("NAME", verb.name, "Change"); });
    addVerb<ShowProfile>(
        app, out, "profile", "Print all that is known of somebody, or of oneself",
        [](CLI::App& sub, ShowProfile& verb) { sub.add_option("WHO", verb.who, kWhoever); });
    addVerb<DrawQr>(
        app, out, "qr", "Draw the Session ID as a QR code", [](CLI::App& sub, DrawQr& verb) {
            sub.add_flag("--recovery", verb.recovery,
                         "Of the recovery words: whoever scans it is you; not with --json");
            sub.add_flag("--invert", verb.inverted,
                         "Swap dark and light: in a file, for dark letters on light ground");
        });
    addVerb<Resolve>(
        app, out, "resolve", "Print the Session ID of a name in the register",
        [](CLI::App& sub, Resolve& verb) { sub.add_option("NAME", verb.name)->required(); });
    addVerb<Sync>(app, out, "sync", "Fetch and send until all devices can agree",
                  [](CLI::App& sub, Sync& verb) {
                      addTimeout(sub, verb.timeout, "Seconds to wait for the swarm (30)");
                  });
    addVerb<Wipe>(app, out, "wipe", "Remove the account from this device; asks for the word wipe",
                  [](CLI::App& sub, Wipe& verb) {
                      sub.add_flag("--network", verb.network,
                                   "Ask the nodes that hold its data to delete it first");
                      sub.add_flag("--yes", verb.sure, "Do not ask");
                  });
}

}  // namespace starling::cli
