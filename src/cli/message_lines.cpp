// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/message_lines.h"

#include "cli/console_lines.h"
#include "messenger/text_rules.h"

#include <nlohmann/json.hpp>

namespace starling::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Lines behind the first stand further right: a text must not look like somebody else's message.
std::string indented(const std::string& text) {
    std::string out;
    for (const char c : printable(text, true)) {
        out += c;
        if (c == '\n') out += "    ";
    }
    return out;
}

std::string numberOf(MessageId id) {
    return "#" + std::to_string(static_cast<std::int64_t>(id));
}

std::string quoteText(const Quoted& quote) {
    if (!quote.message) return "[answers a message that is not here] ";
    return "[answers " + numberOf(*quote.message) + ": " + printable(quote.text, false) + "] ";
}

std::string reactionsText(const Message& message) {
    std::string out;
    for (const auto& reacted : message.reactions)
        out +=
            (out.empty() ? "  {" : " ") + reacted.emoji + " " + std::to_string(reacted.who.size());
    return out.empty() ? out : out + "}";
}

Json jsonOf(const Quoted& quote) {
    Json out{{"author", quote.author.hex()}, {"sentAt", toUnixMillis(quote.sentAt)}};
    if (quote.message) out["id"] = static_cast<std::int64_t>(*quote.message);
    return out;
}

Json jsonOf(const std::vector<Reacted>& reactions) {
    auto out = Json::array();
    for (const auto& reacted : reactions) {
        auto who = Json::array();
        for (const auto& one : reacted.who)
            who.push_back(one.hex());
        out.push_back({{"emoji", reacted.emoji}, {"who", who}});
    }
    return out;
}

std::string expiryNotice(const Expiry& expiry, bool own, const std::string& other) {
    const auto who = own ? "You" : other;
    if (!expiry.isOn()) return who + " turned disappearing messages off";
    return who + " set " + (own ? "your" : "their") + " messages to disappear " +
           expiryText(expiry);
}

}  // namespace

const char* kindName(MessageKind kind) {
    switch (kind) {
        case MessageKind::Text:
            return "text";
        case MessageKind::RequestAccepted:
            return "request_accepted";
        case MessageKind::Deleted:
            return "deleted";
        case MessageKind::DeletedHere:
            return "deleted_here";
        case MessageKind::MediaSaved:
            return "media_saved";
        case MessageKind::Screenshot:
            return "screenshot";
        case MessageKind::ExpiryChanged:
            return "expiry_changed";
    }
    return "unknown";
}

std::string noticeOf(const Message& message, const std::string& other) {
    const bool own = message.state != MessageState::Received;
    switch (message.kind) {
        case MessageKind::Text:
            return "";
        case MessageKind::RequestAccepted:
            return own ? "You accepted the request of " + other : other + " accepted your request";
        case MessageKind::Deleted:
            return own ? "You deleted this message" : other + " deleted this message";
        case MessageKind::DeletedHere:
            return "This message was deleted on this device";
        case MessageKind::MediaSaved:
            return other + " saved a file of this conversation";
        case MessageKind::Screenshot:
            return other + " took a picture of this conversation";
        case MessageKind::ExpiryChanged:
            return expiryNotice(message.expiry, own, other);
    }
    return "";
}

std::string textLine(const Message& message, const std::string& name) {
    auto text = clockText(message.sentAt) + "  " + numberOf(message.id) + "  ";
    const auto other = name.empty() ? message.conversation.shortHex() : printable(name, false);
    const auto notice = noticeOf(message, other);
    if (!notice.empty()) return text + "* " + notice;
    const bool own = message.state != MessageState::Received;
    text += own ? "me → " + message.conversation.shortHex() : message.author.shortHex();
    if (own && (message.state != MessageState::Sent || !message.reason.empty()))
        text += std::string{" ["} + messageStateName(message.state) +
                (message.reason.empty() ? "]" : ": " + message.reason + "]");
    text += ": " + (message.quote ? quoteText(*message.quote) : "");
    return text + indented(message.text) + reactionsText(message);
}

std::string jsonLine(const Message& message) {
    Json out{{"id", static_cast<std::int64_t>(message.id)},
             {"conversation", message.conversation.hex()},
             {"author", message.author.hex()},
             {"sentAt", toUnixMillis(message.sentAt)},
             {"kind", kindName(message.kind)},
             {"text", message.text},
             {"state", messageStateName(message.state)}};
    if (!message.reason.empty()) out["reason"] = message.reason;
    if (message.quote) out["answers"] = jsonOf(*message.quote);
    if (message.expiry.isOn() || message.kind == MessageKind::ExpiryChanged) {
        out["expiry"] = {{"mode", expiryName(message.expiry.mode)},
                         {"seconds", message.expiry.after.count()}};
    }
    if (message.expiresAt) out["expiresAt"] = toUnixMillis(*message.expiresAt);
    if (!message.reactions.empty()) out["reactions"] = jsonOf(message.reactions);
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace starling::cli
