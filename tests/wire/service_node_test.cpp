// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/service_node.h"

#include <gtest/gtest.h>

namespace starling {

TEST(ServiceNode, ItsUrlHasAddressPortAndPath) {
    const ServiceNode node{"192.0.2.7", 22021, {}, {}};
    EXPECT_EQ(node.url("/onion_req/v2"), "https://192.0.2.7:22021/onion_req/v2");
}

TEST(ServiceNode, ASubnetIsTheFirstThreeNumbers) {
    EXPECT_EQ(subnetOf("192.0.2.7"), "192.0.2");
    EXPECT_EQ(subnetOf("192.0.2.77"), subnetOf("192.0.2.1"));
    EXPECT_NE(subnetOf("192.0.20.7"), subnetOf("192.0.2.7"));
}

TEST(ServiceNode, OnlyDottedAddressesAreIpv4) {
    for (const char* good : {"0.0.0.0", "127.0.0.1", "255.255.255.255", "192.0.2.7"})
        EXPECT_TRUE(isIpv4(good)) << good;
    for (const char* bad :
         {"", "1", "1.2.3", "1.2.3.", "1.2.3.4.", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.-4",
          "1..3.4", " 1.2.3.4", "1.2.3.4 ", "::1", "example.org", "1.2.3.4/evil"})
        EXPECT_FALSE(isIpv4(bad)) << bad;
}

TEST(ServiceNode, PrivateAddressesAreKnown) {
    for (const char* inside : {"10.0.0.1", "127.0.0.1", "169.254.1.1", "172.16.0.1",
                               "172.31.255.255", "192.168.1.1", "100.64.0.1", "0.0.0.0"})
        EXPECT_TRUE(isPrivateIp(inside)) << inside;
    for (const char* outside :
         {"11.0.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "192.169.1.1", "100.63.0.1",
          "100.128.0.1", "169.253.1.1", "example.org"})
        EXPECT_FALSE(isPrivateIp(outside)) << outside;
}

}  // namespace starling
