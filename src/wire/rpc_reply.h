// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a storage server answers: one struct a method, both directions. Decoders bound what they
/// build by the size of the text; encoders give the fields a real node gives. Pure.
/// docs/protocol/storage-rpc.md.
#pragma once

#include "starling/result.h"
#include "wire/rpc_request.h"
#include "wire/service_node.h"
#include "wire/swarm.h"

#include <map>
#include <string>
#include <vector>

namespace starling::rpc {

/// Fields of every good answer.
struct Stamp {
    Timestamp time;  ///< "t": the node's clock.
    std::vector<int> hardFork{19, 4};
};

/// A method's outcome before it is known whether it went well: also one part of a batch.
struct Answer {
    int status = 200;
    std::string body;  ///< JSON, or the plain text of an error.
    bool json = true;  ///< False: `body` is text (Content-Type text/plain).
};

/// One member of a swarm in answers to changing methods.
struct MemberFailure {
    bool timeout = false;
    std::optional<int> code;
    std::string reason;
};

struct StoreReply {
    struct Stored {
        std::string hash;
        Signature signature;
        std::optional<Timestamp> expiry;
        bool already = false;
        bool byEntryNode = true;  ///< Written as `true` by the node that was asked, else as 1.
    };
    std::map<Ed25519PublicKey, std::variant<Stored, MemberFailure>> swarm;
    std::string hash;
    Stamp stamp;
    std::size_t storedBy() const;
};

struct StoredMessage {
    std::string hash;
    Timestamp timestamp;
    Timestamp expiration;
    Bytes data;
};

struct RetrieveReply {
    std::vector<StoredMessage> messages;
    bool more = false;
    Stamp stamp;
};

/// Members' answers to delete, delete_all, delete_before, expire, expire_all, (un)revoke: clients
/// check the signatures with `memberSignedText`.
struct SwarmReply {
    struct Member {
        std::vector<std::string> changed;  ///< "deleted" or "updated".
        std::map<std::string, Timestamp> unchanged;
        std::optional<Timestamp> expiry;
        std::vector<Timestamp> expiries;  ///< Where each message got its own.
        std::optional<Signature> signature;
    };
    std::map<Ed25519PublicKey, std::variant<Member, MemberFailure>> swarm;
    Stamp stamp;
};

struct ExpiriesReply {
    std::map<std::string, Timestamp> expiries;
    Stamp stamp;
};

struct SwarmMembers {
    std::vector<ServiceNode> nodes;
    std::string swarm;  ///< Hex without padding.
    Stamp stamp;
};

struct InfoReply {
    std::vector<int> version{2, 8, 0};
    Timestamp timestamp;
    Stamp stamp;
};

struct OxendReply {
    std::string result;  ///< A JSON value, as text.
    Stamp stamp;
};

struct IfElseReply {
    bool condition = false;
    std::optional<Answer> result;
    std::int64_t height = 0;
    std::vector<int> version{2, 8, 0};
    Stamp stamp;
};

std::string encode(const StoreReply& reply);
std::string encode(const RetrieveReply& reply);
std::string encode(const ExpiriesReply& reply);
std::string encode(const SwarmMembers& reply);
std::string encode(const InfoReply& reply);
std::string encode(const OxendReply& reply);
std::string encode(const IfElseReply& reply);

/// Each member's answer is a JSON object, as text; it differs from method to method.
std::string encodeSwarmReply(const std::map<Ed25519PublicKey, std::string>& members,
                             const Stamp& stamp);
std::string encode(const MemberFailure& failure);  ///< One such object.
std::string encodeBatchReply(const std::vector<Answer>& parts);

Result<StoreReply> decodeStoreReply(std::string_view json);
Result<RetrieveReply> decodeRetrieveReply(std::string_view json);
Result<SwarmReply> decodeSwarmReply(std::string_view json);
Result<ExpiriesReply> decodeExpiriesReply(std::string_view json);
Result<SwarmMembers> decodeSwarmMembers(std::string_view json);  ///< Also the body of a 421.
Result<InfoReply> decodeInfoReply(std::string_view json);
Result<OxendReply> decodeOxendReply(std::string_view json);
Result<std::vector<Answer>> decodeBatchReply(std::string_view json);

/// What a member signs about what it did. (It signs a stored message's hash.)
std::string memberSignedText(const Delete& asked, const SwarmReply::Member& member);
std::string memberSignedText(const DeleteAll& asked, const SwarmReply::Member& member);
std::string memberSignedText(const DeleteBefore& asked, const SwarmReply::Member& member);
std::string memberSignedText(const Expire& asked, const SwarmReply::Member& member);
std::string memberSignedText(const ExpireAll& asked, const SwarmReply::Member& member);

/// "t" of any answer, batch parts included (the last one seen); nothing when there is none.
std::optional<Timestamp> stampOf(std::string_view json);

}  // namespace starling::rpc
