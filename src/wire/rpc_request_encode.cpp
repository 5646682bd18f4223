// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "wire/json_bounds.h"
#include "wire/rpc_request.h"

#include <nlohmann/json.hpp>

namespace starling::rpc {

namespace {

/// Members in the order in which the reference desktop writes them.
using Json = nlohmann::ordered_json;

Json encodeOne(const Request& request);

std::int64_t number(Timestamp time) {
    return toUnixMillis(time);
}

/// Who is asked about; the key that goes with it comes right behind.
Json start(const AccountId& account, const Auth& auth) {
    Json out{{"pubkey", account.hex()}};
    if (auth.pubkeyEd25519) out["pubkey_ed25519"] = auth.pubkeyEd25519->hex();
    return out;
}

void finish(Json& out, const Auth& auth) {
    if (auth.signature) out["signature"] = toBase64(auth.signature->view());
    if (!auth.subaccount) return;
    out["subaccount"] = toBase64(auth.subaccount->token.view());
    out["subaccount_sig"] = toBase64(auth.subaccount->tokenSignature.view());
}

void addChoice(Json& out, const std::optional<NamespaceChoice>& ns) {
    if (!ns) return;
    if (const auto* one = std::get_if<Namespace>(&*ns))
        out["namespace"] = *one;
    else
        out["namespace"] = "all";
}

/// Text that was checked to be an object when it came in, or was written by us.
Json embedded(const std::string& text) {
    if (!isModestJson(text)) return Json::object();
    auto parsed = Json::parse(text, nullptr, false);
    return parsed.is_object() ? parsed : Json::object();
}

Json params(const Info&) {
    return Json::object();
}

Json params(const GetSwarm& call) {
    return {{"pubkey", call.account.hex()}};
}

Json params(const OxendRequest& call) {
    return {{"endpoint", call.endpoint}, {"params", embedded(call.params)}};
}

Json params(const Store& call) {
    auto out = start(call.account, call.auth);
    out["namespace"] = call.ns;
    out["data"] = toBase64(call.data);
    if (call.ttl) out["ttl"] = call.ttl->count();
    if (call.expiry) out["expiry"] = number(*call.expiry);
    out["timestamp"] = number(call.timestamp);
    if (call.sigTimestamp) out["sig_timestamp"] = number(*call.sigTimestamp);
    finish(out, call.auth);
    return out;
}

Json params(const Retrieve& call) {
    auto out = start(call.account, call.auth);
    if (call.ns != 0) out["namespace"] = call.ns;
    out["last_hash"] = call.lastHash;
    if (call.timestamp) out["timestamp"] = number(*call.timestamp);
    if (call.maxCount) out["max_count"] = *call.maxCount;
    if (call.maxSize) out["max_size"] = *call.maxSize;
    finish(out, call.auth);
    return out;
}

Json params(const Delete& call) {
    auto out = start(call.account, call.auth);
    out["messages"] = call.messages;
    if (call.required) out["required"] = true;
    finish(out, call.auth);
    return out;
}

Json params(const DeleteAll& call) {
    auto out = start(call.account, call.auth);
    addChoice(out, call.ns);
    out["timestamp"] = number(call.timestamp);
    finish(out, call.auth);
    return out;
}

Json params(const DeleteBefore& call) {
    auto out = start(call.account, call.auth);
    addChoice(out, call.ns);
    out["before"] = number(call.before);
    finish(out, call.auth);
    return out;
}

Json params(const Expire& call) {
    auto out = start(call.account, call.auth);
    out["messages"] = call.messages;
    if (call.expiryIsList || call.expiries.size() > 1) {
        auto& list = out["expiry"] = Json::array();
        for (const auto expiry : call.expiries)
            list.push_back(number(expiry));
    } else if (!call.expiries.empty()) {
        out["expiry"] = number(call.expiries.front());
    }
    if (call.mode == Expire::Mode::Shorten) out["shorten"] = true;
    if (call.mode == Expire::Mode::Extend) out["extend"] = true;
    finish(out, call.auth);
    return out;
}

Json params(const ExpireAll& call) {
    auto out = start(call.account, call.auth);
    addChoice(out, call.ns);
    out["expiry"] = number(call.expiry);
    finish(out, call.auth);
    return out;
}

Json params(const GetExpiries& call) {
    auto out = start(call.account, call.auth);
    out["messages"] = call.messages;
    out["timestamp"] = number(call.timestamp);
    finish(out, call.auth);
    return out;
}

template <class Call>
Json tokenParams(const Call& call, const char* name) {
    auto out = start(call.account, call.auth);
    auto& list = out[name] = Json::array();
    for (const auto& token : call.tokens)
        list.push_back(token.hex());
    out["timestamp"] = number(call.timestamp);
    finish(out, call.auth);
    return out;
}

Json params(const RevokeSubaccounts& call) {
    return tokenParams(call, "revoke");
}

Json params(const UnrevokeSubaccounts& call) {
    return tokenParams(call, "unrevoke");
}

Json params(const Batch& call) {
    Json out{{"requests", Json::array()}};
    for (const auto& request : call.requests)
        out["requests"].push_back(encodeOne(request));
    return out;
}

Json params(const IfElse& call) {
    Json out{{"if", embedded(call.condition)}};
    if (!call.then.empty()) out["then"] = encodeOne(call.then.front());
    if (!call.otherwise.empty()) out["else"] = encodeOne(call.otherwise.front());
    return out;
}

template <class Call>
std::string_view methodOf(const Call&) {
    return Call::kMethod;
}

std::string_view methodOf(const Batch& call) {
    return call.stopAtFailure ? "sequence" : "batch";
}

Json encodeOne(const Request& request) {
    return std::visit(
        [](const auto& call) {
            return Json{{"method", methodOf(call)}, {"params", params(call)}};
        },
        request.call);
}

}  // namespace

std::string encode(const Request& request) {
    return encodeOne(request).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace starling::rpc
