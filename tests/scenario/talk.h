// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// People who write to each other a lot, and what must have become of it: on every device the order
/// shown is the order of sending, and the set is what was typed. One conversation, any number of
/// devices on either side.
#pragma once

#include "support/town.h"

#include <set>

namespace starling::test {

class Talk {
public:
    /// Each of them writes, and each is looked at. Devices of one account are Alice's or Bob's.
    Talk(Town& town, std::vector<Person*> alices, std::vector<Person*> bobs)
        : town_{town}, alices_{std::move(alices)}, bobs_{std::move(bobs)} {}

    /// Both say hello, so that neither is a stranger any more.
    void introduce();

    /// So many messages from a random device to the other side: bursts, pauses, and both sides
    /// typing at once.
    void type(std::size_t messages);

    /// Somebody has typed `text` beside this.
    void typed(const std::string& text) { typed_.insert(text); }

    /// Another device that is looked at and writes from now on.
    void joins(Person& device, const Person& of);

    std::size_t size() const { return typed_.size(); }

    /// Everything that was typed is everywhere, and nobody waits for a confirmation.
    bool settled();
    void expectSettledWithin(Millis most);

    void expectInOrderOnceEach();

private:
    void say(std::vector<Person*>& side, std::vector<Person*>& other);
    void expectInOrderOnceEach(Person& device, const Person& other);

    Town& town_;
    std::vector<Person*> alices_;
    std::vector<Person*> bobs_;
    std::multiset<std::string> typed_;
};

}  // namespace starling::test
