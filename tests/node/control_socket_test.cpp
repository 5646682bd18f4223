// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/control_socket.h"

#include "node/ports.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <set>

namespace starling::node {

TEST(ControlSocket, NobodyThereIsSaidSo) {
    const TempFolder folder;
    const auto reply = tellNetwork(folder.path(), "list");
    ASSERT_FALSE(reply);
    EXPECT_EQ(Errc::Offline, reply.error().code);
}

TEST(ControlSocket, ALongPathIsExplained) {
    const TempFolder folder;
    const auto deep = folder.path() / std::string(100, 'd');
    const auto opened = ControlSocket::open(deep);
    ASSERT_FALSE(opened);
    EXPECT_EQ(Errc::Invalid, opened.error().code);
    EXPECT_NE(std::string::npos, opened.error().detail.find("107"));
    EXPECT_EQ(Errc::Invalid, tellNetwork(deep, "list").error().code);
}

TEST(ControlSocket, ItsFileGoesWithIt) {
    const TempFolder folder;
    {
        const auto opened = ControlSocket::open(folder.path());
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_TRUE(std::filesystem::exists(controlPath(folder.path())));
    }
    EXPECT_FALSE(std::filesystem::exists(controlPath(folder.path())));
}

TEST(Ports, FreeOnesAreAllDifferent) {
    const auto ports = freePorts("127.0.0.1", 20);
    ASSERT_TRUE(ports) << ports.error().detail;
    EXPECT_EQ(20U, std::set<std::uint16_t>(ports->begin(), ports->end()).size());
    EXPECT_FALSE(freePorts("203.0.113.1", 1));
    EXPECT_FALSE(freePorts("no address", 1));
}

TEST(Ports, ABaseCountsUpAndMustLeaveRoom) {
    EXPECT_EQ((std::vector<std::uint16_t>{65'534, 65'535}), *portsFrom(65'534, 2));
    EXPECT_FALSE(portsFrom(65'535, 2));
}

}  // namespace starling::node
