// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verbs.h"
#include "cli/window_call.h"
#include "client/network_choice.h"

namespace starling::cli {

namespace {

/// What the lock of the profile says of a window.
bool isOfWindow(const Error& error) {
    return error.code == Errc::InUse && error.detail.starts_with("in use by starling (");
}

/// A window goes its own way into the network, and nothing shall go around a proxy.
std::optional<Result<int>> askWindow(const Desk& desk) {
    const auto& arguments = desk.arguments;
    if (!arguments.proxy.empty())
        return Error{Errc::InUse,
                     "a window has this profile open, and a proxy of its own: leave "
                     "--proxy out, or close the window first"};
    Call call{arguments.words, desk.input, {}, desk.console.output().showsColours()};
    if (!arguments.network.empty()) {
        const auto network = chooseNetwork(arguments.network);
        if (!network) return network.error();
        call.network = network->name;
    }
    return callWindow(call, arguments.profile, desk.console.output(), desk.session.interrupt());
}

}  // namespace

Result<void> Desk::open(bool checkDatabase) {
    auto opened = session.open(arguments, checkDatabase);
    if (opened && session.isLent()) return opened;  // its window has said what there is to say
    if (opened) {
        session.with([this](Client& client) { console.opening(client.opening()); });
        return opened;
    }
    if (!isOfWindow(opened.error())) return opened;
    const auto done = askWindow(*this);
    if (!done) return opened;
    // To stop listening is how it ends.
    if (session.interrupted() && std::holds_alternative<Listen>(arguments.verb))
        elsewhere = Exit::Ok;
    else if (*done)
        elsewhere = static_cast<Exit>(**done);
    return *done ? opened : done->error();
}

Result<std::string> Desk::readInput(std::size_t limit) {
    if (!input) {
        auto text = readStandardInput(limit);
        if (!text) return text;
        input = *std::move(text);
    }
    return *input;
}

Exit Desk::fail(const Error& error) const {
    if (elsewhere) return *elsewhere;
    auto shown = error;
    if (isOfWindow(error)) shown.detail += ": close the window first";
    console.failure(shown);
    return exitFor(error.code);
}

}  // namespace starling::cli
