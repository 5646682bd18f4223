// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network in this process, in which messages of strangers wait for Bob. Lives longer than the
/// client it opens. The thread that made it.
#pragma once

#include "starling/client.h"

#include <memory>

namespace starling::bench {

class FloodedSwarm {
public:
    FloodedSwarm(std::size_t messages, std::size_t strangers);
    ~FloodedSwarm();

    const AccountId& firstStranger() const;

    /// Bob, in a profile of his own; `home` is where he is answered.
    void openBob(Executor& home, Answer<std::unique_ptr<Client>> done);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::bench
