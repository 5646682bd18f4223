// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/meeting_place.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

namespace fs = std::filesystem;

struct MeetingPlace : testing::Test {
    TempFolder folder;

    std::string of(const std::string& profile) const {
        return meetingPlace((folder / profile).string(), "/run");
    }
};

}  // namespace

TEST_F(MeetingPlace, EveryProfileHasItsOwn) {
    EXPECT_NE(of("alice"), of("bob"));
    EXPECT_EQ(of("alice").size(), std::string{"/run/"}.size() + 16);
}

TEST_F(MeetingPlace, OneProfileByTwoPathsIsOne) {
    fs::create_directories(folder / "alice");
    fs::create_directory_symlink(folder / "alice", folder / "link");
    for (const auto* same : {"link", "alice/", "bob/../alice", "./alice", "alice/."})
        EXPECT_EQ(of(same), of("alice")) << same;
}

TEST_F(MeetingPlace, AProfileThatIsNotThereYetIsTheSameLater) {
    const auto before = of("new/profile/");
    fs::create_directories(folder / "new/profile");
    EXPECT_EQ(of("new/profile"), before);
}

}  // namespace starling
