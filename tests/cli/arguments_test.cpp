// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include "cli/exit_codes.h"

#include <gtest/gtest.h>

namespace starling::cli {

namespace {

std::variant<Arguments, int> parse(std::vector<std::string> words) {
    words.insert(words.begin(), "starling-cli");
    std::vector<char*> argv;
    for (auto& word : words)
        argv.push_back(word.data());
    return parseArguments(static_cast<int>(argv.size()), argv.data());
}

template <class V>
V verbOf(const std::variant<Arguments, int>& parsed) {
    return std::get<V>(std::get<Arguments>(parsed).verb);
}

}  // namespace

TEST(Arguments, OptionsMayStandBeforeAndBehindTheVerb) {
    for (const auto& words : {std::vector<std::string>{"--profile", "p", "--json", "id"},
                              std::vector<std::string>{"id", "--profile", "p", "--json"}}) {
        const auto parsed = std::get<Arguments>(parse(words));
        EXPECT_EQ(parsed.profile, "p");
        EXPECT_TRUE(parsed.json);
        EXPECT_TRUE(std::holds_alternative<ShowId>(parsed.verb));
    }
}

TEST(Arguments, SendTakesItsTextOrLeavesItToStandardInput) {
    EXPECT_EQ(verbOf<Send>(parse({"send", "05ab", "hi"})).text, "hi");
    EXPECT_FALSE(verbOf<Send>(parse({"send", "05ab"})).text);
    EXPECT_EQ(verbOf<Send>(parse({"send", "05ab", "--", "-5 degrees"})).text, "-5 degrees");
}

TEST(Arguments, AMessageIsNamedByItsNumber) {
    EXPECT_EQ(verbOf<Cancel>(parse({"cancel", "12"})).message, 12);
    const auto retry = verbOf<Retry>(parse({"retry", "12", "--timeout", "5"}));
    EXPECT_EQ(retry.message, 12);
    EXPECT_EQ(retry.timeout, std::chrono::seconds{5});
    for (const char* verb : {"cancel", "retry"}) {
        EXPECT_EQ(std::get<int>(parse({verb, "hi"})), static_cast<int>(Exit::Usage));
        EXPECT_EQ(std::get<int>(parse({verb})), static_cast<int>(Exit::Usage));
    }
}

TEST(Arguments, WhatIsDoneWithAMessageNamesItByItsNumber) {
    EXPECT_EQ(verbOf<Reply>(parse({"reply", "12", "indeed"})).text, "indeed");
    EXPECT_FALSE(verbOf<Reply>(parse({"reply", "12"})).text);
    EXPECT_TRUE(verbOf<React>(parse({"react", "12", "x", "--remove"})).removed);
    EXPECT_TRUE(verbOf<Delete>(parse({"delete", "12", "--everyone"})).everyone);
    EXPECT_EQ(verbOf<Forward>(parse({"forward", "12", "a", "b"})).to,
              (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(std::get<int>(parse({"delete", "12", "--everyone", "--devices"})),
              static_cast<int>(Exit::Usage));
    EXPECT_EQ(std::get<int>(parse({"react", "12"})), static_cast<int>(Exit::Usage));
    EXPECT_TRUE(verbOf<ChangePrivacy>(parse({"typing", "on"})).on);
    EXPECT_FALSE(verbOf<ChangePrivacy>(parse({"receipts", "off"})).on);
    EXPECT_EQ(verbOf<Export>(parse({"export", "a", "--format", "html"})).format,
              Export::Format::Html);
    EXPECT_EQ(std::get<int>(parse({"export", "a", "--format", "pdf"})),
              static_cast<int>(Exit::Usage));
}

TEST(Arguments, ABlockIsSetAndTakenBack) {
    EXPECT_TRUE(verbOf<Block>(parse({"block", "05ab"})).blocked);
    const auto back = verbOf<Block>(parse({"unblock", "05ab"}));
    EXPECT_FALSE(back.blocked);
    EXPECT_EQ(back.who, "05ab");
    EXPECT_NO_THROW(verbOf<ListConversations>(parse({"conversations"})));
}

TEST(Arguments, ARequestIsAnsweredOrAllAreDeclined) {
    const auto accept = verbOf<Accept>(parse({"accept", "05ab", "--timeout", "5"}));
    EXPECT_EQ(accept.who, "05ab");
    EXPECT_EQ(accept.timeout, std::chrono::seconds{5});
    const auto one = verbOf<Decline>(parse({"decline", "05ab"}));
    EXPECT_EQ(one.who, "05ab");
    EXPECT_FALSE(one.all);
    EXPECT_TRUE(verbOf<Decline>(parse({"decline", "--all"})).all);
    for (const auto& words :
         {std::vector<std::string>{"decline"}, std::vector<std::string>{"decline", "05ab", "--all"},
          std::vector<std::string>{"accept"}})
        EXPECT_EQ(std::get<int>(parse(words)), static_cast<int>(Exit::Usage));
}

TEST(Arguments, ANameIsShownChangedOrTakenAway) {
    EXPECT_FALSE(verbOf<Name>(parse({"name"})).name);
    EXPECT_EQ(verbOf<Name>(parse({"name", "Alice"})).name, "Alice");
    EXPECT_EQ(verbOf<Nickname>(parse({"nickname", "05ab", "Bobby"})).name, "Bobby");
    const auto none = verbOf<Nickname>(parse({"nickname", "05ab"}));
    EXPECT_EQ(none.who, "05ab");
    EXPECT_EQ(none.name, "");
    EXPECT_FALSE(verbOf<ShowProfile>(parse({"profile"})).who);
    EXPECT_EQ(verbOf<ShowProfile>(parse({"profile", "Bob"})).who, "Bob");
    EXPECT_EQ(verbOf<Resolve>(parse({"resolve", "bob"})).name, "bob");
    EXPECT_EQ(std::get<int>(parse({"resolve"})), static_cast<int>(Exit::Usage));
}

TEST(Arguments, EachMarkHasItsOpposite) {
    using As = Mark::As;
    const std::vector<std::pair<const char*, As>> all{
        {"pin", As::Pinned},      {"unpin", As::NotPinned}, {"mute", As::Muted},
        {"unmute", As::NotMuted}, {"unread", As::Unread},   {"read", As::Read}};
    for (const auto& [word, as] : all) {
        const auto mark = verbOf<Mark>(parse({word, "05ab"}));
        EXPECT_EQ(mark.as, as) << word;
        EXPECT_EQ(mark.who, "05ab");
    }
}

TEST(Arguments, WhatIsWipedAndDrawnIsSaid) {
    const auto device = verbOf<Wipe>(parse({"wipe"}));
    EXPECT_FALSE(device.network);
    EXPECT_FALSE(device.sure);
    const auto all = verbOf<Wipe>(parse({"wipe", "--network", "--yes"}));
    EXPECT_TRUE(all.network);
    EXPECT_TRUE(all.sure);
    const auto code = verbOf<DrawQr>(parse({"qr", "--recovery", "--invert"}));
    EXPECT_TRUE(code.recovery);
    EXPECT_TRUE(code.inverted);
    EXPECT_FALSE(verbOf<DrawQr>(parse({"qr"})).recovery);
    EXPECT_EQ(verbOf<Sync>(parse({"sync"})).timeout, std::chrono::seconds{30});
    EXPECT_EQ(verbOf<Sync>(parse({"sync", "--timeout", "2"})).timeout, std::chrono::seconds{2});
}

TEST(Arguments, ListenHasNoEndUnlessItIsGivenOne) {
    const auto open = verbOf<Listen>(parse({"listen"}));
    EXPECT_FALSE(open.count);
    EXPECT_FALSE(open.timeout);
    const auto bounded = verbOf<Listen>(parse({"listen", "--count", "3", "--timeout", "9"}));
    EXPECT_EQ(bounded.count, 3U);
    EXPECT_EQ(bounded.timeout, std::chrono::seconds{9});
}

TEST(Arguments, APassphraseIsSetChangedOrRemoved) {
    using Act = ChangePassphrase::Act;
    const auto set = verbOf<ChangePassphrase>(parse({"passphrase", "set"}));
    EXPECT_EQ(set.act, Act::Set);
    EXPECT_FALSE(set.newFile);
    const auto words = std::vector<std::string>{
        "passphrase", "change", "--passphrase-file", "p", "--new-passphrase-file",
        "fd:4",       "--json"};
    const auto change = parse(words);
    EXPECT_EQ(verbOf<ChangePassphrase>(change).act, Act::Change);
    EXPECT_EQ(verbOf<ChangePassphrase>(change).newFile, "fd:4");
    EXPECT_EQ(std::get<Arguments>(change).passphraseFile, "p");
    EXPECT_EQ(verbOf<ChangePassphrase>(parse({"passphrase", "remove"})).act, Act::Remove);
    EXPECT_EQ(std::get<int>(parse({"passphrase"})), static_cast<int>(Exit::Usage));
    EXPECT_EQ(std::get<int>(parse({"passphrase", "set", "correct horse"})),
              static_cast<int>(Exit::Usage))
        << "never as an argument";
}

TEST(Arguments, NetworkProxyAndPassphraseAreTaken) {
    const auto parsed =
        std::get<Arguments>(parse({"--network", "local", "--proxy", "socks5h://127.0.0.1:9050",
                                   "--passphrase-file", "fd:3", "create", "--name", "Alice"}));
    EXPECT_EQ(parsed.network, "local");
    EXPECT_EQ(parsed.proxy, "socks5h://127.0.0.1:9050");
    EXPECT_EQ(parsed.passphraseFile, "fd:3");
    EXPECT_EQ(std::get<Create>(parsed.verb).name, "Alice");
}

TEST(Arguments, WhatMakesNoSenseEndsWithTheUsageStatus) {
    const auto usage = static_cast<int>(Exit::Usage);
    for (const auto& words :
         {std::vector<std::string>{}, std::vector<std::string>{"frobnicate"},
          std::vector<std::string>{"create"}, std::vector<std::string>{"listen", "--count", "x"},
          std::vector<std::string>{"listen", "--count", "-1"}, std::vector<std::string>{"send"},
          std::vector<std::string>{"id", "--wrong"}})
        EXPECT_EQ(std::get<int>(parse(words)), usage);
}

TEST(Arguments, HelpIsNoFailure) {
    EXPECT_EQ(std::get<int>(parse({"--help"})), 0);
}

TEST(Arguments, WhatDisappearsNeedsATimeAndWhatStaysNone) {
    const auto set = verbOf<Disappear>(parse({"disappear", "bob", "after-read", "12h"}));
    EXPECT_EQ(set.expiry, (Expiry{ExpiryMode::AfterRead, std::chrono::hours{12}}));
    EXPECT_EQ(verbOf<Disappear>(parse({"disappear", "bob", "after-send", "2w"})).expiry,
              (Expiry{ExpiryMode::AfterSend, std::chrono::hours{14 * 24}}));
    EXPECT_EQ(verbOf<Disappear>(parse({"disappear", "bob", "off"})).expiry, Expiry{});
    EXPECT_FALSE(verbOf<Disappear>(parse({"disappear", "bob"})).expiry);
    using Words = std::vector<std::string>;
    for (const auto& wrong :
         {Words{"disappear"}, Words{"disappear", "bob", "off", "1d"},
          Words{"disappear", "bob", "after-read"}, Words{"disappear", "bob", "after-read", "12"},
          Words{"disappear", "bob", "after-read", "h"}, Words{"disappear", "bob", "soon", "1d"},
          Words{"disappear", "bob", "after-send", "1y"},
          Words{"disappear", "bob", "after-send", "9999999999s"}})
        EXPECT_EQ(std::get<int>(parse(wrong)), static_cast<int>(Exit::Usage)) << wrong.back();
}

TEST(Arguments, AConversationIsMutedForATimeOrForGood) {
    EXPECT_FALSE(verbOf<Mark>(parse({"mute", "bob"})).period);
    const auto muted = verbOf<Mark>(parse({"mute", "bob", "30s"}));
    EXPECT_EQ(muted.period, std::chrono::seconds{30});
    EXPECT_EQ(muted.as, Mark::As::Muted);
    EXPECT_EQ(std::get<int>(parse({"mute", "bob", "-1h"})), static_cast<int>(Exit::Usage));
    EXPECT_EQ(std::get<int>(parse({"unmute", "bob", "1h"})), static_cast<int>(Exit::Usage));
    EXPECT_EQ(verbOf<Mark>(parse({"archive", "bob"})).as, Mark::As::Archived);
    EXPECT_EQ(verbOf<Mark>(parse({"unarchive", "bob"})).as, Mark::As::NotArchived);
}

TEST(Arguments, AWindowIsToldTheVerbAndNothingOfTheProfile) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(std::get<Arguments>(parse({"--profile", "p", "--network=session", "--json", "send",
                                         "--passphrase-file", "secret", "bob", "--proxy",
                                         "socks5h://127.0.0.1:1", "hi", "--timeout", "5"}))
                  .words,
              (Words{"--json", "send", "bob", "hi", "--timeout", "5"}));
    EXPECT_EQ(std::get<Arguments>(parse({"send", "bob", "--", "--profile"})).words,
              (Words{"send", "bob", "--", "--profile"}));
}

TEST(Arguments, WhatSomebodyElseGotWrongIsTheirsToHear) {
    const auto wrong = std::get<NoArguments>(parseWords({"send"}));
    EXPECT_EQ(wrong.exit, static_cast<int>(Exit::Usage));
    EXPECT_EQ(wrong.err.find("starling-cli: TO"), 0U) << wrong.err;
    const auto help = std::get<NoArguments>(parseWords({"--help"}));
    EXPECT_EQ(help.exit, 0);
    EXPECT_NE(help.out.find("disappear"), std::string::npos);
}

}  // namespace starling::cli
