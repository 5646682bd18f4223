// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/window_call.h"

#include "base/bytes.h"
#include "base/meeting_place.h"
#include "cli/local_socket.h"

#include <algorithm>

namespace starling::cli {

namespace {

/// With a window that hangs.
constexpr Millis kPatience{3000};

/// True when somebody is there who takes calls, and has an account open.
bool isReady(LocalSocket& socket, FrameReader& lines) {
    const auto never = [] { return true; };
    if (!socket.send(std::string{kCallLine} + '\n', never)) return false;
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        if (const auto line = lines.next()) return *line == kReadyLine;
        const auto left =
            std::chrono::duration_cast<Millis>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0) return false;
        const auto bytes = socket.receive(left);
        if (!bytes || !lines.feed(*bytes)) return false;
    }
}

Error whyNotSaid(const Call& call) {
    const bool isText = isUtf8(call.input.value_or("")) &&
                        std::all_of(call.words.begin(), call.words.end(),
                                    [](const std::string& word) { return isUtf8(word); });
    if (isText) return {Errc::TooLarge, "that is more than fits into one call: give less"};
    return {Errc::Invalid, "that is no text in UTF-8"};
}

/// Prints what comes until the verb has ended.
Result<int> follow(LocalSocket& socket, FrameReader& lines, Output& output) {
    while (true) {
        while (const auto line = lines.next()) {
            const auto reply = decodeReply(*line);
            if (!reply) return Error{Errc::Corrupt, "the window says what cannot be understood"};
            if (const auto* ended = std::get_if<Ended>(&*reply)) return ended->exit;
            const auto& printed = std::get<Printed>(*reply);
            printed.isAside ? output.err(printed.text) : output.out(printed.text);
        }
        const auto bytes = socket.receive(std::nullopt);
        if (!bytes) return Error{Errc::Cancelled, "the window hung up before this was finished"};
        if (!lines.feed(*bytes))
            return Error{Errc::Corrupt, "the window says what cannot be understood"};
    }
}

}  // namespace

std::optional<Result<int>> callWindow(const Call& call, const std::string& profile, Output& output,
                                      const StopFlag& interrupt) {
    auto socket = LocalSocket::call(meetingPlace(profile) + ".socket");
    if (!socket) return std::nullopt;
    // Goes before the socket does.
    const auto hangingUp = interrupt.onRequest([&socket] { socket.hangUp(); });
    FrameReader lines;
    if (!isReady(socket, lines)) return std::nullopt;
    const auto line = encode(call);
    if (!line) return whyNotSaid(call);
    (void)socket.send(*line, [&interrupt] { return interrupt.requested(); });
    auto ended = follow(socket, lines, output);
    if (!ended && interrupt.requested()) return Error{Errc::Cancelled, "stopped"};
    return ended;
}

}  // namespace starling::cli
