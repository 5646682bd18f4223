// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Mailroom, and what a person decides about those who write.
#pragma once

#include "base/executors.h"
#include "messenger/contacts.h"
#include "messenger/mailroom.h"

namespace starling::test {

struct AddressBook : Mailroom {
    ManualExecutor core;
    EventSink sink = [this](Event event) { events.push_back(std::move(event)); };
    Removals removals{core, state, sink};
    Contacts contacts{state, removals, sink, [this] { return now; }};
};

}  // namespace starling::test
