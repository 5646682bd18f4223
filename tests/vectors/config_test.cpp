// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/replica.h"
#include "vectors/reading.h"

#include <gtest/gtest.h>

namespace starling::test {

using namespace config;

namespace {

std::string wireOf(const Json& hex) {
    return toText(bytesOf(hex));
}

std::string hex(std::string_view bytes) {
    return toHex(asBytes(bytes));
}

/// What a message that the reference wrote says, and that we would write it the same way.
Complaints checkMessage(const Json& vector) {
    const auto wire = wireOf(vector["bt"]);
    const auto message = parse(wire);
    if (!message) return {message.error().detail};
    Comparison check;
    check.same("written again", hex(serialize(*message)), vector["bt"]);
    check.sameBytes("hash", hashOf(wire), vector["hash"]);
    if (vector.contains("seqno")) check.same("seqno", message->seqno, vector["seqno"]);
    if (vector.contains("bt_json")) check.same("seqno", message->seqno, vector["bt_json"]["str:#"]);
    return check.complaints;
}

Complaints checkSigned(const Json& vector) {
    const auto key = signKeyOf(vector["ed25519_seed32"]);
    auto message = parse(wireOf(vector["bt"]), key.publicKey());
    if (!message) return {message.error().detail};
    Comparison check;
    check.sameBytes("public key", key.publicKey().view(), vector["ed25519_pubkey"]);
    sign(*message, key);
    check.same("signed again", hex(serialize(*message)), vector["bt"]);
    check.sameBytes("hash", hashOf(wireOf(vector["bt"])), vector["hash"]);
    const auto stranger = signKeyOf(Json(std::string(64, '7'))).publicKey();
    check.same("by a stranger", parse(wireOf(vector["bt"]), stranger).has_value(), false);
    return check.complaints;
}

Complaints checkInvalid(const Json& vector) {
    if (parse(wireOf(vector["bt"]))) return {"accepted"};
    return {};
}

Complaints checkMerge(const Json& vector) {
    std::vector<std::string> inputs;
    for (const auto& input : vector["inputs"])
        inputs.push_back(wireOf(input));
    const auto merged = merge(inputs);
    if (!merged) return {merged.error().detail};
    Comparison check;
    check.same("merged", !merged->taken, vector["merged"]);
    const int taken = merged->taken ? static_cast<int>(*merged->taken) : -1;
    check.same("taken", taken, vector["unmerged_index"]);
    check.same("seqno", merged->message.seqno, vector["seqno"]);
    check.same("absorbed", merged->absorbed.size(), inputs.size());
    const auto wire = serialize(merged->message);
    check.same("result", hex(wire), vector["result"]);
    check.sameBytes("hash", hashOf(wire), vector["result_hash"]);
    return check.complaints;
}

/// Lets `replica` say what the message in `vector` says.
void editTo(Replica& replica, const Json& vector) {
    const auto target = parse(wireOf(vector["bt"]));
    if (target) replica.edit([&target](Dict& data) { data = target->data; });
}

std::vector<std::string> hashNames(const Json& names) {
    std::vector<std::string> out;
    for (const auto& name : names)
        out.push_back(textOf(name));
    return out;
}

/// One account's changes, one after the other, on one device.
Complaints checkAccount(const Json& vector) {
    Replica replica;
    Comparison check;
    for (const auto& step : vector["steps"]) {
        if (!step.contains("message")) {
            check.same("needs a push", replica.needsPush(), step["needs_push"]);
            continue;
        }
        editTo(replica, step["message"]);
        check.same("needs a push", replica.needsPush(), step["needs_push"]);
        const auto push = replica.push();
        check.same("message", hex(push.serialized), step["message"]["bt"]);
        check.sameBytes("hash", hashOf(push.serialized), step["message"]["hash"]);
        check.same("seqno", push.seqno, step["seqno"]);
        check.same("obsolete", push.obsolete, step["obsolete_hashes"]);
        replica.confirm(push.seqno, {textOf(step["confirmed_as"])});
        replica.forget(push.obsolete);
    }
    return check.complaints;
}

Arrived arrivedFrom(const Json& message, const std::string& name) {
    return {{name}, wireOf(message["bt"])};
}

/// A merge on one device, as the reference describes it.
void compareMerged(Comparison& check, Replica& replica, const Replica::Outcome& outcome,
                   const Json& wanted) {
    check.same("needs a push", replica.needsPush(), wanted["needs_push"]);
    if (wanted.contains("seqno")) check.same("seqno", replica.seqno(), wanted["seqno"]);
    if (wanted.contains("accepted")) check.same("accepted", outcome.accepted, wanted["accepted"]);
    if (!wanted.contains("message") || !wanted["message"].is_object()) return;
    const auto push = replica.push();
    check.same("message", hex(push.serialized), wanted["message"]["bt"]);
    check.sameBytes("hash", hashOf(push.serialized), wanted["message"]["hash"]);
    auto obsolete = hashNames(wanted["obsolete"]);
    check.same("obsolete", std::set<std::string>(push.obsolete.begin(), push.obsolete.end()),
               std::set<std::string>(obsolete.begin(), obsolete.end()));
}

/// Devices change the same base at once, and then each takes what all wrote.
Complaints checkConcurrent(const Json& vector) {
    Comparison check;
    std::vector<Replica> replicas;
    std::vector<Arrived> pushed;
    for (const auto& device : vector["devices"]) {
        auto& replica = replicas.emplace_back();
        if (vector.contains("base") && vector["base"].is_object())
            replica.merge(std::vector{arrivedFrom(vector["base"], "base")});
        if (device.contains("message")) editTo(replica, device["message"]);
        check.same("a device needs a push", replica.needsPush(), device["needs_push"]);
        if (!replica.needsPush()) continue;
        const auto push = replica.push();
        check.same("message of a device", hex(push.serialized), device["message"]["bt"]);
        check.same("seqno of a device", push.seqno, device["seqno"]);
        pushed.push_back({{textOf(device["hash_name"])}, push.serialized});
        replica.confirm(push.seqno, pushed.back().hashes);
        replica.forget(push.obsolete);
    }
    for (const auto& wanted : vector["after_merge"]) {
        auto& replica = replicas.at(wanted["device"].get<std::size_t>());
        const auto outcome = replica.merge(pushed);
        compareMerged(check, replica, outcome, wanted);
    }
    Replica fresh;
    const auto outcome = fresh.merge(pushed);
    compareMerged(check, fresh, outcome, vector["fresh_device"]);
    check.same("the same message everywhere", hex(fresh.push().serialized),
               hex(replicas[0].push().serialized));
    return check.complaints;
}

/// A third device sees only the last message of each of two that wrote alone for a while.
Complaints checkDivergence(const Json& vector) {
    Comparison check;
    Replica third;
    const auto outcome =
        third.merge(std::vector{arrivedFrom(vector["A"], "A"), arrivedFrom(vector["B"], "B")});
    check.same("accepted", outcome.accepted, vector["accepted"]);
    check.same("needs a push", third.needsPush(), vector["needs_push"]);
    if (!vector.contains("merged")) {
        const bool isA = vector["A"]["seqno"] > vector["B"]["seqno"];
        check.sameBytes("taken", hashOf(third.push().serialized), vector[isA ? "A" : "B"]["hash"]);
        return check.complaints;
    }
    check.same("merged", hex(third.push().serialized), vector["merged"]["bt"]);
    check.same("seqno", third.seqno(), vector["merged"]["seqno"]);
    return check.complaints;
}

/// Every message of the whole file that was written by the library.
void collectMessages(const Json& from, Json& into) {
    if (from.is_object() && from.contains("bt") && from.contains("hash")) into.push_back(from);
    if (!from.is_structured()) return;
    for (const auto& inner : from)
        collectMessages(inner, into);
}

Json elementsOf(const Json& named) {
    Json out = Json::array();
    for (const auto& element : named)
        out.push_back(element);
    return out;
}

}  // namespace

TEST(ConfigVectors, EveryMessageIsReadAndWrittenAsTheReferenceDoes) {
    for (const auto* name : {"config", "config_groups"}) {
        Json cases = Json::array();
        collectMessages(loadVectors(name), cases);
        expectAllPass(cases, checkMessage);
        expectBites(cases, {"/bt", "/hash", "/seqno"}, checkMessage);
    }
}

TEST(ConfigVectors, SignedMessagesAreSignedAsTheReferenceDoes) {
    const auto cases = loadVectors("config")["signed_messages"];
    expectAllPass(cases, checkSigned);
    expectBites(cases, {"/bt", "/hash", "/ed25519_pubkey", "/ed25519_seed32"}, checkSigned);
}

TEST(ConfigVectors, WhatTheReferenceRefusesIsRefused) {
    expectAllPass(loadVectors("config")["invalid_messages"], checkInvalid);
    Json good = Json::array();
    collectMessages(loadVectors("config")["signed_messages"], good);
    for (const auto& message : good)
        EXPECT_FALSE(checkInvalid(message).empty());
}

TEST(ConfigVectors, MessagesMergeAsInTheReference) {
    const auto cases = loadVectors("config")["generic_merges"];
    expectAllPass(cases, checkMerge);
    expectBites(cases, {"/merged", "/result", "/result_hash", "/seqno", "/unmerged_index"},
                checkMerge);
}

TEST(ConfigVectors, AnAccountsChangesMakeTheSameMessages) {
    const auto cases = elementsOf(loadVectors("config")["user_configs"]);
    expectAllPass(cases, checkAccount);
    expectBites(cases,
                {"/steps/1/message/bt", "/steps/1/message/hash", "/steps/1/seqno",
                 "/steps/4/obsolete_hashes/0"},
                checkAccount);
}

TEST(ConfigVectors, DevicesThatChangeTheSameComeToTheSameMessage) {
    const auto cases = loadVectors("config")["merges"];
    expectAllPass(cases, checkConcurrent);
    expectBites(cases,
                {"/base/bt", "/devices/0/message/bt", "/devices/0/seqno",
                 "/after_merge/0/message/bt", "/after_merge/1/message/hash", "/after_merge/0/seqno",
                 "/after_merge/0/accepted/0", "/after_merge/0/obsolete/0", "/fresh_device/seqno"},
                checkConcurrent);
}

TEST(ConfigVectors, WhoSeesOnlyTheLastOfEachMergesThem) {
    const auto cases = loadVectors("config")["divergence"];
    expectAllPass(cases, checkDivergence);
    expectBites(cases, {"/accepted/0", "/accepted/1", "/needs_push", "/merged/bt", "/merged/seqno"},
                checkDivergence);
}

}  // namespace starling::test
