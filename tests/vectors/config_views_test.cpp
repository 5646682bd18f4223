// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/message.h"
#include "vectors/config_json.h"
#include "vectors/reading.h"

#include <gtest/gtest.h>

namespace starling::test {

using namespace config;

namespace {

Kind kindOf(const Json& number) {
    for (const auto kind : kUserKinds)
        if (number == namespaceOf(kind)) return kind;
    ADD_FAILURE() << "no kind of ours: " << number.dump();
    return Kind::UserProfile;
}

/// Every message that comes with a readable state, with the bytes of the one that it follows.
Json statesOf(const Json& vectors) {
    auto out = Json::array();
    for (const auto& account : vectors["user_configs"]) {
        auto before = Json("");
        for (const auto& step : account["steps"]) {
            if (!step.contains("message")) continue;
            out.push_back({{"namespace", account["namespace"]},
                           {"why", step["what"]},
                           {"before", before},
                           {"bt", step["message"]["bt"]},
                           {"state", step["state"]}});
            before = step["message"]["bt"];
        }
    }
    for (const auto& merge : vectors["merges"])
        for (const char* devices : {"devices", "after_merge"})
            for (const auto& device : merge[devices])
                if (device.contains("message") && device["message"].is_object())
                    out.push_back(
                        {{"namespace", merge["namespace"]},
                         {"why", merge["name"]},
                         {"before", merge.contains("base") ? merge["base"]["bt"] : Json("")},
                         {"bt", device["message"]["bt"]},
                         {"state", device["state"]}});
    for (const auto& case_ : vectors["divergence"])
        if (case_.contains("merged"))
            out.push_back({{"namespace", case_["namespace"]},
                           {"why", "divergence"},
                           {"before", case_["A"]["bt"]},
                           {"bt", case_["merged"]["bt"]},
                           {"state", case_["merged_state"]}});
    return out;
}

std::optional<Dict> dataOf(const Json& bt) {
    if (textOf(bt).empty()) return Dict{};
    auto message = parse(toText(bytesOf(bt)));
    if (!message) return std::nullopt;
    return std::move(message->data);
}

Complaints checkState(const Json& vector) {
    Comparison check;
    const auto kind = kindOf(vector["namespace"]);
    const auto data = dataOf(vector["bt"]);
    auto before = dataOf(vector["before"]);
    if (!data || !before) return {"a message that does not parse"};
    check.same("state", stateOf(kind, *data), vector["state"]);

    writeState(kind, *before, vector["state"]);
    if (*before != *data) check.complaints.push_back("our changes make something else of it");
    auto rewritten = *data;
    writeState(kind, rewritten, vector["state"]);
    if (rewritten != *data) check.complaints.push_back("writing the same again changes something");
    auto fresh = Dict{};
    writeState(kind, fresh, vector["state"]);
    if (fresh != *data) check.complaints.push_back("written anew it is something else");
    return check.complaints;
}

}  // namespace

TEST(ConfigViewVectors, EveryStateIsReadAndWrittenAsTheirs) {
    const auto cases = statesOf(loadVectors("config"));
    expectAllPass(cases, checkState);
    std::vector<std::string> expected{"/state/name",       "/state/pic/url",
                                      "/state/pic/key",    "/state/nts_priority",
                                      "/state/nts_expiry", "/state/blinded_msgreqs"};
    for (const std::string name :
         {"session_id",  "name",       "nickname",          "pic/url",       "approved",
          "approved_me", "blocked",    "priority",          "notifications", "mute_until",
          "exp_mode",    "exp_timer",  "created",           "type",          "id",
          "last_read",   "unread",     "base_url",          "room",          "pubkey",
          "joined_at",   "invited",    "secretkey",         "auth_data",     "removed_status",
          "enc_pubkey",  "enc_seckey", "disappearing_timer"})
        for (const std::string place : {"/state/0/", "/state/1/", "/state/5/"})
            expected.push_back(place + name);
    expectBites(cases, expected, checkState);
}

}  // namespace starling::test
