// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole programs: how long from "typed" to "confirmed by the swarm", held against the bare HTTPS
/// exchanges on the way, and what an idle network of twelve nodes weighs.

#include "base/executors.h"
#include "base/world.h"
#include "bench/bare_crypto.h"
#include "bench/people.h"
#include "crypto/onion_cipher.h"
#include "net/curl_transport.h"
#include "sql/statement.h"
#include "starling/client.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "wire/network_profile.h"
#include "wire/rpc_request.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <future>
#include <mutex>
#include <sstream>

namespace starling::bench {

namespace {

constexpr int kMessages = 60;
constexpr int kExchanges = 200;
constexpr auto kIdle = std::chrono::seconds{60};
constexpr double kSentAim = 1.30;
constexpr double kIdleAimMiB = 60;

/// The real wire, with a stopwatch.
class TimedWire final : public Transport {
public:
    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        const auto start = Steady::now();
        auto reply = wire_.send(request, stop);
        const std::lock_guard lock{mutex_};
        exchanges_.push_back({start, millisSince(start)});
        return reply;
    }
    struct Exchange {
        Steady::time_point start;
        double took;
    };
    /// The first one since the last call.
    Exchange takeFirst() {
        const std::lock_guard lock{mutex_};
        const auto all = std::exchange(exchanges_, {});
        return all.empty() ? Exchange{Steady::now(), 0} : all.front();
    }

private:
    CurlTransport wire_;
    std::mutex mutex_;
    std::vector<Exchange> exchanges_;
};

/// Sends one message and waits until its recipient's swarm has it.
double timeOneMessage(Client& from, const AccountId& to, int number) {
    std::promise<void> sent;
    bool told = false;  // once more when the copy for our own devices has arrived
    const auto watching = from.subscribe([&](const Event& event) {
        const auto* changed = std::get_if<MessageChanged>(&event);
        const bool ours = changed && changed->message.text == std::to_string(number) &&
                          changed->message.state == MessageState::Sent;
        if (ours && !std::exchange(told, true)) sent.set_value();
    });
    const auto start = Steady::now();
    from.messages().send(to, std::to_string(number), [](const Result<Message>&) {});
    sent.get_future().get();
    return millisSince(start);
}

void waitForCopies(Client& client) {
    while (await<std::size_t>(
               [&](Answer<std::size_t> done) { client.messages().pending(std::move(done)); }) > 0)
        std::this_thread::yield();
}

/// The median of bare exchanges with one node over a connection that is kept.
double timeExchange(Transport& wire, const ServiceNode& node, const rpc::Request& request) {
    std::vector<double> times;
    for (int i = 0; i < kExchanges; ++i) {
        HttpRequest http;
        http.url = node.url("/storage_rpc/v1");
        http.body = toBytes(rpc::encode(request));
        const auto start = Steady::now();
        const auto reply = wire.send(http, {});
        if (!reply || reply->status != 200) std::abort();
        times.push_back(millisSince(start));
    }
    return quantile(times);
}

rpc::Request storeFor(const AccountId& account) {
    rpc::Store store;
    store.account = account;
    store.timestamp = SystemClock{}.now();
    store.ttl = Millis{60'000};
    store.data = Bytes(600, 7);
    return {store};
}

/// A member of the account's swarm: the first node that takes its messages.
ServiceNode memberFor(Transport& wire, const NetworkProfile& profile, const AccountId& account) {
    for (const auto& node : profile.nodes) {
        HttpRequest http;
        http.url = node.url("/storage_rpc/v1");
        http.body = toBytes(rpc::encode(storeFor(account)));
        const auto reply = wire.send(http, {});
        if (reply && reply->status == 200) return node;
    }
    std::abort();
}

/// The median of one small commit that survives a power failure, in the folder of the profiles.
double timeCommit(const TempFolder& folder) {
    const Bytes key(32, 7);
    auto database = Database::open(folder / "bare.db", ByteView{key});
    if (!database || !database->execute("CREATE TABLE t(a BLOB)")) std::abort();
    const Bytes row(2'000, 7);
    std::vector<double> times;
    for (int i = 0; i < kExchanges; ++i) {
        const auto start = Steady::now();
        if (!runSql(*database, "INSERT INTO t(a) VALUES(?)", row)) std::abort();
        times.push_back(millisSince(start));
    }
    return quantile(times);
}

/// What the libraries need for one message, with everybody's share or with ours alone: two sealed
/// copies (one is our own devices'), four onion layers made (and opened by the nodes), the answer
/// opened, six members' signatures checked.
double timeCrypto(bool everybody) {
    SystemRandom random;
    const auto alice = Identity::generate(random);
    const auto bob = Identity::generate(random);
    const auto bobsKey = bob.boxKey().publicKey();
    const auto signature = alice.signKey().sign(asBytes("hash"));
    const auto key = layerKeyForSending(OnionCipher::AesGcm, alice.boxKey(), bobsKey);
    const auto layer = sealLayer(*key, Bytes(2'048, 7), random);
    std::vector<double> times;
    for (int i = 0; i < kExchanges; ++i) {
        const auto start = Steady::now();
        bool good = true;
        for (int copy = 0; copy < 2; ++copy)
            good &= bareSealMessage(alice.signKey().secretKey(), bobsKey.view(), 160);
        for (std::size_t hop = 0; hop < 4; ++hop) {
            good &= bareSealLayer(bobsKey.view(), 1'500 + 180 * hop);
            if (everybody)
                good &= bareOpenLayer(bob.boxKey().secretKey(), alice.boxKey().publicKey().view(),
                                      layer);
        }
        for (int member = 0; member < 6; ++member)
            good &= verify(alice.signKey().publicKey(), asBytes("hash"), signature);
        if (!good) std::abort();
        times.push_back(millisSince(start));
    }
    return quantile(times);
}

void benchSending(const TempFolder& folder, const std::string& network,
                  const NetworkProfile& profile, Executor& home) {
    TimedWire wire;
    const auto configFor = [&](const char* name) {
        ClientConfig config;
        config.profile = (folder / name).string();
        config.network = network;
        return config;
    };
    const auto alice = makeClient(configFor("alice"), {"Alice", std::nullopt}, home, &wire);
    const auto bob = makeClient(configFor("bob"), {"Bob", std::nullopt}, home);
    const double first = timeOneMessage(*alice, bob->id(), 0);
    std::vector<double> times;
    std::vector<double> onWire;
    std::vector<double> besideWire;
    std::vector<double> before;
    for (int i = 1; i <= kMessages; ++i) {
        waitForCopies(*alice);  // one at a time: what a person feels
        (void)wire.takeFirst();
        const auto typed = Steady::now();
        times.push_back(timeOneMessage(*alice, bob->id(), i));
        const auto exchange = wire.takeFirst();
        onWire.push_back(exchange.took);
        besideWire.push_back(times.back() - exchange.took);
        before.push_back(std::chrono::duration<double, std::milli>(exchange.start - typed).count());
    }
    waitForCopies(*alice);

    CurlTransport bare;
    const auto member = memberFor(bare, profile, bob->id());
    const double hop = timeExchange(bare, member, {rpc::Info{}});
    const double store = timeExchange(bare, member, storeFor(bob->id()));
    const double commit = timeCommit(folder);
    const double crypto = timeCrypto(true);
    const double ownCrypto = timeCrypto(false);
    // Guard, middle and last hop pass it on; the fourth exchange is the store itself.
    const double hops = 3 * hop + store;
    printRow("typed to confirmed / the bare HTTPS hops", {quantile(times), hops}, kSentAim);
    printRow("... / with two commits and the bare crypto",
             {quantile(times), hops + 2 * commit + crypto}, kSentAim);
    printRow("... our side of the wire / two commits, our crypto",
             {quantile(besideWire), 2 * commit + ownCrypto}, kSentAim);
    printRow("... the wire and the nodes / the hops, their crypto",
             {quantile(onWire), hops + crypto - ownCrypto}, kSentAim);
    printPlain("of our side: until it goes onto the wire", quantile(before));
    printPlain("one durable commit", commit, "(to keep it, and to note that it is sent)");
    printPlain("the bare crypto of one message", crypto);
    printPlain("the first message of a new profile", first, "(learns nodes, guards, the swarm)");
    printPlain("one bare HTTPS store", store);
    printPlain("one bare HTTPS exchange", hop);
}

int run() {
    const TempFolder folder;
    test::Program net{
        {STARLING_BIN_DIR "/starlingnet", "--dir", (folder / "net").string(), "--nodes", "12"}};
    if (!net.readLine()) return 1;
    const auto ready = Steady::now();
    const auto network = (folder / "net" / "network.json").string();
    std::stringstream text;
    text << std::ifstream{network}.rdbuf();
    const auto profile = parseNetworkProfile(text.str());
    if (!profile) return 1;

    ThreadExecutor home{1};
    printHead("ms");
    benchSending(folder, network, *profile, home);
    home.stop();

    StopFlag never;
    const auto left = kIdle - (Steady::now() - ready);
    if (left.count() > 0) never.waitFor(std::chrono::duration_cast<Millis>(left));
    std::printf("\n%-52s %10s %10s\n", "", "MiB, PSS", "at most");
    printBounded("twelve nodes, 60 s after they were ready", proportionalMiB(net.pid()),
                 kIdleAimMiB);
    return net.end() == 0 ? 0 : 1;
}

}  // namespace

}  // namespace starling::bench

int main() {
    return starling::bench::run();
}
