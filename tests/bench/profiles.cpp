// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/profiles.h"

#include "base/world.h"
#include "bench/bare_sql.h"
#include "bench/measure.h"
#include "bench/texts.h"

namespace starling::bench {

namespace {

constexpr std::int64_t kAtOnce = 50'000;
constexpr std::int64_t kFirstTime = 1'600'000'000'000;
constexpr std::int64_t kGap = 20'000;
constexpr int kFillingPages = 60'000;

std::vector<ConversationId> addPeople(BareDatabase& database, int count) {
    SystemRandom random;
    std::vector<ConversationId> people;
    BareStatement account{database, "INSERT INTO account(row, id) VALUES(?, ?)"};
    BareStatement conversation{database,
                               "INSERT INTO conversation(account, name, approved, created_at)"
                               " VALUES(?, 'Somebody', 1, 0)"};
    for (int i = 0; i < count; ++i) {
        auto& id = people.emplace_back(ConversationId{random.array<33>()});
        id.bytes[0] = AccountId::kAccount;
        account.bind(1, std::int64_t{i + 1});
        account.bind(2, ByteView{id.bytes});
        account.run();
        conversation.bind(1, std::int64_t{i + 1});
        conversation.run();
    }
    return people;
}

std::string livelyText(std::int64_t number, std::string text) {
    if (number % 8 == 3) text += " \U0001F602";
    if (number % 200 == 9) text = "\U0001F680\U0001F680";
    if (number % 20 == 5) text = "*so* " + text + " `code` and _slanted_";
    return text;
}

void addReactions(BareStatement& reaction, std::int64_t message, std::int64_t people) {
    for (std::int64_t i = 0; i < 1 + message % 3; ++i) {
        reaction.bind(1, message);
        reaction.bind(2, 1 + (message + i) % people);
        reaction.bind(3, std::string_view{i == 0 ? "\u2764" : "\U0001F44D"});
        reaction.bind(4, kFirstTime + message * kGap + i);
        reaction.run();
    }
}

void addMessages(BareDatabase& database, const Filling& filling,
                 const std::vector<ConversationId>& people) {
    BareStatement message{
        database,
        "INSERT INTO message(conversation, author, sent_at, sort_key, stored_at, state, body,"
        " content, tie, quote_author, quote_at, reacted)"
        " VALUES(?1, ?1, ?2, ?2, ?2, 3, ?3, ?4, ?5, ?6, ?7, ?8)"};
    BareStatement reaction{database,
                           "INSERT OR IGNORE INTO reaction(message, author, emoji, sent_at,"
                           " removed) VALUES(?, ?, ?, ?, 0)"};
    database.execute("BEGIN IMMEDIATE");
    for (std::int64_t i = 0; i < filling.messages; ++i) {
        const auto plain = textNumber(i);
        const auto text = filling.isLively ? livelyText(i, plain) : plain;
        const auto content = toBytes(text + std::string(60, '.'));
        const bool first = i % filling.others != filling.others - 1;
        const auto person = first ? 0 : i / filling.others % std::ssize(people);
        message.bind(1, person + 1);
        message.bind(2, kFirstTime + i * kGap);
        message.bind(3, std::string_view{text});
        message.bind(4, ByteView{content});
        message.bind(5, tieOf(people[static_cast<std::size_t>(person)]));
        const bool answers = filling.isLively && i % 5 == 2 && first && i % filling.others != 0;
        const bool reacted = filling.isLively && i % 10 == 4;
        message.bindNull(6);
        message.bindNull(7);
        if (answers) {
            message.bind(6, person + 1);
            message.bind(7, kFirstTime + (i - 1) * kGap);
        }
        message.bind(8, std::int64_t{reacted});
        message.run();
        if (reacted) addReactions(reaction, i + 1, std::ssize(people));
        if (i % kAtOnce == kAtOnce - 1) database.execute("COMMIT; BEGIN IMMEDIATE");
    }
    database.execute("COMMIT");
    database.execute(
        "UPDATE conversation SET last_message = (SELECT id FROM message WHERE conversation ="
        " account ORDER BY sort_key DESC LIMIT 1), last_sort_key = (SELECT max(sort_key)"
        " FROM message WHERE conversation = account)");
}

}  // namespace

std::vector<ConversationId> fillDatabase(const std::filesystem::path& file, ByteView key,
                                         const Filling& filling) {
    BareDatabase database{file, key, false, kFillingPages};
    database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    database.execute("DELETE FROM conversation; DELETE FROM account");
    auto people = addPeople(database, filling.conversations);
    addMessages(database, filling, people);
    return people;
}

BareProfile::BareProfile() {
    auto opened = ProfileFolder::open(temp.path(), "bench");
    require(opened.has_value(), "folder");
    folder.emplace(*std::move(opened));
    require(open() != nullptr, "store");
}

std::unique_ptr<Store> BareProfile::open() const {
    auto store = Store::open(*folder, key);
    return store ? *std::move(store) : nullptr;
}

}  // namespace starling::bench
