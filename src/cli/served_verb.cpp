// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/served_verb.h"

#include "cli/verbs.h"

#include <type_traits>

namespace starling::cli {

namespace {

constexpr const char* kOpenThere = "a window has this profile open: ";

template <class V, class... Others>
constexpr bool isOneOf = (std::is_same_v<V, Others> || ...);

/// What works on an account that is open, and ends by itself.
template <class V>
constexpr bool isServed =
    isOneOf<V, ShowId, Name, ShowProfile, Resolve, Sync, Send, History, Search, ShowPath, Retry,
            Cancel, ListConversations, ListContacts, ListRequests, Accept, Decline, Block, Nickname,
            Mark, Disappear, Reply, React, Delete, Forward, ChangePrivacy, Export>;

Error refused(const char* advice) {
    return {Errc::InUse, std::string{kOpenThere} + advice};
}

std::optional<Error> refusal(const DrawQr& verb) {
    // Whoever unlocked the window may not be who sits at this terminal.
    if (verb.recovery)
        return refused("look at the recovery words there, or close the window first");
    return std::nullopt;
}

std::optional<Error> refusal(const Listen& verb) {
    if (!verb.count && !verb.timeout)
        return refused("give --count or --timeout, or close the window first");
    return std::nullopt;
}

template <class V>
std::optional<Error> refusal(const V&) {
    if (isServed<V>) return std::nullopt;
    return refused("close the window first");
}

/// A profile is on one network for good, and nobody shall believe that it is on another.
Result<void> checkNetwork(Session& session, const std::string& wanted) {
    if (wanted.empty()) return {};
    const auto status = session.await<NetworkStatus>(
        [](Client& client, Answer<NetworkStatus> done) { client.knownNetwork(std::move(done)); });
    if (!status) return status.error();
    if (status->network == wanted) return {};
    return Error{Errc::WrongNetwork, "this profile belongs to the network \"" + status->network +
                                         "\": leave --network out, or use another profile folder"};
}

}  // namespace

std::optional<Error> refusalOf(const Verb& verb) {
    return std::visit([](const auto& one) { return refusal(one); }, verb);
}

Exit serveVerb(const Call& call, const std::shared_ptr<LentClient>& lent, Output& output,
               const StopFlag& over) {
    const auto parsed = parseWords(call.words);
    if (const auto* none = std::get_if<NoArguments>(&parsed)) {
        output.out(none->out);
        output.err(none->err);
        return static_cast<Exit>(none->exit);
    }
    const auto& arguments = std::get<Arguments>(parsed);
    Session session{over, lent};
    Desk desk{arguments, session, Console{arguments.json, output}, call.input.value_or("")};
    if (const auto refused = refusalOf(arguments.verb)) return desk.fail(*refused);
    if (const auto right = checkNetwork(session, call.network); !right)
        return desk.fail(right.error());
    const auto exit = std::visit([&](const auto& verb) { return run(desk, verb); }, arguments.verb);
    if (exit != Exit::Ok || !session.wasTakenBack()) return exit;
    return desk.fail({Errc::Cancelled, "the account was closed in the window meanwhile"});
}

}  // namespace starling::cli
