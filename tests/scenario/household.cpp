// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario/household.h"

#include "messenger/events.h"

#include <sstream>

namespace starling::test {

namespace {

std::string lineOf(const ConversationRow& row) {
    std::ostringstream out;
    out << row.name << '/' << row.nickname << " approved " << row.approved << row.approvedMe
        << " blocked " << row.blocked << " priority " << row.priority << " notify " << row.notify
        << " timer " << row.expiryMode << ':' << row.expirySeconds << " read "
        << toUnixMillis(row.lastRead) << " marked " << row.markedUnread;
    return out.str();
}

}  // namespace

AccountView viewOf(Person& device) {
    AccountView out;
    auto& state = device.engine().state();
    out.name = state.ownName();
    for (const auto kind : config::kUserKinds)
        out.configs[kind] = state.replica(kind).data();
    for (const auto kind :
         {ConversationKind::Accepted, ConversationKind::Request, ConversationKind::Blocked}) {
        const auto rows = device.engine().store().conversations.list(kind);
        for (const auto& row : *rows) {
            if (row.id != device.id() && !state.contact(row.id)) continue;
            out.people[row.id] = lineOf(row);
            out.held[row.id] = {row.unread, device.chatWith(row.id)};
        }
    }
    return out;
}

std::string differenceOf(const AccountView& a, const AccountView& b) {
    std::ostringstream out;
    if (a.name != b.name) out << "name: " << a.name << " and " << b.name << '\n';
    for (const auto& [kind, data] : a.configs)
        if (data != b.configs.at(kind)) out << config::domainOf(kind) << " differs\n";
    for (const auto& [id, line] : a.people) {
        const auto found = b.people.find(id);
        const auto other = found == b.people.end() ? "not there" : found->second;
        if (line != other) out << id.hex().substr(0, 8) << ": " << line << " and " << other << '\n';
    }
    for (const auto& [id, line] : b.people)
        if (!a.people.contains(id))
            out << id.hex().substr(0, 8) << ": not there and " << line << '\n';
    for (const auto& [id, one] : a.held) {
        const auto found = b.held.find(id);
        if (found == b.held.end() || found->second.texts != one.texts) continue;
        if (found->second.unread == one.unread) continue;
        out << id.hex().substr(0, 8) << ": " << one.unread << " and " << found->second.unread
            << " unread of the same\n";
    }
    return out.str();
}

bool agreeWithin(Town& town, const std::vector<Person*>& devices, Millis most) {
    return town.passUntil(
        [&] {
            const auto first = viewOf(*devices.front());
            return std::all_of(devices.begin(), devices.end(), [&](Person* device) {
                return !device->engine().state().needsPush() &&
                       differenceOf(first, viewOf(*device)).empty();
            });
        },
        most);
}

}  // namespace starling::test
