// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/network.h"

#include "base/encoding.h"
#include "localnet/https_server.h"
#include "localnet/world.h"
#include "node/control_command.h"
#include "node/control_socket.h"
#include "node/exit_codes.h"
#include "node/ports.h"
#include "store/atomic_file.h"
#include "store/folder_lock.h"

#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>

namespace starling::node {

namespace {

using localnet::Door;
using localnet::HttpsServer;
using localnet::World;

constexpr int kCachePages = 500;

Result<FolderLock> takeFolder(const std::filesystem::path& dir) {
    umask(0077);
    std::error_code fault;
    std::filesystem::create_directories(dir, fault);
    if (fault)
        return Error{Errc::Storage,
                     "cannot make the folder " + dir.string() + ": " + fault.message()};
    auto lock = FolderLock::take(dir / "lock", "starlingnet");
    if (!lock && lock.error().code == Errc::InUse)
        return Error{Errc::InUse, dir.string() + " is " + lock.error().detail};
    return lock;
}

Result<localnet::WorldConfig> configOf(const Serve& options) {
    if (!isIpv4(options.listen) || options.listen == "0.0.0.0")
        return Error{Errc::Invalid,
                     "--listen takes the IPv4 address at which others reach this"
                     " machine, such as 127.0.0.1"};
    localnet::WorldConfig config;
    config.nodes = options.nodes;
    config.swarms = options.swarms;
    config.ip = options.listen;
    config.newPorts = options.portBase != 0;
    config.choosePorts = [options](std::size_t count) {
        return options.portBase == 0 ? freePorts(options.listen, count)
                                     : portsFrom(options.portBase, count);
    };
    for (const auto& relay : options.relays) {
        const auto added = config.relays.add(relay);
        if (!added) return added.error();
    }
    return config;
}

Result<std::unique_ptr<World>> openWorld(const Serve& options, const Clock& clock, Random& random) {
    auto config = configOf(options);
    if (!config) return config.error();
    auto database = Database::open(options.dir / "starlingnet.db", std::nullopt,
                                   {.cachePages = kCachePages, .durable = false});
    if (!database) return database.error();
    return World::open(*std::move(database), *std::move(config), clock, random);
}

/// A connection is a file to the system, and the usual limit is low.
void allowManyFiles() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    (void)setrlimit(RLIMIT_NOFILE, &limit);
}

Error withAdvice(Error error) {
    if (error.code == Errc::InUse)
        error.detail += "; end the program that uses it, or choose other ports with --port-base";
    return error;
}

std::vector<Door> doorsOf(const World& world) {
    std::vector<Door> doors;
    for (std::size_t i = 0; i < world.size(); ++i) {
        const auto& node = world.directory().nodes()[i];
        const auto& certificate = world.certificate(i);
        doors.push_back({node.ip, node.port, certificate.certificatePem, certificate.keyPem,
                         toBase64(node.ed25519.view())});
    }
    return doors;
}

Result<void> writeProfile(const World& world, const std::filesystem::path& file) {
    const auto profile = world.profile("local");
    if (!profile) return profile.error();
    return writeFileAtomically(file, asBytes(encodeNetworkProfile(*profile) + "\n"));
}

Result<std::string> ask(HttpsServer& server, World& world, const std::string& command) {
    Result<std::string> reply = Error{Errc::Cancelled, "stopped"};
    server.run([&] { reply = carryOut(world, command); });
    return reply;
}

}  // namespace

int serveNetwork(const Serve& options) {
    SystemClock clock;
    SystemRandom random;
    initCrypto();
    allowManyFiles();
    const auto lock = takeFolder(options.dir);
    if (!lock) return fail(lock.error());
    auto control = ControlSocket::open(options.dir);
    if (!control) return fail(control.error());
    const auto world = openWorld(options, clock, random);
    if (!world) return fail(world.error());
    const auto server = HttpsServer::start(doorsOf(**world), **world, clock);
    if (!server) return fail(withAdvice(server.error()));
    const auto file = options.dir / "network.json";
    const auto written = writeProfile(**world, file);
    if (!written) return fail(written.error());

    std::printf("%zu nodes are ready on %s; clients take --network %s\n", (*world)->size(),
                options.listen.c_str(), file.c_str());
    std::fflush(stdout);
    control->serve([&](const std::string& command) { return ask(**server, **world, command); });
    return static_cast<int>(Exit::Ok);
}

}  // namespace starling::node
