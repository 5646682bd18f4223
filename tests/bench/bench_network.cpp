// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole programs: how long from "typed" to "confirmed by the swarm", held against the bare HTTPS
/// exchanges on the way, and what an idle network of twelve nodes weighs.

#include "base/executors.h"
#include "base/world.h"
#include "bench/bare_crypto.h"
#include "crypto/onion_cipher.h"
#include "net/curl_transport.h"
#include "sql/statement.h"
#include "starling/client.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "wire/network_profile.h"
#include "wire/rpc_request.h"

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <future>
#include <sstream>

namespace starling::bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr int kMessages = 60;
constexpr int kExchanges = 200;
constexpr auto kIdle = std::chrono::seconds{60};
constexpr double kSentAim = 1.30;
constexpr double kIdleAimMiB = 60;

double millisSince(Steady::time_point start) {
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class T>
T await(const std::function<void(Answer<T>)>& start) {
    auto promise = std::make_shared<std::promise<Result<T>>>();
    start([promise](Result<T> result) { promise->set_value(std::move(result)); });
    auto result = promise->get_future().get();
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().detail.c_str());
        std::abort();
    }
    return *std::move(result);
}

std::unique_ptr<Client> makePerson(const std::string& folder, const std::string& network,
                                   const std::string& name, Executor& home) {
    ClientConfig config;
    config.profile = folder;
    config.network = network;
    return await<std::unique_ptr<Client>>([&](Answer<std::unique_ptr<Client>> done) {
        createClient(config, {name, std::nullopt}, home, std::move(done));
    });
}

/// Sends one message and waits until its recipient's swarm has it.
double timeOneMessage(Client& from, const AccountId& to, int number) {
    std::promise<void> sent;
    const auto watching = from.subscribe([&](const Event& event) {
        const auto* changed = std::get_if<MessageChanged>(&event);
        if (changed && changed->message.text == std::to_string(number) &&
            changed->message.state == MessageState::Sent)
            sent.set_value();
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
    return median(times);
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
    return median(times);
}

/// The crypto of one message on its way: two sealed copies (one is our own devices'), four onion
/// layers made, four opened, the answer opened, and six members' signatures checked.
double timeCrypto() {
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
        for (std::size_t hop = 0; hop < 4; ++hop)
            good &=
                bareSealLayer(bobsKey.view(), 1'500 + 180 * hop) &&
                bareOpenLayer(bob.boxKey().secretKey(), alice.boxKey().publicKey().view(), layer);
        for (int member = 0; member < 6; ++member)
            good &= verify(alice.signKey().publicKey(), asBytes("hash"), signature);
        if (!good) std::abort();
        times.push_back(millisSince(start));
    }
    return median(times);
}

double proportionalMiB(pid_t pid) {
    std::ifstream smaps{"/proc/" + std::to_string(pid) + "/smaps_rollup"};
    for (std::string line; std::getline(smaps, line);)
        if (line.starts_with("Pss:")) return std::atof(line.c_str() + 4) / 1024;
    return 0;
}

void row(const char* what, double ours, double limit, double aim) {
    std::printf("%-44s %10.2f %10.2f %7.3f %7.2f%s\n", what, ours, limit, ours / limit, aim,
                ours / limit <= aim ? "" : "  over");
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
    std::printf("%-44s %10s %10s %7s %7s\n", "what", "ours, ms", "limit, ms", "ratio", "aim");
    {
        auto alice = makePerson((folder / "alice").string(), network, "Alice", home);
        auto bob = makePerson((folder / "bob").string(), network, "Bob", home);
        const double first = timeOneMessage(*alice, bob->id(), 0);
        std::vector<double> times;
        for (int i = 1; i <= kMessages; ++i) {
            waitForCopies(*alice);  // one at a time: what a person feels
            times.push_back(timeOneMessage(*alice, bob->id(), i));
        }
        waitForCopies(*alice);

        CurlTransport wire;
        const auto member = memberFor(wire, *profile, bob->id());
        const double hop = timeExchange(wire, member, {rpc::Info{}});
        const double store = timeExchange(wire, member, storeFor(bob->id()));
        const double commit = timeCommit(folder);
        const double crypto = timeCrypto();
        // Guard, middle and last hop pass it on; the fourth exchange is the store itself.
        row("typed to confirmed / the bare HTTPS hops", median(times), 3 * hop + store, kSentAim);
        row("... / with two commits and the bare crypto", median(times),
            3 * hop + store + 2 * commit + crypto, kSentAim);
        std::printf("%-44s %10.2f   (to keep it, and to note that it is sent)\n",
                    "one durable commit", commit);
        std::printf("%-44s %10.2f\n", "the bare crypto of one message", crypto);
        std::printf("%-44s %10.2f   (learns nodes, guards and the swarm)\n",
                    "the first message of a new profile", first);
        std::printf("%-44s %10.2f   (the bare exchange: %.2f)\n", "one bare HTTPS store", store,
                    hop);
    }
    home.stop();

    StopFlag never;
    const auto left = kIdle - (Steady::now() - ready);
    if (left.count() > 0) never.waitFor(std::chrono::duration_cast<Millis>(left));
    std::printf("\n%-44s %10s %10s\n", "what", "MiB, PSS", "aim");
    const double idle = proportionalMiB(net.pid());
    std::printf("%-44s %10.1f %10.0f%s\n", "twelve nodes, 60 s after they were ready", idle,
                kIdleAimMiB, idle <= kIdleAimMiB ? "" : "  over");
    return net.end() == 0 ? 0 : 1;
}

}  // namespace

}  // namespace starling::bench

int main() {
    return starling::bench::run();
}
