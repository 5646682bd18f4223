// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A disk that is full and a folder that cannot be written: a clear error, nothing lost, and it
/// works again afterwards.

#include "store/child.h"
#include "store/sample_profile.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

/// What a child tells by its exit status.
enum Told { Done = 0, StorageError = 10, OtherError = 11 };

int told(const std::optional<Error>& error) {
    if (!error) return Done;
    const bool clear = error->code == Errc::Storage && !error->detail.empty();
    return clear ? StorageError : OtherError;
}

template <class T>
std::optional<Error> errorOf(const Result<T>& result) {
    if (result) return std::nullopt;
    return result.error();
}

struct Obstacles : testing::Test {
    SampleProfile profile;

    std::size_t messages() const {
        const auto opened = profile.open();
        EXPECT_TRUE(opened) << opened.error().detail;
        return messageIds(*opened->store).size();
    }
    /// One message after another until the disk is full.
    static std::optional<Error> fill(Store& store) {
        for (std::int64_t i = 0; i < 600; ++i) {
            auto all = store.transaction();
            if (!all) return all.error();
            const auto added =
                store.messages.insert(messageOf(kBob, kBob, 70'000 + i, sampleBody(i)), {});
            if (!added) return added.error();
            if (const auto done = all->commit(); !done) return done.error();
        }
        return std::nullopt;
    }
};

constexpr auto kAll = static_cast<std::size_t>(kSampleMessages);

TEST_F(Obstacles, AFullDiskWhileMessagesComeIsSaidAndWhatWasKeptStays) {
    const auto status = inChild([this] {
        limitFiles(profile.whole.size() + 100'000, AtLimit::Refuse);
        const auto opened = profile.open();
        if (!opened) return static_cast<int>(OtherError);
        const int first = told(fill(*opened->store));
        // It goes on when there is room again: nothing of the failed one is in the way.
        const auto rows = opened->store->messages.history(std::nullopt, 100'000);
        return rows && rows->size() >= kAll ? first : static_cast<int>(OtherError);
    });
    EXPECT_EQ(status, StorageError);
    EXPECT_GE(messages(), kAll);
    EXPECT_FALSE(profile.open()->salvaged) << "a full disk is no damage";
    EXPECT_FALSE(fill(*profile.open()->store));
}

TEST_F(Obstacles, AFullDiskWhileTheDatabaseIsMade) {
    for (const rlim_t limit : {0, 3'000, 20'000, 60'000}) {
        const TempFolder temp;
        const auto folder = ProfileFolder::open(temp.path(), "starling");
        const auto status = inChild([&] {
            limitFiles(limit, AtLimit::Refuse);
            return told(errorOf(openOrSalvage(*folder, kSampleKey, at(0))));
        });
        EXPECT_EQ(status, StorageError) << limit;
        const auto opened = openOrSalvage(*folder, kSampleKey, at(0));
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_FALSE(opened->salvaged) << limit;
    }
}

TEST_F(Obstacles, AFullDiskDuringASalvageLeavesTheDamagedFile) {
    auto damaged = profile.whole;
    damaged.replace(0, 4096, 4096, '#');
    for (rlim_t limit = 0; limit < damaged.size(); limit += 80'000) {
        profile.putBack(damaged);
        const auto status = inChild([&] {
            limitFiles(limit, AtLimit::Refuse);
            return told(errorOf(profile.open()));
        });
        EXPECT_EQ(status, StorageError) << limit;
        EXPECT_TRUE(contentsOf(profile.folder.database()) == damaged);
        EXPECT_EQ(profile.files("messages.db").size(), 1U) << "nothing takes room";
        EXPECT_EQ(messages(), kAll);
    }
}

TEST_F(Obstacles, AFullDiskDuringAMigrationLeavesTheOldVersion) {
    const auto old = contentsOf(STARLING_TESTS_DIR "/store/fixtures/v1.db");
    for (const rlim_t limit : {30'000UL, 60'000UL, old.size() - 1}) {
        profile.putBack(old);
        const auto status = inChild([&] {
            limitFiles(limit, AtLimit::Refuse);
            return told(errorOf(profile.open()));
        });
        EXPECT_EQ(status, StorageError) << limit;
        EXPECT_TRUE(contentsOf(profile.folder.database()) == old);
        EXPECT_EQ(messages(), 1U);
    }
}

/// Nobody, in a folder that belongs to somebody else.
struct Unwritable : Obstacles {
    int asNobody(const std::function<std::optional<Error>()>& work) const {
        return inChild([&] {
            if (setgid(65'534) != 0 || setuid(65'534) != 0) return static_cast<int>(OtherError);
            return told(work());
        });
    }
    void SetUp() override {
        if (geteuid() != 0) GTEST_SKIP() << "only root can become nobody";
    }
};

TEST_F(Unwritable, AFolderThatCannotBeWrittenIsSaid) {
    using std::filesystem::perms;
    const TempFolder temp;
    std::filesystem::permissions(temp.path(),
                                 perms::owner_all | perms::others_read | perms::others_exec);
    EXPECT_EQ(asNobody([&] { return errorOf(ProfileFolder::open(temp.path(), "starling")); }),
              StorageError);
    EXPECT_EQ(asNobody([&] { return errorOf(ProfileFolder::open(temp / "new", "starling")); }),
              StorageError);
    EXPECT_TRUE(ProfileFolder::open(temp / "new", "starling"));
}

TEST_F(Unwritable, ADatabaseThatCannotBeWrittenIsSaidAndNotTakenForDamaged) {
    using std::filesystem::perms;
    const auto readable = perms::owner_all | perms::others_read | perms::others_exec;
    std::filesystem::permissions(profile.temp.path(), readable);
    std::filesystem::permissions(profile.folder.database(), readable);
    EXPECT_EQ(asNobody([this] { return errorOf(profile.open()); }), StorageError);
    std::filesystem::permissions(profile.folder.database(), perms::owner_all);
    EXPECT_EQ(asNobody([this] { return errorOf(profile.open()); }), StorageError);
    EXPECT_EQ(messages(), kAll);
    EXPECT_TRUE(profile.files("messages.db.").empty());
}

}  // namespace
}  // namespace starling
