// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole client on real threads and real sockets, for straight-line tests. Belongs to the
/// test's thread, which may wait. Failures are GoogleTest's.
#pragma once

#include "base/executors.h"
#include "starling/client.h"

#include <functional>

namespace starling::test {

class Device {
public:
    /// Makes an account in an empty folder.
    Device(const std::string& profile, const std::string& network, const std::string& name);
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const AccountId& id() const { return client_->id(); }
    Client& client() { return *client_; }

    void says(const AccountId& to, const std::string& text);
    std::size_t pending();
    std::vector<Message> chatWith(const AccountId& other);
    NetworkStatus status();

private:
    ThreadExecutor home_{1};
    std::unique_ptr<Client> client_;
};

/// Asks `ready` again and again; false when `patience` ends first.
bool waitUntil(Millis patience, const std::function<bool()>& ready);

}  // namespace starling::test
