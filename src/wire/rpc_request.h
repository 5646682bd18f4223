// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a client asks a storage server: one struct a method, both directions, and the exact text
/// that is signed. Pure. docs/protocol/storage-rpc.md.
#pragma once

#include "crypto/keys.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace starling::rpc {

using Namespace = int;  ///< -32768 … 32767; checked when decoded.

struct AllNamespaces {
    bool operator==(const AllNamespaces&) const = default;
};
/// One namespace, or "all" of them; nothing means 0.
using NamespaceChoice = std::variant<Namespace, AllNamespaces>;

using SubaccountToken = PublicBytes<struct SubaccountTokenKind, 36>;

struct Subaccount {
    SubaccountToken token;
    Signature tokenSignature;  ///< By the account's key over the raw token.
};

/// Who asks, and the proof. An 05 account names its Ed25519 key; an 03 account must not.
struct Auth {
    std::optional<Ed25519PublicKey> pubkeyEd25519;
    std::optional<Signature> signature;
    std::optional<Subaccount> subaccount;
};

struct Store {
    static constexpr std::string_view kMethod = "store";
    AccountId account;
    Namespace ns = 0;
    Timestamp timestamp;
    std::optional<Millis> ttl;  ///< Exactly one of ttl and expiry.
    std::optional<Timestamp> expiry;
    Bytes data;
    std::optional<Timestamp> sigTimestamp;
    Auth auth;
    std::string signedText() const;
};

struct Retrieve {
    static constexpr std::string_view kMethod = "retrieve";
    AccountId account;
    Namespace ns = 0;
    std::string lastHash;  ///< Empty: from the start.
    std::optional<int> maxCount;
    std::optional<int> maxSize;  ///< Negative -N: one N-th of what the network allows.
    std::optional<Timestamp> timestamp;
    Auth auth;
    std::string signedText() const;
};

struct Delete {
    static constexpr std::string_view kMethod = "delete";
    AccountId account;
    std::vector<std::string> messages;
    bool required = false;
    Auth auth;
    std::string signedText() const;
};

struct DeleteAll {
    static constexpr std::string_view kMethod = "delete_all";
    AccountId account;
    std::optional<NamespaceChoice> ns;
    Timestamp timestamp;
    Auth auth;
    std::string signedText() const;
};

struct DeleteBefore {
    static constexpr std::string_view kMethod = "delete_before";
    AccountId account;
    std::optional<NamespaceChoice> ns;
    Timestamp before;
    Auth auth;
    std::string signedText() const;
};

struct Expire {
    static constexpr std::string_view kMethod = "expire";
    enum class Mode { Set, Shorten, Extend };
    AccountId account;
    std::vector<std::string> messages;
    std::vector<Timestamp> expiries;  ///< One for all, or one a message.
    bool expiryIsList = false;        ///< Sent as an array even when it is one.
    Mode mode = Mode::Set;
    Auth auth;
    std::string signedText() const;
};

struct ExpireAll {
    static constexpr std::string_view kMethod = "expire_all";
    AccountId account;
    std::optional<NamespaceChoice> ns;
    Timestamp expiry;
    Auth auth;
    std::string signedText() const;
};

struct GetExpiries {
    static constexpr std::string_view kMethod = "get_expiries";
    AccountId account;
    std::vector<std::string> messages;
    Timestamp timestamp;
    Auth auth;
    std::string signedText() const;
};

struct RevokeSubaccounts {
    static constexpr std::string_view kMethod = "revoke_subaccount";
    AccountId account;
    std::vector<SubaccountToken> tokens;
    Timestamp timestamp;
    Auth auth;
    std::string signedText() const;  ///< Holds raw token bytes.
};

struct UnrevokeSubaccounts {
    static constexpr std::string_view kMethod = "unrevoke_subaccount";
    AccountId account;
    std::vector<SubaccountToken> tokens;
    Timestamp timestamp;
    Auth auth;
    std::string signedText() const;
};

struct GetSwarm {
    static constexpr std::string_view kMethod = "get_swarm";
    AccountId account;
};

struct Info {
    static constexpr std::string_view kMethod = "info";
};

struct OxendRequest {
    static constexpr std::string_view kMethod = "oxend_request";
    std::string endpoint;
    std::string params = "{}";  ///< A JSON object, as text.
};

struct Request;

struct Batch {
    static constexpr std::size_t kMost = 20;
    bool stopAtFailure = false;  ///< True is "sequence", false "batch".
    std::vector<Request> requests;
};

/// Asks the node's versions and then for one of two things.
struct IfElse {
    static constexpr std::string_view kMethod = "ifelse";
    std::string condition = "{}";    ///< The "if" object, as JSON text.
    std::vector<Request> then;       ///< Exactly one.
    std::vector<Request> otherwise;  ///< None or one.
};

struct Request {
    std::variant<Info, GetSwarm, OxendRequest, Store, Retrieve, Delete, DeleteAll, DeleteBefore,
                 Expire, ExpireAll, GetExpiries, RevokeSubaccounts, UnrevokeSubaccounts, Batch,
                 IfElse>
        call;
};

/// {"method":…,"params":{…}}.
std::string encode(const Request& request);

/// Why a request cannot be understood: the status and text a real node answers with.
struct Refusal {
    int status = 400;
    std::string text;
};

/// Reads what a node receives, as strictly as a real node (docs/protocol/storage-rpc.md).
std::variant<Request, Refusal> decodeRequest(std::string_view json);

/// Fills `auth` for an account's own key: signs `signedText()`. For an 05 account the Ed25519 key
/// goes along.
template <class Call>
void authenticate(Call& call, const SignKey& key) {
    if (call.account.prefix() == AccountId::kAccount) call.auth.pubkeyEd25519 = key.publicKey();
    call.auth.signature = key.sign(asBytes(call.signedText()));
}

}  // namespace starling::rpc
