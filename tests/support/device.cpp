// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/device.h"

#include "support/await.h"

#include <gtest/gtest.h>

namespace starling::test {

Device::Device(const std::string& profile, const std::string& network, const std::string& name) {
    auto made = await<std::unique_ptr<Client>>([&](auto done) {
        createClient({profile, network, "", std::nullopt, "test"}, {name, std::nullopt}, home_,
                     done);
    });
    if (!made) ADD_FAILURE() << made.error().detail;
    client_ = *std::move(made);
}

void Device::says(const AccountId& to, const std::string& text) {
    const auto kept =
        await<Message>([&](auto done) { client_->messages().send(to, text, std::move(done)); });
    EXPECT_TRUE(kept) << kept.error().detail;
}

std::size_t Device::pending() {
    return *await<std::size_t>([&](auto done) { client_->messages().pending(std::move(done)); });
}

std::vector<Message> Device::chatWith(const AccountId& other) {
    Page all;
    all.limit = 100'000;
    return *await<std::vector<Message>>(
        [&](auto done) { client_->messages().history(other, all, std::move(done)); });
}

NetworkStatus Device::status() {
    return *await<NetworkStatus>([&](auto done) { client_->networkStatus(std::move(done)); });
}

bool waitUntil(Millis patience, const std::function<bool()>& ready) {
    const StopFlag never;
    for (Millis waited{0}; waited < patience; waited += Millis{100}) {
        if (ready()) return true;
        never.waitFor(Millis{100});
    }
    return false;
}

}  // namespace starling::test
