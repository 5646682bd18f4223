// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rpc_reply.h"
#include "wire/rpc_request.h"

#include <algorithm>

namespace starling::rpc {

namespace {

std::string number(Timestamp time) {
    return std::to_string(toUnixMillis(time));
}

/// Nothing for namespace 0: who signs "retrieve0…" is refused.
std::string place(Namespace ns) {
    return ns == 0 ? std::string{} : std::to_string(ns);
}

std::string place(const std::optional<NamespaceChoice>& choice) {
    if (!choice) return {};
    if (std::holds_alternative<AllNamespaces>(*choice)) return "all";
    return place(std::get<Namespace>(*choice));
}

std::string joined(const std::vector<std::string>& hashes) {
    std::string out;
    for (const auto& hash : hashes)
        out += hash;
    return out;
}

std::string joined(const std::vector<Timestamp>& times) {
    std::string out;
    for (const auto time : times)
        out += number(time);
    return out;
}

template <class Call>
std::string tokensText(const Call& call) {
    std::string out{Call::kMethod};
    out += number(call.timestamp);
    for (const auto& token : call.tokens)
        out += asText(token.view());
    return out;
}

std::string sorted(std::vector<std::string> hashes) {
    std::sort(hashes.begin(), hashes.end());
    return joined(hashes);
}

}  // namespace

std::string Store::signedText() const {
    return "store" + place(ns) + number(sigTimestamp.value_or(timestamp));
}

std::string Retrieve::signedText() const {
    return "retrieve" + place(ns) + (timestamp ? number(*timestamp) : std::string{});
}

std::string Delete::signedText() const {
    return "delete" + joined(messages);
}

std::string DeleteAll::signedText() const {
    return "delete_all" + place(ns) + number(timestamp);
}

std::string DeleteBefore::signedText() const {
    return "delete_before" + place(ns) + number(before);
}

std::string Expire::signedText() const {
    std::string out = "expire";
    if (mode == Mode::Shorten) out += "shorten";
    if (mode == Mode::Extend) out += "extend";
    return out + joined(expiries) + joined(messages);
}

std::string ExpireAll::signedText() const {
    return "expire_all" + place(ns) + number(expiry);
}

std::string GetExpiries::signedText() const {
    return "get_expiries" + number(timestamp) + joined(messages);
}

std::string RevokeSubaccounts::signedText() const {
    return tokensText(*this);
}

std::string UnrevokeSubaccounts::signedText() const {
    return tokensText(*this);
}

std::string memberSignedText(const Delete& asked, const SwarmReply::Member& member) {
    return asked.account.hex() + joined(asked.messages) + joined(member.changed);
}

std::string memberSignedText(const DeleteAll& asked, const SwarmReply::Member& member) {
    return asked.account.hex() + number(asked.timestamp) + sorted(member.changed);
}

std::string memberSignedText(const DeleteBefore& asked, const SwarmReply::Member& member) {
    return asked.account.hex() + number(asked.before) + sorted(member.changed);
}

std::string memberSignedText(const Expire& asked, const SwarmReply::Member& member) {
    std::string out = asked.account.hex();
    // Of several times it names those that it set, which may be none.
    const bool several = asked.expiries.size() > 1 || !member.expiries.empty();
    out += several ? joined(member.expiries) : number(member.expiry.value_or(Timestamp{}));
    out += joined(asked.messages) + joined(member.changed);
    for (const auto& [hash, expiry] : member.unchanged)  // a map: sorted
        out += hash + number(expiry);
    return out;
}

std::string memberSignedText(const ExpireAll& asked, const SwarmReply::Member& member) {
    return asked.account.hex() + number(member.expiry.value_or(asked.expiry)) +
           sorted(member.changed);
}

}  // namespace starling::rpc
