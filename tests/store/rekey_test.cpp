// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rekey.h"

#include "crypto/keys.h"
#include "store/atomic_file.h"
#include "store/people.h"
#include "store/salvage.h"
#include "store/store.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace starling {
namespace {

using Passphrase = std::optional<std::string>;

constexpr PassphraseCost kCheap{1, 8'192};
constexpr std::size_t kMessages = 50;
const Passphrase kNone;
const Passphrase kOld = "correct horse";
const Passphrase kNew = "battery staple";

/// A profile of an account and some messages, under one passphrase.
struct RekeyTest : testing::Test {
    TempFolder temp;
    std::optional<ProfileFolder> folder;
    SeededRandom random{1};

    void make(const Passphrase& passphrase) {
        initCrypto();
        folder = *ProfileFolder::open(temp.path(), "rekey_test");
        const auto account = createAccount(
            folder->account(), {"net", Secret<16>{Bytes(16, 0x5a)}, passphrase, kCheap}, random);
        ASSERT_TRUE(account);
        const auto store = Store::open(*folder, account->databaseKey.view());
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->conversations.ensure(kBob, at(0), true));
        for (std::size_t i = 0; i < kMessages; ++i)
            ASSERT_TRUE(
                (*store)->messages.insert(messageOf(kBob, kBob, static_cast<int>(i), "word"), {}));
        put("messages.db.before-update", "under the old key");
    }
    void put(const std::string& name, const std::string& text) {
        std::ofstream{temp / name} << text;
    }
    bool has(const std::string& name) { return std::filesystem::exists(temp / name); }

    Result<Rekeyed> change(
        const Passphrase& present, const Passphrase& next,
        std::function<void(RekeyStep)> onStep = [](RekeyStep) {}) {
        return changePassphrase(*folder, {present, next, kCheap, std::move(onStep)}, random);
    }

    /// Opens the profile as a program does, and says how many messages it holds.
    std::size_t messagesWith(const Passphrase& passphrase) {
        const auto account = openAccount(folder->account(), passphrase);
        if (!account) return 0;
        EXPECT_EQ(toBytes(account->seed.view()), Bytes(16, 0x5a));
        const auto finished = finishRekeying(*folder, account->databaseKey.view());
        EXPECT_TRUE(finished) << finished.error().detail;
        const auto store = Store::open(*folder, account->databaseKey.view());
        if (!store) return 0;
        EXPECT_EQ((*store)->search.search("word", 1'000)->size(), kMessages);
        return (*store)->messages.history(kBob, 1'000)->size();
    }
    void expectNothingLeft() {
        for (const char* name :
             {"messages.db.rekeying", "messages.db.rekeyed", "messages.db.rekeying-wal",
              "messages.db.rekeyed-wal", "messages.db.rekeyed-shm", "account.new"})
            EXPECT_FALSE(has(name)) << name;
    }

    /// What became of a child that did `work` in this folder: its exit status, or minus a signal.
    static int inChild(const std::function<int()>& work) {
        const pid_t child = fork();
        if (child == 0) _exit(work());
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
};

struct Turn {
    Passphrase before, after;
};

TEST_F(RekeyTest, APassphraseIsSetChangedAndRemovedAndNothingIsLost) {
    make(kNone);
    for (const auto& turn : {Turn{kNone, kOld}, Turn{kOld, kNew}, Turn{kNew, kNone}}) {
        const auto keyBefore =
            toBytes(openAccount(folder->account(), turn.before)->databaseKey.view());
        const auto changed = change(turn.before, turn.after);
        ASSERT_TRUE(changed) << changed.error().detail;
        EXPECT_EQ(messagesWith(turn.after), kMessages);
        EXPECT_EQ(Database::open(folder->database(), keyBefore).error().code, Errc::WrongKey)
            << "the key that lay on the disk is worth nothing";
        expectNothingLeft();
    }
    EXPECT_FALSE(*hasPassphrase(folder->account()));
}

TEST_F(RekeyTest, TheOldPassphraseOpensNothingAfterwards) {
    make(kOld);
    ASSERT_TRUE(change(kOld, kNew));
    EXPECT_EQ(openAccount(folder->account(), kOld).error().code, Errc::WrongKey);
    EXPECT_EQ(openAccount(folder->account(), kNone).error().code, Errc::WrongKey);
}

TEST_F(RekeyTest, CopiesUnderTheOldKeyAreRemovedOrNamed) {
    make(kOld);
    put("messages.db.damaged-20261124T120000Z", "x");
    put("messages.db.damaged-20261124T120000Z-wal", "x");
    const auto changed = change(kOld, kNew);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(changed->updateCopyRemoved);
    EXPECT_FALSE(has("messages.db.before-update"));
    EXPECT_EQ(changed->oldCopies, 1U);
    EXPECT_TRUE(has("messages.db.damaged-20261124T120000Z"));
    EXPECT_FALSE(change(kNew, kOld)->updateCopyRemoved) << "there is none any more";
}

TEST_F(RekeyTest, WhatIsWrongIsNamedAndChangesNothing) {
    make(kOld);
    EXPECT_EQ(change(kNew, kOld).error().code, Errc::WrongKey);
    EXPECT_EQ(change(kNone, kNew).error().code, Errc::WrongKey);
    EXPECT_EQ(change(kOld, "").error().code, Errc::Invalid);
    EXPECT_EQ(messagesWith(kOld), kMessages);
    ASSERT_TRUE(change(kOld, kNone));
    EXPECT_EQ(change(kOld, kNew).error().code, Errc::Invalid) << "there is no passphrase";
    EXPECT_EQ(messagesWith(kNone), kMessages);

    const TempFolder empty;
    const auto nobody = ProfileFolder::open(empty.path(), "rekey_test");
    EXPECT_EQ(changePassphrase(*nobody, {kNone, kNew, kCheap}, random).error().code,
              Errc::NotFound);
}

TEST_F(RekeyTest, AnAccountWithoutADatabaseIsRekeyedAsWell) {
    make(kOld);
    std::filesystem::remove(folder->database());
    ASSERT_TRUE(change(kOld, kNew));
    EXPECT_TRUE(openAccount(folder->account(), kNew));
    EXPECT_FALSE(has("messages.db"));
}

TEST_F(RekeyTest, ADamagedDatabaseIsToBeOpenedFirst) {
    make(kOld);
    std::fstream out{folder->database(), std::ios::binary | std::ios::in | std::ios::out};
    out.seekp(5 * 4'096 + 100);
    out << "0123456789abcdef";
    out.close();
    const auto changed = change(kOld, kNew);
    EXPECT_EQ(changed.error().code, Errc::Corrupt);
    EXPECT_NE(changed.error().detail.find("open the profile first"), std::string::npos);
    expectNothingLeft();
    EXPECT_EQ(change(kOld, kNew).error().code, Errc::Corrupt) << "it was not opened yet";
    const auto account = openAccount(folder->account(), kOld);
    ASSERT_TRUE(account);
    ASSERT_TRUE(openOrSalvage(*folder, account->databaseKey.view(), at(0))->salvaged);
    EXPECT_EQ(change(kOld, kNew)->oldCopies, 1U);
}

TEST_F(RekeyTest, ADatabaseThatIsGoneIsToBeLookedForWithItsOwnKey) {
    make(kOld);
    put("messages.salt", "0123456789abcdef");
    std::filesystem::remove(folder->database());
    EXPECT_EQ(change(kOld, kNew).error().code, Errc::Corrupt);
    put("messages.db.salvaged-20261124T120000Z", "x");
    std::filesystem::remove(folder->salt());
    EXPECT_EQ(change(kOld, kNew).error().code, Errc::Corrupt);
    EXPECT_TRUE(openAccount(folder->account(), kOld));
}

TEST_F(RekeyTest, KilledAtAnyStepItOpensWithTheOldOrTheNewAndLosesNothing) {
    for (int last = 0; last < kRekeySteps; ++last) {
        std::filesystem::remove_all(temp.path());
        std::filesystem::create_directory(temp.path());
        make(kOld);
        const auto ended = inChild([&] {
            const auto done = change(kOld, kNew, [last](RekeyStep step) {
                if (static_cast<int>(step) == last) std::raise(SIGKILL);
            });
            return done ? 0 : 1;
        });
        ASSERT_EQ(ended, -SIGKILL) << last;
        const bool counts = last >= static_cast<int>(RekeyStep::AccountWritten);
        EXPECT_FALSE(openAccount(folder->account(), counts ? kOld : kNew)) << last;
        EXPECT_EQ(messagesWith(counts ? kNew : kOld), kMessages) << last;
        EXPECT_EQ(has("messages.db.before-update"), !counts) << last;
        expectNothingLeft();
        ASSERT_TRUE(change(counts ? kNew : kOld, "a third")) << "and it can be done again";
        EXPECT_EQ(messagesWith("a third"), kMessages);
    }
}

TEST_F(RekeyTest, ALogThatWasLeftByAKillIsPartOfTheCopy) {
    make(kOld);
    const auto key = openAccount(folder->account(), kOld)->databaseKey.clone();
    ASSERT_EQ(inChild([&] {
                  const auto store = Store::open(*folder, key.view());
                  const auto kept = (*store)->messages.insert(messageOf(kBob, kBob, 999), {});
                  if (kept) std::raise(SIGKILL);
                  return 1;
              }),
              -SIGKILL);
    ASSERT_TRUE(has("messages.db-wal"));
    ASSERT_TRUE(change(kOld, kNew));
    EXPECT_EQ(messagesWith(kNew), kMessages + 1);
}

TEST_F(RekeyTest, WhatAnUnfinishedCopyLeftIsRemoved) {
    make(kOld);
    put("messages.db.rekeying", "half of a page");
    put("messages.db.rekeyed", "of a change that never counted");
    EXPECT_EQ(messagesWith(kOld), kMessages);
    expectNothingLeft();
}

TEST_F(RekeyTest, WhenNeitherOpensNothingIsThrownAway) {
    make(kOld);
    put("messages.db.rekeyed", "damaged");
    put("messages.db", "damaged as well");
    const auto key = openAccount(folder->account(), kOld)->databaseKey.clone();
    ASSERT_TRUE(finishRekeying(*folder, key.view()));
    EXPECT_TRUE(has("messages.db.rekeyed"));
    EXPECT_TRUE(has("messages.db"));
}

TEST_F(RekeyTest, AFullDiskLeavesEverythingAsItWas) {
    make(kOld);
    const auto size = std::filesystem::file_size(folder->database());
    for (const auto limit : {std::uintmax_t{0}, size / 2, size - 1}) {
        const auto code = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit most{limit, limit};
            setrlimit(RLIMIT_FSIZE, &most);
            const auto changed = change(kOld, kNew);
            return changed ? 0 : static_cast<int>(changed.error().code);
        });
        EXPECT_EQ(code, static_cast<int>(Errc::Storage)) << limit;
        expectNothingLeft();
        EXPECT_EQ(messagesWith(kOld), kMessages);
    }
}

TEST_F(RekeyTest, AnAccountFileThatCannotBeWrittenLeavesEverythingAsItWas) {
    make(kOld);
    const auto changed = change(kOld, kNew, [this](RekeyStep step) {
        if (step == RekeyStep::Ready) std::filesystem::create_directory(temp / "account.new");
    });
    EXPECT_EQ(changed.error().code, Errc::Storage);
    expectNothingLeft();
    EXPECT_EQ(messagesWith(kOld), kMessages);
}

TEST_F(RekeyTest, WhatCannotBeFinishedNowIsFinishedAtTheNextOpening) {
    make(kOld);
    const auto changed = change(kOld, kNew, [this](RekeyStep step) {
        if (step != RekeyStep::AccountWritten) return;
        std::filesystem::remove(folder->databaseBackup());
        std::filesystem::create_directories(folder->databaseBackup() / "in the way");
    });
    EXPECT_EQ(changed.error().code, Errc::Storage);
    EXPECT_NE(changed.error().detail.find("the new passphrase counts"), std::string::npos);
    std::filesystem::remove_all(folder->databaseBackup());
    EXPECT_EQ(messagesWith(kNew), kMessages);
    expectNothingLeft();
}

}  // namespace
}  // namespace starling
