// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/contacts.h"

#include "config/fields.h"

namespace starling::config {

namespace {

const std::string kContacts = "c";

/// Without a time no message disappears, and without a mode neither.
void readExpiry(const Dict& entry, Contact& contact) {
    const auto mode = choiceOf(entry, "e", ExpiryMode::AfterRead);
    const auto seconds = positiveOf(entry, "E");
    if (mode == ExpiryMode::Off || seconds == 0) return;
    contact.expiryMode = mode;
    contact.expirySeconds = seconds;
}

void writeExpiry(Dict& entry, const Contact& contact) {
    Contact present;
    readExpiry(entry, present);
    const bool on = contact.expiryMode != ExpiryMode::Off && contact.expirySeconds > 0;
    const auto mode = on ? contact.expiryMode : ExpiryMode::Off;
    const auto seconds = on ? contact.expirySeconds : 0;
    if (present.expiryMode == mode && present.expirySeconds == seconds) return;
    setNumber(entry, "e", static_cast<std::int64_t>(mode));
    setNumber(entry, "E", seconds);
}

Contact contactFrom(const AccountId& id, const Dict& entry) {
    Contact contact;
    contact.id = id;
    contact.name = nameOf(entry, "n");
    contact.nickname = nameOf(entry, "N");
    contact.picture = pictureOf(entry, "p", "q");
    contact.approved = flagOf(entry, "a");
    contact.approvedMe = flagOf(entry, "A");
    contact.blocked = flagOf(entry, "b");
    contact.notify = choiceOf(entry, "@", Notify::MentionsOnly);
    contact.muteUntilSeconds = positiveOf(entry, "!");
    contact.priority = numberOf(entry, "+");
    contact.createdSeconds = positiveOf(entry, "j");
    contact.updatedSeconds = positiveOf(entry, "t");
    readExpiry(entry, contact);
    return contact;
}

}  // namespace

std::vector<Contact> readContacts(const Dict& data) {
    std::vector<Contact> contacts;
    const auto* all = get<Dict>(data, kContacts);
    if (!all) return contacts;
    for (const auto& [key, value] : *all) {
        const auto id = idOf(key, AccountId::kAccount);
        const auto* entry = std::get_if<Dict>(&value.is);
        if (id && entry) contacts.push_back(contactFrom(*id, *entry));
    }
    return contacts;
}

std::optional<Contact> readContact(const Dict& data, const AccountId& id) {
    const auto* all = get<Dict>(data, kContacts);
    const auto* entry = all ? get<Dict>(*all, keyOf(id)) : nullptr;
    if (!entry || id.prefix() != AccountId::kAccount) return std::nullopt;
    return contactFrom(id, *entry);
}

void writeContact(Dict& data, const Contact& contact) {
    if (contact.id.prefix() != AccountId::kAccount) return;
    auto& entry = dictIn(dictIn(data, kContacts), keyOf(contact.id));
    setNameAlways(entry, "n", contact.name);
    setName(entry, "N", contact.nickname);
    setPicture(entry, "p", "q", contact.picture);
    setFlag(entry, "a", contact.approved);
    setFlag(entry, "A", contact.approvedMe);
    setFlag(entry, "b", contact.blocked);
    setChoice(entry, "@", Notify::MentionsOnly, contact.notify);
    setPositive(entry, "!", contact.muteUntilSeconds);
    setNumber(entry, "+", contact.priority);
    setPositive(entry, "j", contact.createdSeconds);
    setPositive(entry, "t", contact.updatedSeconds);
    writeExpiry(entry, contact);
}

void eraseContact(Dict& data, const AccountId& id) {
    const auto found = data.find(kContacts);
    if (found == data.end()) return;
    if (auto* all = std::get_if<Dict>(&found->second.is)) all->erase(keyOf(id));
}

}  // namespace starling::config
