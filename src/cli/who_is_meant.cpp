// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// People by what they are called.

#include "cli/verbs.h"

namespace starling::cli {

namespace {

/// What we call somebody counts before what they call themselves: no contact can take the place of
/// another by choosing a name. Strangers choose theirs in vain.
std::vector<AccountId> peopleCalled(const std::vector<Conversation>& all, const std::string& text) {
    std::vector<AccountId> found;
    for (const auto& person : all)
        if (person.nickname == text) found.push_back(person.id);
    if (!found.empty()) return found;
    for (const auto& person : all)
        if (person.isApproved && person.name == text) found.push_back(person.id);
    return found;
}

}  // namespace

Result<std::vector<Conversation>> allConversations(const Desk& desk) {
    return desk.session.await<std::vector<Conversation>>(
        [&](Client& client, auto done) { client.conversations().list(std::move(done)); });
}

Result<AccountId> personIn(const Desk& desk, const std::string& text) {
    if (const auto id = AccountId::parse(text)) return *id;
    const auto all = text.empty() ? std::vector<Conversation>{} : allConversations(desk);
    if (!all) return all.error();
    const auto found = peopleCalled(*all, text);
    if (found.size() == 1) return found.front();
    if (found.empty()) {
        return Error{Errc::Invalid,
                     "that is neither what a contact is called nor a Session ID: it has 66 digits "
                     "0 to 9 and a to f, beginning with 05"};
    }
    return Error{Errc::Invalid, std::to_string(found.size()) +
                                    " contacts are called that: give the Session ID, or "
                                    "a nickname first"};
}

void print(const Desk& desk, const Message& message) {
    if (isSaid(message.kind)) return desk.console.message(message);
    // It may be new no more, and then it must be printed, interrupt or not.
    const auto all = desk.session.awaitAnyway<std::vector<Conversation>>(
        [&](Client& client, auto done) { client.conversations().list(std::move(done)); });
    if (!all) return desk.console.message(message);
    for (const auto& person : *all)
        if (person.id == message.conversation)
            return desk.console.message(message, person.shownName());
    desk.console.message(message);
}

}  // namespace starling::cli
