// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// New paths on demand, and who hears of what becomes of paths.

#include "layer.h"

namespace starling {
namespace {

struct OnionPathsView : test::LayerTest {
    OnionPath path() { return *paths.pathFor({}, stop); }
};

TEST_F(OnionPathsView, DrawnAnewBothPathsHaveOtherHopsBehindTheSameGuards) {
    EXPECT_FALSE(paths.drawAnew()) << "there is no path yet";
    ASSERT_TRUE(build());
    const auto before = paths.status().paths;
    net.urls.clear();
    EXPECT_TRUE(paths.drawAnew());
    EXPECT_TRUE(net.urls.empty()) << "nobody is asked";
    const auto after = paths.status();
    EXPECT_TRUE(after.warnings.empty());
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(after.paths[i].nodes[0], before[i].nodes[0]);
        EXPECT_NE(after.paths[i].nodes[1], before[i].nodes[1]);
        EXPECT_NE(after.paths[i].nodes[2], before[i].nodes[2]);
        EXPECT_NE(after.paths[i].nodes[1], before[i].nodes[2]);
        EXPECT_NE(after.paths[i].nodes[2], before[i].nodes[1]);
    }
}

TEST_F(OnionPathsView, WithFewNodesNewPathsHaveWhatThereIs) {
    net.nodes.erase(net.nodes.begin() + 4, net.nodes.end());
    net.swarm = {0, 1, 2, 3};
    profile = test::profileOf(net);
    ASSERT_TRUE(build());
    ASSERT_TRUE(paths.drawAnew());
    for (const auto& each : paths.status().paths)
        EXPECT_EQ(each.nodes.size(), 3U);
}

TEST_F(OnionPathsView, WhoeverWatchesHearsOfChangesOnly) {
    int changes = 0;
    paths.onViewChange([this, &changes] {
        (void)paths.status();  // no lock is held
        ++changes;
    });
    const auto told = [&changes] { return std::exchange(changes, 0) > 0; };
    ASSERT_TRUE(build());
    EXPECT_TRUE(told());
    const auto used = path();
    paths.succeeded(used);
    EXPECT_FALSE(told()) << "all was well before";
    paths.failed(used, "cut");
    EXPECT_TRUE(told());
    paths.succeeded(used);
    EXPECT_TRUE(told());
    paths.guardUnreachable(used, "refused");
    EXPECT_TRUE(told());
    machine.advance(settings.repairPause);
    ASSERT_TRUE(build());
    EXPECT_TRUE(told());
    paths.unanswered(path(), "silence");
    EXPECT_TRUE(told());
    ASSERT_TRUE(paths.drawAnew());
    EXPECT_TRUE(told());
    machine.advance(settings.hopLife);
    ASSERT_TRUE(build());
    EXPECT_TRUE(told());
    ASSERT_TRUE(build());
    EXPECT_FALSE(told());
}

}  // namespace
}  // namespace starling
