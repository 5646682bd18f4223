// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a frame of the window takes, with 100,000 and with 1,000,000 messages in one conversation.
/// With --small the large store, which takes minutes to make, is left out. Off-screen.

#include "bench/used_profile.h"
#include "bench/window_frames.h"
#include "crypto/keys.h"
#include "support/program.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace starling::bench {

namespace {

constexpr int kConversations = 50;
constexpr int kOthers = 11;  // ten of eleven messages are in the first conversation

void head(const char* scale) {
    std::printf("%-52s %10s %10s\n", scale, "ms", "at most");
}

/// The scale is fixed when a program starts: this one starts itself anew.
void scrollAtTwice(const std::string& self, const Place& place) {
    setenv("QT_SCALE_FACTOR", "2", 1);
    const auto done = test::runProgram({self, "--scroll", place.profile, place.network});
    unsetenv("QT_SCALE_FACTOR");
    std::fputs(done.out.c_str(), stdout);
    std::fflush(stdout);
}

void benchFrames(const std::string& self, std::int64_t messages) {
    const TempFolder folder;
    const auto net = (folder / "net").string();
    test::Program nodes{{STARLING_BIN_DIR "/starlingnet", "--dir", net, "--nodes", "12"}};
    require(nodes.readLine().has_value(), "starlingnet");
    const auto network = net + "/network.json";
    // One less: the newest message is then in the first conversation too.
    const Filling filling{messages * kOthers / (kOthers - 1) - 1, kConversations, kOthers, true};
    const Place place{makeUsedProfile(folder, network, filling), network};
    std::printf("\n%lld messages, with answers, reactions and emoji, in one conversation of 50\n",
                static_cast<long long>(messages));
    head("1000 x 800");
    benchScrolling(place);
    benchHands(place);
    head("scale 2");
    scrollAtTwice(self, place);
    nodes.end();
}

}  // namespace

}  // namespace starling::bench

int main(int argc, char** argv) {
    using namespace starling::bench;
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    starling::initCrypto();
    QApplication app{argc, argv};
    if (argc == 4 && std::strcmp(argv[1], "--scroll") == 0) {
        benchScrolling({argv[2], argv[3]});
        return 0;
    }
    const std::string self = QCoreApplication::applicationFilePath().toStdString();
    benchFrames(self, 100'000);
    if (argc < 2 || std::strcmp(argv[1], "--small") != 0) benchFrames(self, 1'000'000);
}
