// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/local_socket.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <future>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace starling::cli {

namespace {

struct LocalSocketTest : testing::Test {
    TempFolder folder;
    const std::string path = (folder / "a.socket").string();
    int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);

    LocalSocketTest() {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.data(), path.size());
        const auto* const where = reinterpret_cast<const sockaddr*>(&address);
        EXPECT_EQ(::bind(listening, where, sizeof address), 0);
        EXPECT_EQ(::listen(listening, 4), 0);
        setMode(0700);
    }
    ~LocalSocketTest() override { ::close(listening); }

    void setMode(mode_t mode) const {
        EXPECT_EQ(::chmod((folder / "").parent_path().c_str(), mode), 0);
    }
    LocalSocket other() const { return LocalSocket{::accept(listening, nullptr, nullptr)}; }
};

bool never() {
    return false;
}

}  // namespace

TEST_F(LocalSocketTest, WhatOneSaysTheOtherHears) {
    auto caller = LocalSocket::call(path);
    ASSERT_TRUE(caller);
    auto called = other();
    EXPECT_TRUE(caller.send("hi", never));
    EXPECT_EQ(called.receive(std::nullopt), "hi");
    EXPECT_EQ(called.receive(Millis{1}), "");
    caller = LocalSocket{};
    EXPECT_EQ(called.receive(std::nullopt), std::nullopt);
}

TEST_F(LocalSocketTest, AFolderThatIsOpenToOthersIsNotTrusted) {
    setMode(0755);
    EXPECT_FALSE(LocalSocket::call(path));
    setMode(0700);
    EXPECT_TRUE(LocalSocket::call(path));
}

TEST_F(LocalSocketTest, WhereNobodyListensNobodyIsCalled) {
    EXPECT_FALSE(LocalSocket::call((folder / "b.socket").string()));
    EXPECT_FALSE(LocalSocket::call((folder / std::string(200, 'x')).string()));
}

TEST_F(LocalSocketTest, HangingUpWakesWhoWaits) {
    auto caller = LocalSocket::call(path);
    auto called = other();
    auto heard = std::async(std::launch::async, [&] { return caller.receive(std::nullopt); });
    caller.hangUp();
    EXPECT_EQ(heard.get(), std::nullopt);
}

TEST_F(LocalSocketTest, WhoeverDoesNotReadIsGivenUpOn) {
    auto caller = LocalSocket::call(path);
    const auto called = other();
    EXPECT_FALSE(caller.send(std::string(10'000'000, 'x'), [] { return true; }));
}

}  // namespace starling::cli
