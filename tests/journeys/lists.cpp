// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/lists.h"

#include <QDialog>

#include <algorithm>

namespace starling::test {

using namespace starling::ui;

namespace {

const QString kConversations = "Conversations";
const QString kRequests = "Message requests";

bool has(const Seat& seat, const QString& list, const QString& row) {
    const auto rows = seat.hand().rows(list);
    return std::any_of(rows.begin(), rows.end(),
                       [&](const QString& each) { return each.contains(row); });
}

bool openFromSettings(const Seat& seat, const char* entry) {
    return seat.hand().click("Settings") && seat.hand().click(entry);
}

}  // namespace

bool lists(const Seat& seat, const QString& list, const QString& row, int patience) {
    return Hand::waitFor([&] { return has(seat, list, row); }, patience);
}

bool listsNoMore(const Seat& seat, const QString& list, const QString& row, int patience) {
    return Hand::waitFor([&] { return !has(seat, list, row); }, patience);
}

QStringList conversations(const Seat& seat) {
    auto rows = seat.hand().rows(kConversations);
    for (auto& row : rows)
        row = row.section(", ", 0, 0);
    return rows;
}

bool isAsked(const Seat& seat) {
    return Hand::waitFor([&] { return seat.hand().find(kRequests) != nullptr; }, kOnePoll);
}

bool isNotAsked(const Seat& seat) {
    return Hand::waitFor([&] { return seat.hand().find(kRequests) == nullptr; }, kOnePoll);
}

bool hasNoRequests(const Seat& seat) {
    return openFromSettings(seat, "Open the message requests") &&
           seat.hand().sees("No message requests", kOnePoll) && seat.hand().click("Back");
}

bool isBlocked(const Seat& seat, const QString& who) {
    return openFromSettings(seat, "Open the blocked contacts") &&
           lists(seat, "Blocked contacts", who) && closeDialogs(seat);
}

bool isContact(const Seat& seat, const QString& who) {
    seat.hand().press(Qt::Key_N, Qt::ControlModifier);
    return lists(seat, "Contacts", who) && closeDialogs(seat);
}

bool hasOpen(const Seat& seat, const QString& who) {
    return Hand::waitFor([&] { return seat.hand().find(who) != nullptr; });
}

bool pickOf(const Seat& seat, const QString& row, const QString& entry) {
    return seat.hand().openMenuOf(row) && seat.hand().pick(entry);
}

bool closeDialogs(const Seat& seat) {
    const auto areOpen = [&] {
        const auto all = seat.window().findChildren<QDialog*>();
        return std::any_of(all.begin(), all.end(), [](auto* each) { return each->isVisible(); });
    };
    while (areOpen())
        if (!seat.hand().click("Close")) return false;
    return true;
}

}  // namespace starling::test
