// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rpc_request.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace starling::rpc {

namespace {

using Json = nlohmann::json;

const std::string kKey = "d2ad010eeb72d72e561d9de7bd7b6989af77dcabffa03a5111a6c859ae5c3a72";
const std::string kAlice = "05" + kKey;
const std::string kGroup = "03" + kKey;
const std::string kSignature = std::string(86, 'A') + "==";
const std::string kHash(43, 'A');

struct Case {
    const char* method;
    Json params;
    std::string text;
};

std::string request(const std::string& method, const Json& params) {
    return Json{{"method", method}, {"params", params}}.dump();
}

std::string answer(std::string_view json) {
    const auto decoded = decodeRequest(json);
    const auto* refusal = std::get_if<Refusal>(&decoded);
    if (!refusal) return "accepted";
    return std::to_string(refusal->status) + ' ' + refusal->text;
}

void expectRefusals(const std::vector<Case>& cases) {
    for (const auto& [method, params, text] : cases)
        EXPECT_EQ(answer(request(method, params)), "400 invalid request: " + text)
            << method << ' ' << params;
}

void expectAccepted(const char* method, const std::vector<Json>& cases) {
    for (const auto& params : cases)
        EXPECT_EQ(answer(request(method, params)), "accepted") << method << ' ' << params;
}

/// `params` with one member set; null takes it away.
Json with(Json params, const char* name, const Json& value) {
    params[name] = value;
    return params;
}

Json store() {
    return {{"pubkey", kAlice}, {"timestamp", 1000}, {"ttl", 60000}, {"data", "aGVsbG8="}};
}

Json retrieve() {
    return {{"pubkey", kAlice}, {"timestamp", 1000}, {"signature", kSignature}};
}

Json listed() {
    return {{"pubkey", kAlice}, {"messages", {kHash}}, {"signature", kSignature}};
}

Json part(const char* method, const Json& params) {
    return {{"method", method}, {"params", params}};
}

Json parts(std::size_t count) {
    return {{"requests", Json(std::vector<Json>(count, part("info", Json::object())))}};
}

}  // namespace

TEST(RpcRequestDecode, WhatIsNoRequestIsRefused) {
    EXPECT_EQ(answer("{nope"), "400 invalid json");
    EXPECT_EQ(answer(""), "400 invalid json");
    EXPECT_EQ(answer(R"({"params":{}})"), "400 invalid json: no `method` field");
    EXPECT_EQ(answer(R"({"method":7,"params":{}})"), "400 invalid json: no `method` field");
    EXPECT_EQ(answer("[]"), "400 invalid json: no `method` field");
    EXPECT_EQ(answer(R"({"method":"info"})"), "400 invalid json: no `params` field");
    EXPECT_EQ(answer(R"({"method":"info","params":[]})"), "400 invalid json: no `params` field");
    EXPECT_EQ(answer(request("frobnicate", Json::object())), "400 no method frobnicate");
}

TEST(RpcRequestDecode, ABombIsNotOpened) {
    const std::string deep(100'000, '[');
    EXPECT_EQ(answer(deep), "400 invalid json");
    EXPECT_EQ(answer(R"({"method":"info","params":{"a":)" + deep + "}}"), "400 invalid json");
    EXPECT_EQ(answer('[' + std::string(600'000, ',') + ']'), "400 invalid json");
    EXPECT_EQ(answer(std::string(17U << 20, ' ')), "400 invalid json");
}

TEST(RpcRequestDecode, AccountsAreChecked) {
    expectRefusals({
        {"get_swarm", Json::object(), "Required field 'pubkey' missing"},
        {"get_swarm", {{"pubkey", nullptr}}, "Required field 'pubkey' missing"},
        {"get_swarm", {{"pubkey", kKey}}, "Pubkey must be 66 hex digits/33 bytes long"},
        {"get_swarm", {{"pubkey", 7}}, "Invalid value given for 'pubkey': expected string"},
        {"delete", with(listed(), "pubkey", std::string(66, 'x')),
         "Pubkey must be 66 hex digits/33 bytes long"},
        {"delete_all", {{"pubKey", kAlice}}, "Required field 'pubkey' missing"},
    });
    expectAccepted("get_swarm", {{{"pubkey", kAlice}}, {{"pubKey", kAlice}}});
    expectAccepted("get_snodes_for_pubkey", {{{"pubkey", kGroup}}});
}

TEST(RpcRequestDecode, AStoreIsChecked) {
    const std::string tooLong(102404, 'A');
    expectRefusals({
        {"store", with(store(), "data", nullptr), "Required field 'data' missing"},
        {"store", with(store(), "data", "***"), "Invalid 'data' value: not base64 encoded"},
        {"store", with(store(), "data", tooLong),
         "Message body exceeds maximum allowed length of 76800 bytes"},
        {"store", with(store(), "timestamp", nullptr), "Required field 'timestamp' missing"},
        {"store", with(store(), "timestamp", "soon"),
         "Invalid value given for 'timestamp': expected positive integer"},
        {"store", with(store(), "timestamp", -1),
         "Invalid value given for 'timestamp': expected positive integer"},
        {"store", with(store(), "expiry", 5), "Cannot specify both 'expiry' and 'ttl'"},
        {"store", with(store(), "ttl", nullptr), "Required field 'ttl' missing"},
        {"store", with(store(), "namespace", 40000),
         "Invalid value given for 'namespace': value out of range"},
        {"store", with(store(), "namespace", -32769),
         "Invalid value given for 'namespace': value out of range"},
        {"store", with(store(), "namespace", "2"),
         "Invalid value given for 'namespace': expected integer"},
        {"store", with(store(), "namespace", 1.5),
         "Invalid value given for 'namespace': expected integer"},
    });
    expectAccepted(
        "store",
        {store(), with(store(), "ttl", "60000"), with(store(), "timestamp", "5"),
         with(with(store(), "ttl", nullptr), "expiry", 99), with(store(), "namespace", -32768),
         with(store(), "namespace", 32767), with(store(), "data", std::string(102400, 'A'))});
}

TEST(RpcRequestDecode, ProofsAreChecked) {
    const std::string token(48, 'A');
    expectRefusals({
        {"store", with(store(), "signature", "AAAA"),
         "Invalid value given for 'signature': expected base64 encoded Ed25519 signature"},
        {"store", with(store(), "pubkey_ed25519", "ab"),
         "Invalid value given for 'pubkey_ed25519': expected 64 hex digits"},
        {"store", with(with(store(), "pubkey", kGroup), "pubkey_ed25519", kKey),
         "pubkey_ed25519 is only permitted for 05[...] pubkeys"},
        {"store", with(store(), "subaccount", token), "Required field 'subaccount_sig' missing"},
        {"store", with(store(), "subaccount_sig", kSignature),
         "Required field 'subaccount' missing"},
        {"store", with(with(store(), "subaccount", "AAAA"), "subaccount_sig", kSignature),
         "Invalid value given for 'subaccount': expected 36 bytes"},
    });
    expectAccepted("store", {with(store(), "signature", kSignature),
                             with(store(), "signature", kSignature.substr(0, 86)),
                             with(store(), "pubkey_ed25519", kKey),
                             with(with(store(), "subaccount", token), "subaccount_sig", kSignature),
                             with(with(store(), "subaccount", std::string(72, 'a')),
                                  "subaccount_sig", kSignature)});
}

TEST(RpcRequestDecode, ARetrieveIsChecked) {
    const auto bare = Json{{"pubkey", kAlice}};
    expectRefusals({
        {"retrieve", with(bare, "namespace", 2), "Required field 'signature' missing"},
        {"retrieve", with(bare, "namespace", -11), "Required field 'signature' missing"},
        {"retrieve", with(retrieve(), "timestamp", nullptr), "Required field 'timestamp' missing"},
        {"retrieve", with(retrieve(), "timestamp", "1000"),
         "Invalid value given for 'timestamp': expected positive integer"},
        {"retrieve", with(retrieve(), "last_hash", "abc"),
         "Invalid last_hash: expected base64 (43 chars)"},
        {"retrieve", with(retrieve(), "last_hash", std::string(43, '!')),
         "Invalid last_hash: expected base64 (43 chars)"},
        {"retrieve", with(retrieve(), "max_count", "1"),
         "Invalid value given for 'max_count': expected integer"},
    });
    expectAccepted("retrieve",
                   {bare, with(bare, "namespace", -10), with(bare, "namespace", -1),
                    with(bare, "namespace", -21), with(retrieve(), "last_hash", ""),
                    with(retrieve(), "last_hash", kHash), with(retrieve(), "max_size", -5)});
}

TEST(RpcRequestDecode, ListsOfMessagesAreChecked) {
    auto expire = with(listed(), "expiry", 5);
    expectRefusals({
        {"delete", with(listed(), "messages", nullptr), "Required field 'messages' missing"},
        {"delete", with(listed(), "messages", Json::array()),
         "messages does not contain any message hashes"},
        {"delete", with(listed(), "messages", kHash),
         "Invalid value given for 'messages': expected array of strings"},
        {"delete", with(listed(), "messages", {7}),
         "Invalid value given for 'messages': expected array of strings"},
        {"delete", with(listed(), "messages", {"short"}), "invalid message hash: short"},
        {"delete", with(listed(), "signature", nullptr), "Required field 'signature' missing"},
        {"delete", with(listed(), "required", 1),
         "Invalid value given for 'required': expected boolean"},
        {"get_expiries", listed(), "Required field 'timestamp' missing"},
        {"expire", listed(), "Required field 'expiry' missing"},
        {"expire", with(expire, "expiry", {1, 2}),
         "Invalid value given for 'expiry': expected one for each of 'messages'"},
        {"expire", with(expire, "expiry", {"1"}),
         "Invalid value given for 'expiry': expected array of positive integers"},
        {"expire", with(with(expire, "shorten", true), "extend", true),
         "Cannot specify both 'shorten' and 'extend'"},
    });
    expectAccepted("expire", {expire, with(expire, "expiry", {5}), with(expire, "extends", true)});
}

TEST(RpcRequestDecode, ChoicesOfNamespacesAreChecked) {
    const Json all{{"pubkey", kAlice}, {"signature", kSignature}, {"timestamp", 5}};
    expectRefusals({
        {"delete_all", with(all, "namespace", "none"),
         "Invalid value given for 'namespace': expected integer or \"all\""},
        {"delete_all", with(all, "namespace", 40000),
         "Invalid value given for 'namespace': value out of range"},
        {"delete_all", with(all, "timestamp", nullptr), "Required field 'timestamp' missing"},
        {"delete_before", all, "Required field 'before' missing"},
        {"expire_all", all, "Required field 'expiry' missing"},
    });
    expectAccepted("delete_all", {all, with(all, "namespace", 3), with(all, "namespace", "all")});
}

TEST(RpcRequestDecode, TokensAreChecked) {
    const Json revoke{{"pubkey", kGroup},
                      {"signature", kSignature},
                      {"timestamp", 5},
                      {"revoke", {std::string(72, 'a')}}};
    const Json many(std::vector<std::string>(51, std::string(72, 'a')));
    expectRefusals({
        {"unrevoke_subaccount", revoke, "Required field 'unrevoke' missing"},
        {"revoke_subaccount", with(revoke, "revoke", {"xx"}),
         "Invalid value given for 'revoke': no token"},
        {"revoke_subaccount", with(revoke, "revoke", many),
         "Invalid value given for 'revoke': expected 1 to 50 tokens"},
    });
    expectAccepted("revoke_subaccount", {revoke, with(revoke, "revoke", {std::string(48, 'A')})});
}

TEST(RpcRequestDecode, OxendRequestsAreTwo) {
    expectRefusals({
        {"oxend_request", {{"endpoint", "get_info"}}, "Invalid oxend endpoint 'get_info'"},
        {"oxend_request", Json::object(), "Required field 'endpoint' missing"},
        {"oxend_request",
         {{"endpoint", "ons_resolve"}, {"params", 7}},
         "Invalid value given for 'params': expected object"},
    });
    expectAccepted("oxend_request", {{{"endpoint", "ons_resolve"}, {"params", {{"type", 0}}}},
                                     {{"endpoint", "get_service_nodes"}}});
}

TEST(RpcRequestDecode, ABatchHoldsOneToTwentyGoodParts) {
    const auto of = [](const Json& inner) { return Json{{"requests", {inner}}}; };
    expectRefusals({
        {"batch", parts(0), "Invalid batch request: no valid \"requests\" field"},
        {"batch", Json::object(), "Invalid batch request: no valid \"requests\" field"},
        {"batch", {{"requests", 7}}, "Invalid batch request: no valid \"requests\" field"},
        {"sequence", parts(21), "Invalid batch request: subrequest limit exceeded"},
        {"batch",
         {{"requests", {part("info", Json::object()), part("retrieve", Json::object())}}},
         "Required field 'pubkey' missing"},
        {"batch", of(part("batch", parts(1))), "Invalid batch request: no batch inside a batch"},
        {"batch", of(part("ifelse", parts(1))), "Invalid batch request: no batch inside a batch"},
    });
    EXPECT_EQ(answer(request("batch", of(Json(7)))), "400 invalid json: no `method` field");
    expectAccepted("batch", {parts(1), parts(20)});
    expectAccepted("sequence", {parts(20)});
}

TEST(RpcRequestDecode, AnIfElseNeedsItsParts) {
    const Json condition{{"hf_at_least", {19, 0}}};
    const auto info = part("info", Json::object());
    expectRefusals({
        {"ifelse", {{"then", info}}, "Required field 'if' missing"},
        {"ifelse", {{"if", condition}}, "Required field 'then' missing"},
        {"ifelse",
         {{"if", condition}, {"then", 7}},
         "Invalid value given for 'then': expected object"},
        {"ifelse",
         {{"if", condition}, {"then", part("get_swarm", Json::object())}},
         "Required field 'pubkey' missing"},
    });
    expectAccepted("ifelse",
                   {{{"if", condition}, {"then", info}},
                    {{"if", condition}, {"then", info}, {"else", part("batch", parts(2))}}});
}

TEST(RpcRequestDecode, HostileNumbersStayNumbers) {
    const auto huge = with(with(store(), "timestamp", UINT64_MAX), "ttl", "18446744073709551615");
    const auto decoded = decodeRequest(request("store", huge));
    const auto& read = std::get<Store>(std::get<Request>(decoded).call);
    EXPECT_GT(toUnixMillis(read.timestamp + *read.ttl), 0);
    EXPECT_EQ(answer(request("store", with(store(), "namespace", UINT64_MAX))),
              "400 invalid request: Invalid value given for 'namespace': value out of range");
}

}  // namespace starling::rpc
