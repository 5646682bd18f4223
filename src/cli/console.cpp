// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "messenger/text_rules.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <ctime>

namespace starling::cli {

namespace {

using Json = nlohmann::ordered_json;

void line(const std::string& text) {
    std::fputs((text + "\n").c_str(), stdout);
    std::fflush(stdout);  // whoever reads through a pipe waits for this line
}

void line(const Json& object) {
    line(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// "2026-11-24 20:17:03" in local time.
std::string clockText(Timestamp time) {
    const auto seconds = static_cast<std::time_t>(toUnixMillis(time) / 1000);
    std::tm parts{};
#ifdef _WIN32
    localtime_s(&parts, &seconds);
#else
    localtime_r(&seconds, &parts);
#endif
    char text[32] = "";
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
    return text;
}

/// Lines behind the first stand further right: a text must not look like somebody else's message.
std::string indented(const std::string& text) {
    std::string out;
    for (const char c : printable(text, true)) {
        out += c;
        if (c == '\n') out += "    ";
    }
    return out;
}

Json jsonOf(const NodeAddress& node) {
    return {{"ip", node.ip}, {"port", node.port}, {"ed25519", node.ed25519}};
}

Json jsonOf(const std::vector<NodeAddress>& nodes) {
    auto list = Json::array();
    for (const auto& node : nodes)
        list.push_back(jsonOf(node));
    return list;
}

Json jsonOf(const NetworkStatus& status) {
    auto paths = Json::array();
    for (const auto& path : status.paths)
        paths.push_back({{"hops", jsonOf(path.hops)}, {"working", path.working}});
    return {{"network", status.network},
            {"knownNodes", status.knownNodes},
            {"paths", paths},
            {"swarm", jsonOf(status.swarm)},
            {"problem", status.problem},
            {"warning", status.warning}};
}

Json jsonOf(const Salvaged& salvaged) {
    return {{"kept", salvaged.kept}, {"lost", salvaged.lost}, {"setAside", salvaged.setAside}};
}

std::string textOf(const Salvaged& salvaged) {
    return std::to_string(salvaged.kept) + " records were saved, " + std::to_string(salvaged.lost) +
           " could not be read.";
}

std::string textOf(const NodeAddress& node) {
    return node.ip + ":" + std::to_string(node.port) + " (" + node.ed25519.substr(0, 8) + ")";
}

}  // namespace

void Console::account(const std::string& id, const std::string& words) const {
    if (json_) {
        line(Json{{"id", id}, {"words", words}});
        return;
    }
    line("Session ID: " + id);
    line("Recovery words: " + words);
    std::fputs("Keep the words secret and safe: whoever has them is you.\n", stderr);
}

void Console::id(const std::string& id) const {
    if (json_) return line(Json{{"id", id}});
    line(id);
}

void Console::message(const Message& message) const {
    if (json_) {
        Json out{{"id", static_cast<std::int64_t>(message.id)},
                 {"conversation", message.conversation.hex()},
                 {"author", message.author.hex()},
                 {"sentAt", toUnixMillis(message.sentAt)},
                 {"text", message.text},
                 {"state", messageStateName(message.state)}};
        if (!message.reason.empty()) out["reason"] = message.reason;
        return line(out);
    }
    const bool own = message.state != MessageState::Received;
    auto text = clockText(message.sentAt) + "  #" +
                std::to_string(static_cast<std::int64_t>(message.id)) + "  " +
                (own ? "me → " + message.conversation.shortHex() : message.author.shortHex());
    if (own && (message.state != MessageState::Sent || !message.reason.empty()))
        text += std::string{" ["} + messageStateName(message.state) +
                (message.reason.empty() ? "]" : ": " + message.reason + "]");
    line(text + ": " + indented(message.text));
}

void Console::conversation(const Conversation& conversation) const {
    if (json_) {
        return line(Json{{"id", conversation.id.hex()},
                         {"name", conversation.name},
                         {"request", conversation.isRequest},
                         {"blocked", conversation.isBlocked},
                         {"unread", conversation.unread},
                         {"lastActivity", toUnixMillis(conversation.lastActivity)},
                         {"lastText", conversation.lastText}});
    }
    auto text = clockText(conversation.lastActivity) + "  " + conversation.id.hex();
    if (!conversation.name.empty()) text += "  " + printable(conversation.name, false);
    if (conversation.isRequest) text += "  [request]";
    if (conversation.isBlocked) text += "  [blocked]";
    if (conversation.unread > 0) text += "  [" + std::to_string(conversation.unread) + " unread]";
    if (!conversation.lastText.empty()) text += ": " + printable(conversation.lastText, false);
    line(text);
}

void Console::path(const NetworkStatus& status) const {
    if (json_) return line(jsonOf(status));
    line("Network " + printable(status.network, false) + ", " + std::to_string(status.knownNodes) +
         " nodes known");
    for (const auto& path : status.paths) {
        std::string text = "you";
        for (const auto& hop : path.hops)
            text += " → " + textOf(hop);
        line(text + (path.working ? "" : "  (no answer through it yet)"));
    }
    for (const auto& node : status.swarm)
        line("your swarm: " + textOf(node));
    if (!status.warning.empty()) line("Warning: " + status.warning);
    if (!status.problem.empty()) line("Problem: " + status.problem);
}

void Console::opening(const Opening& opening) const {
    if (opening.endedBadly)
        note("the last program that used this profile did not end in order; nothing is lost");
    if (!opening.salvaged) return;
    const auto& salvaged = *opening.salvaged;
    if (json_) {
        const Json out{{"salvaged", jsonOf(salvaged)}};
        std::fputs((out.dump() + "\n").c_str(), stderr);
        return;
    }
    const auto kept =
        salvaged.setAside.empty() ? std::string{} : "; it is kept as " + salvaged.setAside;
    std::fputs(("starling-cli: the database was damaged" + kept + ". " + textOf(salvaged) +
                " Messages that the swarm still holds come with \"starling-cli listen\".\n")
                   .c_str(),
               stderr);
}

void Console::repaired(const std::optional<Salvaged>& salvaged) const {
    if (!json_) return line(salvaged ? textOf(*salvaged) : "No damage was found.");
    auto out = salvaged ? jsonOf(*salvaged) : Json::object();
    out["damaged"] = salvaged.has_value();
    line(out);
}

void Console::passphrase(bool removed, const Rekeyed& rekeyed) const {
    if (json_) {
        return line(Json{{"passphrase", !removed},
                         {"updateCopyRemoved", rekeyed.updateCopyRemoved},
                         {"oldCopies", rekeyed.oldCopies}});
    }
    std::string text = "The new passphrase counts from now on. Nobody can bring a lost one back.";
    if (removed)
        text = "The profile has no passphrase any more: whoever can read the folder can open it.";
    if (rekeyed.updateCopyRemoved)
        text += "\nThe copy from before the last update was under the old key and is removed.";
    if (rekeyed.oldCopies > 0)
        text +=
            "\nDatabases that were set aside stay under the old key: remove messages.db.damaged-* "
            "and messages.db.leftover-* when you do not need them.";
    line(text);
}

void Console::note(const std::string& text) const {
    if (!json_)
        return static_cast<void>(std::fputs(("starling-cli: " + text + "\n").c_str(), stderr));
    const Json out{{"note", text}};
    std::fputs((out.dump() + "\n").c_str(), stderr);
}

void Console::failure(const Error& error) const {
    const auto text = printable(error.detail, false);
    if (json_) {
        const Json out{{"error", errcName(error.code)}, {"detail", text}};
        std::fputs((out.dump() + "\n").c_str(), stderr);
        return;
    }
    std::fputs(("starling-cli: " + text + "\n").c_str(), stderr);
}

}  // namespace starling::cli
