// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a message says, as values: the Content of docs/protocol/messages.md with every field.
/// The generated classes stay in the .cpp files. Fields we do not know are kept from decode to
/// encode.
#pragma once

#include "base/bytes.h"
#include "starling/result.h"
#include "wire/group_update.h"

#include <optional>
#include <string>
#include <vector>

namespace starling {

/// Encoded fields that this version does not know, as they stood in one message.
using UnknownFields = std::string;

struct AttachmentPointer {
    std::uint64_t deprecatedId = 0;
    std::optional<std::string> contentType;
    std::optional<Bytes> key;
    std::optional<std::uint32_t> size;
    std::optional<Bytes> thumbnail;
    std::optional<Bytes> digest;
    std::optional<std::string> fileName;
    std::optional<std::uint32_t> flags;
    std::optional<std::uint32_t> width;
    std::optional<std::uint32_t> height;
    std::optional<std::string> caption;
    std::optional<std::string> url;
    UnknownFields unknown;
    bool operator==(const AttachmentPointer&) const = default;
};

struct Quote {
    std::uint64_t id = 0;  ///< sentAt of the quoted message, ms.
    std::string author;
    std::optional<std::string> text;
    std::vector<UnknownFields> attachments;  ///< Legacy; kept as bytes.
    UnknownFields unknown;
    bool operator==(const Quote&) const = default;
};

struct Preview {
    std::string url;
    std::optional<std::string> title;
    std::optional<AttachmentPointer> image;
    UnknownFields unknown;
    bool operator==(const Preview&) const = default;
};

struct Reaction {
    enum class Action { React = 0, Remove = 1 };
    std::uint64_t id = 0;  ///< sentAt of the message reacted to, ms.
    std::string author;
    std::optional<std::string> emoji;
    Action action = Action::React;
    UnknownFields unknown;
    bool operator==(const Reaction&) const = default;
};

struct LokiProfile {
    std::optional<std::string> displayName;
    std::optional<std::string> profilePicture;  ///< URL.
    std::optional<std::uint64_t> lastProfileUpdateSeconds;
    UnknownFields unknown;
    bool operator==(const LokiProfile&) const = default;
};

struct CommunityInvitation {
    std::string url;
    std::string name;
    UnknownFields unknown;
    bool operator==(const CommunityInvitation&) const = default;
};

struct DataMessage {
    static constexpr std::uint32_t kExpirationTimerUpdate = 2;  ///< The one flag in use.

    std::optional<std::string> body;
    std::vector<AttachmentPointer> attachments;
    std::optional<UnknownFields> group;  ///< Legacy GroupContext, kept as bytes.
    std::optional<std::uint32_t> flags;
    std::optional<std::uint32_t> expireTimer;
    std::optional<Bytes> profileKey;
    std::optional<std::uint64_t> timestamp;
    std::optional<Quote> quote;
    std::vector<Preview> previews;
    std::optional<Reaction> reaction;
    std::optional<LokiProfile> profile;
    std::optional<CommunityInvitation> communityInvitation;
    std::optional<ClosedGroupControl> closedGroupControl;
    std::optional<std::string> syncTarget;  ///< Only in copies to oneself.
    std::optional<bool> blocksCommunityMessageRequests;
    std::optional<GroupUpdate> groupUpdate;
    UnknownFields unknown;
    bool operator==(const DataMessage&) const = default;
};

struct CallMessage {
    enum class Type { Offer = 1, Answer, ProvisionalAnswer, IceCandidates, EndCall, PreOffer };
    Type type = Type::PreOffer;
    std::vector<std::string> sdps;
    std::vector<std::uint32_t> sdpMLineIndexes;
    std::vector<std::string> sdpMids;
    std::string uuid;
    UnknownFields unknown;
    bool operator==(const CallMessage&) const = default;
};

struct ReceiptMessage {
    enum class Type { Delivery = 0, Read = 1 };
    Type type = Type::Read;
    std::vector<std::uint64_t> timestamps;
    UnknownFields unknown;
    bool operator==(const ReceiptMessage&) const = default;
};

struct TypingMessage {
    enum class Action { Started = 0, Stopped = 1 };
    std::uint64_t timestamp = 0;
    Action action = Action::Started;
    UnknownFields unknown;
    bool operator==(const TypingMessage&) const = default;
};

struct DataExtractionNotification {
    enum class Type { Screenshot = 1, MediaSaved = 2 };
    Type type = Type::MediaSaved;
    std::optional<std::uint64_t> timestamp;
    UnknownFields unknown;
    bool operator==(const DataExtractionNotification&) const = default;
};

struct UnsendRequest {
    std::uint64_t timestamp = 0;
    std::string author;
    UnknownFields unknown;
    bool operator==(const UnsendRequest&) const = default;
};

struct MessageRequestResponse {
    bool isApproved = false;
    std::optional<Bytes> profileKey;
    std::optional<LokiProfile> profile;
    UnknownFields unknown;
    bool operator==(const MessageRequestResponse&) const = default;
};

struct SharedConfigMessage {
    enum class Kind { UserProfile = 1, Contacts, ConvoInfoVolatile, UserGroups };
    Kind kind = Kind::UserProfile;
    std::int64_t seqno = 0;
    Bytes data;
    UnknownFields unknown;
    bool operator==(const SharedConfigMessage&) const = default;
};

struct ProProof {
    std::optional<std::uint32_t> version;
    std::optional<Bytes> genIndexHash;
    std::optional<Bytes> rotatingPublicKey;
    std::optional<std::uint64_t> expireAtMs;
    std::optional<Bytes> sig;
    UnknownFields unknown;
    bool operator==(const ProProof&) const = default;
};

struct ProMessage {
    std::optional<ProProof> proof;
    std::optional<std::uint64_t> profileBitset;
    std::optional<std::uint64_t> messageBitset;
    UnknownFields unknown;
    bool operator==(const ProMessage&) const = default;
};

enum class ExpirationType { Unknown = 0, DeleteAfterRead = 1, DeleteAfterSend = 2 };

struct Content {
    std::optional<DataMessage> data;
    std::optional<CallMessage> call;
    std::optional<ReceiptMessage> receipt;
    std::optional<TypingMessage> typing;
    std::optional<UnknownFields> configuration;  ///< Legacy, kept as bytes.
    std::optional<DataExtractionNotification> dataExtraction;
    std::optional<UnsendRequest> unsend;
    std::optional<MessageRequestResponse> requestResponse;
    std::optional<SharedConfigMessage> sharedConfig;
    std::optional<ExpirationType> expirationType;
    std::optional<std::uint32_t> expirationTimer;  ///< Seconds.
    std::optional<std::uint64_t> lastDisappearingMessageChangeTimestamp;
    std::optional<std::uint64_t> sigTimestamp;  ///< ms; equals the envelope's timestamp.
    std::optional<ProMessage> pro;
    std::optional<Bytes> proSigForCommunityMessageOnly;
    UnknownFields unknown;
    bool operator==(const Content&) const = default;
};

Bytes encode(const Content& content);

/// Errc::Corrupt for anything that is no Content (a required field missing, nesting too deep, text
/// that is no UTF-8, flags of a DataMessage that nobody knows), Errc::TooLarge over
/// kMaxContentBytes. A part whose type is newer than this version is kept among the unknown fields.
Result<Content> decodeContent(ByteView bytes);

constexpr std::size_t kMaxContentBytes = 76'800;

}  // namespace starling
