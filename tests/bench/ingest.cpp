// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/ingest.h"

#include "bench/backlog.h"
#include "bench/bare_crypto.h"
#include "bench/bare_sql.h"
#include "bench/measure.h"
#include "bench/profiles.h"
#include "bench/texts.h"
#include "messenger/inbox.h"
#include "wire/envelope.h"

#include <map>

namespace starling::bench {

namespace {

constexpr std::size_t kMessages = 10'000;
constexpr std::size_t kSenders = 50;
constexpr std::size_t kAnswer = 2'500;  // about what a node gives at once
constexpr int kRepetitions = 3;
constexpr double kAim = 1.5;

std::vector<Received> readAll(const Backlog& backlog, std::size_t from, std::size_t count) {
    std::vector<Received> out;
    out.reserve(count);
    for (auto i = from; i < from + count; ++i)
        out.push_back(readStored(backlog.messages[i], backlog.bob.boxKey(), backlog.bob.id()));
    return out;
}

/// What the poller does with each answer, on one thread: nothing hides behind another core.
struct Phases {
    double unseen = 0;
    double read = 0;
    double take = 0;
};

Phases ingest(const Backlog& backlog, Inbox& inbox, Timestamp now) {
    Phases phases;
    for (std::size_t from = 0; from < kMessages; from += kAnswer) {
        std::vector<Received> received;
        phases.unseen += timeMillis([&] {
            const auto start = backlog.messages.begin() + static_cast<std::ptrdiff_t>(from);
            const auto fresh = inbox.unseen({start, start + kAnswer});
            require(fresh && fresh->size() == kAnswer, "unseen");
        });
        phases.read += timeMillis([&] { received = readAll(backlog, from, kAnswer); });
        phases.take += timeMillis([&] {
            for (std::size_t i = 0; i < received.size(); i += Inbox::kTurn) {
                const auto size = std::min(Inbox::kTurn, received.size() - i);
                const std::span turn{received.data() + i, size};
                const Inbox::Position end{{}, turn.back().hash, turn.back().expiration};
                require(inbox.take(turn, end, now).has_value(), "take");
            }
        });
    }
    return phases;
}

struct BareRows {
    const Backlog& backlog;
    std::vector<Received> received;
    std::vector<Bytes> boxes;

    explicit BareRows(const Backlog& all) : backlog{all}, received{readAll(all, 0, kMessages)} {
        for (const auto& message : all.messages)
            boxes.push_back(*decodeEnvelope(*unwrapWebSocket(message.data))->content);
    }
};

void bareCrypto(const BareRows& rows) {
    const auto& box = rows.backlog.bob.boxKey();
    for (const auto& each : rows.boxes)
        require(bareOpenMessage(box.secretKey(), box.publicKey().view(), each), "bare crypto");
}

/// One row each of the message, its hash and its news; the accounts are there already.
void insertRows(BareDatabase& database, const BareRows& rows,
                const std::map<AccountId, std::int64_t>& numbers) {
    BareStatement message{
        database,
        "INSERT INTO message(conversation, author, sent_at, sort_key, stored_at, expires_at, state,"
        " hash, body, content, tie) VALUES(?1, ?1, ?2, ?2, ?3, ?4, 3, ?5, ?6, ?7, ?8)"};
    BareStatement seen{database,
                       "INSERT INTO seen(account, ns, hash, expires_at) VALUES(1, 0, ?, ?)"};
    BareStatement news{database, "INSERT INTO news(message) VALUES(?)"};
    database.execute("BEGIN IMMEDIATE");
    std::int64_t id = 0;
    for (const auto& received : rows.received) {
        const auto& text = std::get<IncomingText>(received.what);
        message.bind(1, numbers.at(text.author));
        message.bind(2, toUnixMillis(text.sentAt));
        message.bind(3, toUnixMillis(received.storedAt));
        message.bind(4, toUnixMillis(received.expiration));
        message.bind(5, std::string_view{received.hash});
        message.bind(6, std::string_view{text.text});
        message.bind(7, ByteView{text.plain});
        message.bind(8, tieOf(text.author));
        message.run();
        seen.bind(1, std::string_view{received.hash});
        seen.bind(2, toUnixMillis(received.expiration));
        seen.run();
        news.bind(1, ++id);
        news.run();
    }
    database.execute("COMMIT");
}

std::map<AccountId, std::int64_t> addAccounts(BareDatabase& database, const Backlog& backlog) {
    std::map<AccountId, std::int64_t> numbers;
    BareStatement account{database, "INSERT INTO account(row, id) VALUES(?, ?)"};
    BareStatement conversation{
        database, "INSERT INTO conversation(account, approved, created_at) VALUES(?, 0, 0)"};
    std::int64_t row = 1;
    account.bind(1, row);
    account.bind(2, ByteView{backlog.bob.id().bytes});
    account.run();
    for (const auto& sender : backlog.senders) {
        numbers[sender] = ++row;
        account.bind(1, row);
        account.bind(2, ByteView{sender.bytes});
        account.run();
        conversation.bind(1, row);
        conversation.run();
    }
    return numbers;
}

/// Contacts, not strangers, of whom little is kept.
void approve(AccountState& state, const std::vector<AccountId>& senders) {
    AccountState::Turn turn{state};
    require(turn.begin().has_value(), "begin");
    for (const auto& sender : senders) {
        const auto done = state.editContact(
            sender, [](config::Contact& contact) { contact.approved = contact.approvedMe = true; });
        require(done.has_value(), "approve");
    }
    require(turn.commit().has_value(), "commit");
}

/// One run of each, with what its parts took.
void runOnce(const Backlog& backlog, const BareRows& rows,
             std::vector<std::vector<double>>& times) {
    const auto now = backlog.messages.back().timestamp + Millis{1};
    {
        const BareProfile profile;
        BareDatabase database{profile.folder->database(), profile.key, true};
        const auto numbers = addAccounts(database, backlog);
        times[0].push_back(timeMillis([&] { bareCrypto(rows); }));
        times[1].push_back(timeMillis([&] { insertRows(database, rows, numbers); }));
    }
    const BareProfile profile;
    const auto store = profile.open();
    std::size_t events = 0;
    AccountState state{*store, backlog.bob.id(), [&] { return now; }};
    require(state.load().has_value(), "load");
    approve(state, backlog.senders);
    Inbox inbox{state, [&](const Event&) { ++events; }};
    const auto phases = ingest(backlog, inbox, now);
    require(events >= kMessages, "events");
    times[2].push_back(phases.unseen);
    times[3].push_back(phases.read);
    times[4].push_back(phases.take);
}

AccountId somebody(Random& random) {
    AccountId id{random.array<33>()};
    id.bytes[0] = AccountId::kAccount;
    return id;
}

}  // namespace

TurnSource::TurnSource() : now_{SystemClock{}.now()} {
    SystemRandom random;
    own_ = somebody(random);
    for (std::size_t i = 0; i < kSenders; ++i)
        senders_.push_back(somebody(random));
}

void TurnSource::befriend(AccountState& state) const {
    approve(state, senders_);
}

bool TurnSource::take(Inbox& inbox) {
    std::vector<Received> turn;
    const auto end = now_ + Millis{14LL * 24 * 3600 * 1000};
    for (std::size_t i = 0; i < Inbox::kTurn; ++i, ++taken_) {
        const auto& sender = senders_[i % kSenders];
        const auto text = textNumber(taken_);
        turn.push_back({"hash" + std::to_string(taken_), now_, end,
                        IncomingText{sender, sender, now_ + Millis{taken_}, text, std::nullopt,
                                     toBytes(text)}});
    }
    return inbox.take(turn, {{}, turn.back().hash, end}, now_).has_value();
}

void benchIngest() {
    const auto backlog = makeBacklog(kMessages, kSenders, SystemClock{}.now());
    const BareRows rows{backlog};
    std::vector<std::vector<double>> times(5);
    for (int i = 0; i < kRepetitions; ++i)
        runOnce(backlog, rows, times);
    std::vector<double> medians;
    for (const auto& each : times)
        medians.push_back(quantile(each));
    printHead("ms");
    printRow("ingest 10,000 messages",
             {medians[2] + medians[3] + medians[4], medians[0] + medians[1]}, kAim);
    printRow("... decrypt, verify, decide / the bare crypto", {medians[3], medians[0]}, 1.15);
    printRow("... store in turns of 200 / one insert of all rows",
             {medians[2] + medians[4], medians[1]}, kAim);
}

}  // namespace starling::bench
