// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "wire/rpc_request_parts.h"

#include <algorithm>
#include <array>

namespace starling::rpc {

namespace {

constexpr std::size_t kMostData = 76'800;

// One reader a method.

void read(Fields&, Info&) {}

void read(Fields& in, GetSwarm& out) {
    out.account = readAccount(in, true);
}

void read(Fields& in, OxendRequest& out) {
    const auto endpoint = in.text("endpoint");
    if (!endpoint) in.refuseMissing("endpoint");
    out.endpoint = endpoint.value_or("");
    if (out.endpoint != "get_service_nodes" && out.endpoint != "ons_resolve")
        in.refuse("Invalid oxend endpoint '" + out.endpoint.substr(0, kMostEcho) + "'");
    if (!in.has("params")) return;
    const auto params = in.object("params");
    if (!params) in.refuse("Invalid value given for 'params': expected object");
    if (params) out.params = params->dump();
}

void readLifetime(Fields& in, Store& out) {
    const auto ttl = readLooseCount(in, "ttl");
    const auto expiry = readLooseCount(in, "expiry");
    if (ttl && expiry) in.refuse("Cannot specify both 'expiry' and 'ttl'");
    if (!ttl && !expiry) in.refuseMissing("ttl");
    if (ttl) out.ttl = toTime(*ttl).time_since_epoch();
    if (expiry) out.expiry = toTime(*expiry);
}

void read(Fields& in, Store& out) {
    out.account = readAccount(in, true);
    out.auth = readAuth(in, out.account, Signed::Optional);
    out.ns = readNamespace(in);
    const auto timestamp = readLooseCount(in, "timestamp");
    if (!timestamp) in.refuseMissing("timestamp");
    out.timestamp = toTime(timestamp.value_or(0));
    if (const auto time = readLooseCount(in, "sig_timestamp")) out.sigTimestamp = toTime(*time);
    readLifetime(in, out);
    const auto text = in.text("data");
    if (!text) in.refuseMissing("data");
    auto data = fromBase64(text.value_or(""));
    if (!data) in.refuse("Invalid 'data' value: not base64 encoded");
    if (data && data->size() > kMostData)
        in.refuse("Message body exceeds maximum allowed length of 76800 bytes");
    out.data = std::move(data).value_or(Bytes{});
}

/// -10 (old groups) and the outboxes -1, -21, … are read freely; 0 is refused later, with a 401.
bool mustSignRetrieve(Namespace ns) {
    const bool outbox = ns < 0 && -ns % 20 == 1;
    return ns != 0 && ns != -10 && !outbox;
}

void read(Fields& in, Retrieve& out) {
    out.account = readAccount(in, true);
    out.ns = readNamespace(in);
    out.auth =
        readAuth(in, out.account, mustSignRetrieve(out.ns) ? Signed::Required : Signed::Optional);
    if (const auto time = in.count("timestamp")) out.timestamp = toTime(*time);
    if (out.auth.signature && !out.timestamp) in.refuseMissing("timestamp");
    out.lastHash = in.text("last_hash").value_or("");
    if (!out.lastHash.empty() && !isMessageHash(out.lastHash))
        in.refuse("Invalid last_hash: expected base64 (43 chars)");
    const auto bounded = [](std::int64_t n) {
        return static_cast<int>(std::clamp<std::int64_t>(n, INT32_MIN, INT32_MAX));
    };
    if (const auto most = in.number("max_count")) out.maxCount = bounded(*most);
    if (const auto most = in.number("max_size")) out.maxSize = bounded(*most);
}

void read(Fields& in, Delete& out) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required);
    out.messages = readHashes(in);
    out.required = in.flag("required").value_or(false);
}

void read(Fields& in, DeleteAll& out) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required);
    out.ns = readChoice(in);
    out.timestamp = readTime(in, "timestamp");
}

void read(Fields& in, DeleteBefore& out) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required);
    out.ns = readChoice(in);
    out.before = readTime(in, "before");
}

void readExpiries(Fields& in, Expire& out) {
    out.expiryIsList = in.isArray("expiry");
    if (!out.expiryIsList) {
        out.expiries = {readTime(in, "expiry")};
        return;
    }
    for (const auto millis : in.counts("expiry").value_or(std::vector<std::uint64_t>{}))
        out.expiries.push_back(toTime(millis));
    if (out.expiries.size() != out.messages.size())
        in.refuse("Invalid value given for 'expiry': expected one for each of 'messages'");
}

void read(Fields& in, Expire& out) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required);
    out.messages = readHashes(in);
    readExpiries(in, out);
    const bool shorten = in.flag("shorten").value_or(false);
    const bool extend = in.flag("extend").value_or(false);
    if (shorten && extend) in.refuse("Cannot specify both 'shorten' and 'extend'");
    if (shorten) out.mode = Expire::Mode::Shorten;
    if (extend) out.mode = Expire::Mode::Extend;
}

void read(Fields& in, ExpireAll& out) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required);
    out.ns = readChoice(in);
    out.expiry = readTime(in, "expiry");
}

void read(Fields& in, GetExpiries& out) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required);
    out.messages = readHashes(in);
    out.timestamp = readTime(in, "timestamp");
}

template <class Call>
void readRevocation(Fields& in, Call& out, const char* name) {
    out.account = readAccount(in);
    out.auth = readAuth(in, out.account, Signed::Required, false);
    out.tokens = readTokens(in, name);
    out.timestamp = readTime(in, "timestamp");
}

void read(Fields& in, RevokeSubaccounts& out) {
    readRevocation(in, out, "revoke");
}

void read(Fields& in, UnrevokeSubaccounts& out) {
    readRevocation(in, out, "unrevoke");
}

std::variant<Request, Refusal> readRequest(Fields& in, bool nested);

void readParts(Fields& in, Batch& out) {
    auto parts = in.elements("requests");
    if (parts.empty()) in.refuse("Invalid batch request: no valid \"requests\" field");
    if (parts.size() > Batch::kMost) in.refuse("Invalid batch request: subrequest limit exceeded");
    for (auto& part : parts) {
        if (in.refusal()) return;
        auto request = readRequest(part, true);
        if (const auto* refusal = std::get_if<Refusal>(&request)) in.refuse(*refusal);
        if (auto* good = std::get_if<Request>(&request)) out.requests.push_back(std::move(*good));
    }
}

void read(Fields& in, Batch& out) {
    readParts(in, out);
}

void readBranch(Fields& in, const char* name, std::vector<Request>& out) {
    if (!in.has(name)) return;
    auto branch = in.object(name);
    if (!branch)
        return in.refuse("Invalid value given for '" + std::string{name} + "': expected object");
    auto request = readRequest(*branch, false);
    if (const auto* refusal = std::get_if<Refusal>(&request)) in.refuse(*refusal);
    if (auto* good = std::get_if<Request>(&request)) out.push_back(std::move(*good));
}

void read(Fields& in, IfElse& out) {
    const auto condition = in.object("if");
    if (!condition) in.refuseMissing("if");
    if (condition) out.condition = condition->dump();
    readBranch(in, "then", out.then);
    readBranch(in, "else", out.otherwise);
    if (out.then.empty()) in.refuseMissing("then");
}

// From the name of a method to its reader.

template <class Call>
std::variant<Request, Refusal> readCall(Fields& params, Call call = {}) {
    read(params, call);
    if (params.refusal()) return *params.refusal();
    return Request{std::move(call)};
}

std::variant<Request, Refusal> readBatch(Fields& params, bool stopAtFailure) {
    return readCall(params, Batch{stopAtFailure, {}});
}

using Reader = std::variant<Request, Refusal> (*)(Fields&);

struct Method {
    std::string_view name;
    Reader reader;
    bool holdsOthers = false;
};

template <class Call>
constexpr Method method(std::string_view name = Call::kMethod, bool holdsOthers = false) {
    return {name, [](Fields& params) { return readCall<Call>(params); }, holdsOthers};
}

constexpr std::array kMethods{
    method<Store>(),
    method<Retrieve>(),
    method<GetSwarm>(),
    method<GetSwarm>("get_snodes_for_pubkey"),
    method<Info>(),
    method<OxendRequest>(),
    method<Delete>(),
    method<DeleteAll>(),
    method<DeleteBefore>(),
    method<Expire>(),
    method<ExpireAll>(),
    method<GetExpiries>(),
    method<RevokeSubaccounts>(),
    method<UnrevokeSubaccounts>(),
    method<IfElse>(IfElse::kMethod, true),
    Method{"batch", [](Fields& params) { return readBatch(params, false); }, true},
    Method{"sequence", [](Fields& params) { return readBatch(params, true); }, true},
};

std::variant<Request, Refusal> readRequest(Fields& in, bool nested) {
    const auto name = in.isText("method") ? in.text("method") : std::nullopt;
    if (!name) return Refusal{400, "invalid json: no `method` field"};
    auto params = in.object("params");
    if (!params) return Refusal{400, "invalid json: no `params` field"};
    const auto found = std::find_if(kMethods.begin(), kMethods.end(),
                                    [&](const Method& known) { return known.name == *name; });
    if (found == kMethods.end()) return Refusal{400, "no method " + name->substr(0, kMostEcho)};
    if (nested && found->holdsOthers)
        return Refusal{400, "invalid request: Invalid batch request: no batch inside a batch"};
    return found->reader(*params);
}

}  // namespace

std::variant<Request, Refusal> decodeRequest(std::string_view json) {
    auto fields = Fields::parse(json);
    if (!fields) return Refusal{400, "invalid json"};
    return readRequest(*fields, false);
}

}  // namespace starling::rpc
