// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// People, conversations with them, and what one's own devices agree on.

#include "cli/console.h"
#include "cli/console_lines.h"
#include "cli/message_lines.h"
#include "cli/qr_drawing.h"
#include "messenger/text_rules.h"

#include <nlohmann/json.hpp>

namespace starling::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string textOf(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// With their own name behind the one we gave them; empty when there is neither.
std::string titleOf(const Conversation& person) {
    const auto title = printable(person.shownName(), false);
    if (person.nickname.empty() || person.name.empty() || person.name == person.nickname)
        return title;
    return title + " (" + printable(person.name, false) + ")";
}

std::string marksOf(const Conversation& person) {
    std::string marks;
    if (person.isBlocked) marks += "  [blocked]";
    if (person.isPinned) marks += "  [pinned]";
    if (person.isMuted) marks += "  [muted]";
    if (person.mutedUntil) marks += "  [muted until " + clockText(*person.mutedUntil) + "]";
    if (person.isArchived) marks += "  [archived]";
    return marks;
}

std::string unreadOf(const Conversation& conversation) {
    if (conversation.unread > 0) return std::to_string(conversation.unread) + " unread";
    return conversation.isMarkedUnread ? "unread" : "";
}

std::string standingOf(const Conversation& person) {
    if (person.isBlocked) return "blocked";
    if (person.isContact()) return "contact";
    if (person.isApproved) return "has a request of yours";
    return person.isRequest ? "asks to write to you" : "nothing yet";
}

std::string lastOf(const Conversation& conversation) {
    if (conversation.lastKind == MessageKind::RequestAccepted) return "* request accepted";
    if (!isSaid(conversation.lastKind)) return std::string{"* "} + kindName(conversation.lastKind);
    return printable(conversation.lastText, false);
}

Json jsonOf(const Expiry& expiry) {
    return {{"mode", expiryName(expiry.mode)}, {"seconds", expiry.after.count()}};
}

Json jsonOf(const std::optional<Timestamp>& time) {
    return time ? Json(toUnixMillis(*time)) : Json();
}

Json jsonOf(const Conversation& conversation) {
    return {{"id", conversation.id.hex()},
            {"name", conversation.name},
            {"nickname", conversation.nickname},
            {"request", conversation.isRequest},
            {"blocked", conversation.isBlocked},
            {"unread", conversation.unread},
            {"markedUnread", conversation.isMarkedUnread},
            {"pinned", conversation.isPinned},
            {"muted", conversation.isMuted},
            {"hidden", conversation.isHidden},
            {"approved", conversation.isApproved},
            {"hasApprovedUs", conversation.hasApprovedUs},
            {"lastActivity", toUnixMillis(conversation.lastActivity)},
            {"lastKind", kindName(conversation.lastKind)},
            {"lastText", conversation.lastText},
            {"lastState", messageStateName(conversation.lastState)},
            {"draft", conversation.draft},
            {"expiry", jsonOf(conversation.expiry)},
            {"mutedUntil", jsonOf(conversation.mutedUntil)},
            {"archived", conversation.isArchived}};
}

/// In the words of docs/user/devices.md.
std::string textOf(const SyncState& state) {
    if (!state.problem.empty())
        return "Your devices do not agree at the moment: " + printable(state.problem, false);
    if (!state.isFetched) return "What your other devices say is still being asked for.";
    if (!state.isPushed) return "Changes made here are on their way.";
    return "Everything is the same on all your devices.";
}

}  // namespace

void Console::name(const std::string& name) const {
    printLine(json_ ? textOf(Json{{"name", name}}) : printable(name, false));
}

void Console::own(const AccountId& id, const std::string& name) const {
    if (json_) return printLine(textOf(Json{{"id", id.hex()}, {"name", name}}));
    printLine("Session ID: " + id.hex());
    printLine("Name: " + printable(name, false));
}

void Console::conversation(const Conversation& conversation) const {
    if (json_) return printLine(textOf(jsonOf(conversation)));
    auto text = clockText(conversation.lastActivity) + "  " + conversation.id.hex();
    if (const auto title = titleOf(conversation); !title.empty()) text += "  " + title;
    if (conversation.isRequest) text += "  [request]";
    text += marksOf(conversation);
    if (const auto expiry = expiryText(conversation.expiry); !expiry.empty())
        text += "  [messages go " + expiry + "]";
    if (const auto unread = unreadOf(conversation); !unread.empty()) text += "  [" + unread + "]";
    if (const auto last = lastOf(conversation); !last.empty()) text += ": " + last;
    printLine(text);
}

/// The same on all devices, once they agree.
void Console::contact(const Conversation& contact) const {
    if (json_) {
        return printLine(textOf(Json{{"id", contact.id.hex()},
                                     {"name", contact.name},
                                     {"nickname", contact.nickname},
                                     {"blocked", contact.isBlocked},
                                     {"pinned", contact.isPinned},
                                     {"muted", contact.isMuted}}));
    }
    const auto title = titleOf(contact);
    printLine(contact.id.hex() + (title.empty() ? "" : "  " + title) + marksOf(contact));
}

void Console::person(const Conversation& person) const {
    if (json_) return printLine(textOf(jsonOf(person)));
    printLine("Session ID: " + person.id.hex());
    if (!person.nickname.empty()) printLine("Nickname: " + printable(person.nickname, false));
    if (!person.name.empty()) printLine("Name: " + printable(person.name, false));
    printLine("Standing: " + standingOf(person));
    if (person.isPinned) printLine("Pinned: yes");
    if (person.isMuted) printLine("Muted: yes");
    if (person.mutedUntil) printLine("Muted until: " + clockText(*person.mutedUntil));
    if (person.isHidden) printLine("Hidden: yes");
    if (person.isArchived) printLine("Archived: yes");
    if (const auto expiry = expiryText(person.expiry); !expiry.empty())
        printLine("Your messages go: " + expiry);
    if (const auto unread = unreadOf(person); !unread.empty()) printLine("Messages: " + unread);
    printLine("Last activity: " + clockText(person.lastActivity));
    if (const auto last = lastOf(person); !last.empty()) printLine("Last message: " + last);
    if (!person.draft.empty()) printLine("Draft: " + printable(person.draft, false));
}

void Console::expiry(const Conversation& conversation) const {
    if (json_) {
        return printLine(
            textOf(Json{{"id", conversation.id.hex()}, {"expiry", jsonOf(conversation.expiry)}}));
    }
    const auto text = expiryText(conversation.expiry);
    printLine(text.empty() ? "Your messages there do not disappear."
                           : "Your messages there disappear " + text + ".");
}

void Console::declined(std::size_t requests) const {
    if (json_) return printLine(textOf(Json{{"declined", requests}}));
    const auto what = requests == 1 ? "1 request was" : std::to_string(requests) + " requests were";
    printLine(what + " removed.");
}

void Console::synced(const SyncState& state) const {
    if (!json_) return printLine(textOf(state));
    printLine(textOf(Json{
        {"fetched", state.isFetched}, {"pushed", state.isPushed}, {"problem", state.problem}}));
}

void Console::wiped(const std::string& folder, std::optional<std::size_t> members) const {
    if (json_) {
        Json out{{"removed", folder}};
        if (members) out["nodes"] = *members;
        return printLine(textOf(out));
    }
    if (members)
        printLine(std::to_string(*members) + " nodes that held its data say that they deleted it.");
    printLine("The account is gone from this device: " + printable(folder, false));
}

void Console::qr(const AccountId& id, const QrCode& code, bool inverted) const {
    if (!json_) return draw(code, inverted);
    auto rows = Json::array();
    for (int y = 0; y < code.size; ++y) {
        std::string row;
        for (int x = 0; x < code.size; ++x)
            row += code.isDark(x, y) != inverted ? '1' : '0';
        rows.push_back(std::move(row));
    }
    printLine(textOf(Json{{"id", id.hex()}, {"size", code.size}, {"rows", rows}}));
}

void Console::draw(const QrCode& code, bool inverted) const {
    for (const auto& line : drawQr(code, {inverted, output_->showsColours()}))
        printLine(line);
}

void Console::recoveryQr(const QrCode& code, bool inverted) const {
    note("keep this code secret and safe: whoever scans it is you");
    draw(code, inverted);
}

}  // namespace starling::cli
