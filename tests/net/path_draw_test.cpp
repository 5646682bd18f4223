// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/path_draw.h"

#include "layer.h"

namespace starling {
namespace {

struct PathDrawTest : test::LayerTest {
    PathDrawTest() : LayerTest{} { draw.guard = node(0); }

    std::vector<std::size_t> drawn(const std::vector<std::size_t>& order) {
        std::vector<ServiceNode> nodes;
        for (const auto index : order)
            nodes.push_back(node(index));
        last = drawHops(nodes, draw);
        std::vector<std::size_t> out;
        for (const auto& hop : last.nodes)
            out.push_back(net.indexOf(hop.ed25519));
        return out;
    }
    void moveTo(std::size_t index, const std::string& ip) { net.nodes[index].self.ip = ip; }

    PathDraw draw;
    DrawnHops last;
};

using Indices = std::vector<std::size_t>;

TEST_F(PathDrawTest, TheFirstTwoThatFitAreTaken) {
    draw.otherGuards = {node(1)};
    draw.otherHops = {node(2), node(3)};
    draw.destination = node(4).ed25519;
    EXPECT_EQ(drawn({0, 1, 2, 3, 4, 5, 6, 7}), (Indices{5, 6}));
    EXPECT_FALSE(last.sharesNodes);
    EXPECT_FALSE(last.sharesSubnets);
}

TEST_F(PathDrawTest, NeighboursAreLeftOut) {
    moveTo(1, "5.0.0.99");  // of the guard
    moveTo(3, "5.0.2.99");  // of node 2
    EXPECT_EQ(drawn({1, 2, 3, 4}), (Indices{2, 4}));
}

TEST_F(PathDrawTest, NeighboursOfTheOtherPathAreLeftOutWhileThatLeavesEnough) {
    draw.otherGuards = {node(1)};
    draw.otherHops = {node(2), node(3)};
    moveTo(4, "5.0.1.99");
    EXPECT_EQ(drawn({4, 5, 6}), (Indices{5, 6}));
    EXPECT_EQ(drawn({4, 5}), (Indices{4, 5}));
    EXPECT_FALSE(last.sharesSubnets) << "within the path the rule is kept";
}

TEST_F(PathDrawTest, OneSubnetForAllIsBetterThanNoPath) {
    for (std::size_t i = 0; i < 6; ++i)
        moveTo(i, "127.0.0.1");
    draw.guard = node(0);
    EXPECT_EQ(drawn({1, 2, 3}), (Indices{1, 2}));
    EXPECT_TRUE(last.sharesSubnets);
}

TEST_F(PathDrawTest, WithoutTheRuleNobodyIsANeighbour) {
    moveTo(1, "5.0.0.99");
    draw.distinctSubnets = false;
    EXPECT_EQ(drawn({1, 2}), (Indices{1, 2}));
    EXPECT_FALSE(last.sharesSubnets);
}

TEST_F(PathDrawTest, PathsShareHopsBeforeTheyShareGuards) {
    draw.otherGuards = {node(1)};
    draw.otherHops = {node(2), node(3)};
    EXPECT_EQ(drawn({1, 2, 3}), (Indices{2, 3}));
    EXPECT_TRUE(last.sharesNodes);
    EXPECT_EQ(drawn({1, 2}), (Indices{1, 2}));
}

TEST_F(PathDrawTest, NeverTheGuardNorTheDestination) {
    draw.destination = node(2).ed25519;
    EXPECT_EQ(drawn({0, 2, 1}), (Indices{1}));
    EXPECT_EQ(drawn({0, 2}), Indices{});
}

}  // namespace
}  // namespace starling
