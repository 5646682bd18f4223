// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verb_adding.h"

namespace starling::cli {

namespace {

constexpr const char* kPatience = "Seconds to wait for the swarm (30); it stays queued";

template <class V>
void addNumber(CLI::App& sub, V& verb) {
    sub.add_option("ID", verb.message, "Number of the message")->required();
}

void addAnswers(CLI::App& app, Arguments& out) {
    addVerb<Reply>(app, out, "reply", "Answer a message; returns as send does",
                   [](CLI::App& sub, Reply& verb) {
                       addNumber(sub, verb);
                       sub.add_option("TEXT", verb.text, "Default: standard input");
                       addTimeout(sub, verb.timeout, kPatience);
                   });
    addVerb<React>(app, out, "react", "Put an emoji under a message",
                   [](CLI::App& sub, React& verb) {
                       addNumber(sub, verb);
                       sub.add_option("EMOJI", verb.emoji)->required();
                       sub.add_flag("--remove", verb.removed, "Take it away again");
                       addTimeout(sub, verb.timeout, kPatience);
                   });
    addVerb<Forward>(app, out, "forward", "Send what a message says to others",
                     [](CLI::App& sub, Forward& verb) {
                         addNumber(sub, verb);
                         sub.add_option("TO", verb.to, kWhoever)->required();
                         addTimeout(sub, verb.timeout, kPatience);
                     });
}

void addSwitch(CLI::App& app, Arguments& out, const char* name, const char* what, bool typing) {
    addVerb<ChangePrivacy>(app, out, name, what, [typing](CLI::App& sub, ChangePrivacy& verb) {
        verb.typing = typing;
        sub.add_option_function<std::string>(
               "SWITCH", [&verb](const std::string& to) { verb.on = to == "on"; })
            ->required()
            ->check(CLI::IsMember({"on", "off"}));
    });
}

}  // namespace

void addTalkVerbs(CLI::App& app, Arguments& out) {
    addAnswers(app, out);
    addVerb<Delete>(
        app, out, "delete", "Delete a message on this device", [](CLI::App& sub, Delete& verb) {
            addNumber(sub, verb);
            auto* everyone =
                sub.add_flag("--everyone", verb.everyone, "On theirs too: what we wrote");
            sub.add_flag("--devices", verb.devices, "On all our devices: notes to oneself")
                ->excludes(everyone);
            addTimeout(sub, verb.timeout, kPatience);
        });
    addSwitch(app, out, "typing", "Let people see that we write, and see it of them", true);
    addSwitch(app, out, "receipts", "Let people see what we have read, and see it of them", false);
    addVerb<Export>(app, out, "export", "Print a whole conversation, oldest first",
                    [](CLI::App& sub, Export& verb) {
                        sub.add_option("WITH", verb.with, kWhoever)->required();
                        const std::map<std::string, Export::Format> formats{
                            {"text", Export::Format::Text},
                            {"json", Export::Format::Json},
                            {"html", Export::Format::Html}};
                        sub.add_option("--format", verb.format, "text (the default), json or html")
                            ->transform(CLI::CheckedTransformer(formats));
                    });
}

}  // namespace starling::cli
