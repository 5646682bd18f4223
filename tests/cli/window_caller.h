// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A real account that a service has lent, without a network, and somebody who calls. The test's
/// thread. POSIX.
#pragma once

#include "base/executors.h"
#include "cli/frames.h"
#include "cli/local_socket.h"
#include "cli/window_service.h"
#include "support/await.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <sys/socket.h>

namespace starling::cli {

struct Heard {
    std::string out, err;
    std::optional<int> exit;  ///< None: hung up without a word about it.
};

class Caller {
public:
    explicit Caller(WindowService& service) {
        std::array<int, 2> ends{-1, -1};
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()),
                  0);
        socket = LocalSocket{ends[0]};
        isTaken = service.take(ends[1]);
        if (!isTaken) LocalSocket{ends[1]};
    }

    void say(const std::string& bytes) {
        (void)socket.send(bytes, [] { return false; });
    }
    void call(const Call& call) { say(*encode(call)); }

    /// The next line; none: the other side has hung up.
    std::optional<std::string> line() {
        while (true) {
            if (auto next = lines_.next()) return next;
            const auto bytes = socket.receive(std::nullopt);
            if (!bytes || !lines_.feed(*bytes)) return std::nullopt;
        }
    }
    Heard hear() {
        EXPECT_EQ(line(), kReadyLine);
        Heard heard;
        while (const auto next = line()) {
            const auto reply = decodeReply(*next);
            EXPECT_TRUE(reply && !heard.exit) << *next;
            if (!reply) break;
            if (const auto* ended = std::get_if<Ended>(&*reply)) heard.exit = ended->exit;
            if (const auto* printed = std::get_if<Printed>(&*reply))
                (printed->isAside ? heard.err : heard.out) += printed->text;
        }
        return heard;
    }

    LocalSocket socket;
    bool isTaken = false;

private:
    FrameReader lines_;
};

/// The home executor is the window's thread.
struct WindowWithAccount : testing::Test {
    TempFolder folder;
    ThreadExecutor home{1};
    std::unique_ptr<Client> client;
    WindowService service{Millis{2000}};

    WindowWithAccount() {
        ClientConfig config;
        config.profile = (folder / "alice").string();
        config.network = "session";
        config.proxy = "socks5h://127.0.0.1:1";  // nothing leaves this machine
        auto made = test::await<std::shared_ptr<std::unique_ptr<Client>>>([&](auto done) {
            createClient(config, {"Alice", std::nullopt}, home,
                         [done](Result<std::unique_ptr<Client>> result) {
                             EXPECT_TRUE(result);
                             done(std::make_shared<std::unique_ptr<Client>>(*std::move(result)));
                         });
        });
        client = std::move(**made);
        atHome([this] { service.lend(*client); });
    }
    ~WindowWithAccount() override {
        close();
        home.stop();
    }

    void atHome(const std::function<void()>& work) {
        (void)test::await<bool>([&](const Answer<bool>& done) {
            home.post([&work, done] {
                work();
                done(true);
            });
        });
    }
    void close() {
        atHome([this] {
            service.takeBack();
            client.reset();
        });
    }

    Heard ask(const Call& call) {
        Caller caller{service};
        EXPECT_TRUE(caller.isTaken);
        caller.call(call);
        return caller.hear();
    }
    /// It is still there and does what it is asked.
    void expectWell() {
        const auto heard = ask({{"id"}});
        EXPECT_EQ(heard.exit, 0);
        EXPECT_EQ(heard.out, client->id().hex() + "\n");
    }
};

}  // namespace starling::cli
