// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "cli/message_lines.h"
#include "messenger/text_rules.h"

#include <nlohmann/json.hpp>

namespace starling::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string textOf(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
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
        printLine(textOf(Json{{"id", id}, {"words", words}}));
        return;
    }
    printLine("Session ID: " + id);
    printLine("Recovery words: " + words);
    printAside("Keep the words secret and safe: whoever has them is you.");
}

void Console::id(const std::string& id) const {
    if (json_) return printLine(textOf(Json{{"id", id}}));
    printLine(id);
}

void Console::message(const Message& message, const std::string& name) const {
    printLine(json_ ? jsonLine(message) : textLine(message, name));
}

void Console::erased(MessageId message) const {
    const auto number = static_cast<std::int64_t>(message);
    if (json_) return printLine(textOf(Json{{"deleted", number}}));
    printLine("Deleted #" + std::to_string(number));
}

void Console::privacy(const Privacy& privacy) const {
    if (json_) {
        return printLine(
            textOf(Json{{"readReceipts", privacy.readReceipts}, {"typing", privacy.typing}}));
    }
    printLine(std::string{"Read receipts: "} + (privacy.readReceipts ? "on" : "off"));
    printLine(std::string{"Typing: "} + (privacy.typing ? "on" : "off"));
}

void Console::path(const NetworkStatus& status) const {
    if (json_) return printLine(textOf(jsonOf(status)));
    printLine("Network " + printable(status.network, false) + ", " +
              std::to_string(status.knownNodes) + " nodes known");
    for (const auto& path : status.paths) {
        std::string text = "you";
        for (const auto& hop : path.hops)
            text += " → " + textOf(hop);
        printLine(text + (path.working ? "" : "  (no answer through it yet)"));
    }
    for (const auto& node : status.swarm)
        printLine("your swarm: " + textOf(node));
    if (!status.warning.empty()) printLine("Warning: " + status.warning);
    if (!status.problem.empty()) printLine("Problem: " + status.problem);
}

void Console::opening(const Opening& opening) const {
    if (opening.endedBadly)
        note("the last program that used this profile did not end in order; nothing is lost");
    if (!opening.salvaged) return;
    const auto& salvaged = *opening.salvaged;
    if (json_) return printAside(textOf(Json{{"salvaged", jsonOf(salvaged)}}));
    const auto kept =
        salvaged.setAside.empty() ? std::string{} : "; it is kept as " + salvaged.setAside;
    printAside("starling-cli: the database was damaged" + kept + ". " + textOf(salvaged) +
               " Messages that the swarm still holds come with \"starling-cli listen\".");
}

void Console::repaired(const std::optional<Salvaged>& salvaged) const {
    if (!json_) return printLine(salvaged ? textOf(*salvaged) : "No damage was found.");
    auto out = salvaged ? jsonOf(*salvaged) : Json::object();
    out["damaged"] = salvaged.has_value();
    printLine(textOf(out));
}

void Console::passphrase(bool removed, const Rekeyed& rekeyed) const {
    if (json_) {
        return printLine(textOf(Json{{"passphrase", !removed},
                                     {"updateCopyRemoved", rekeyed.updateCopyRemoved},
                                     {"oldCopies", rekeyed.oldCopies}}));
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
    printLine(text);
}

void Console::note(const std::string& text) const {
    printAside(json_ ? textOf(Json{{"note", text}}) : "starling-cli: " + text);
}

void Console::failure(const Error& error) const {
    const auto text = printable(error.detail, false);
    printAside(json_ ? textOf(Json{{"error", errcName(error.code)}, {"detail", text}})
                     : "starling-cli: " + text);
}

}  // namespace starling::cli
