// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Private to the wire layer: how each part of a Content is read from and written to its generated
/// class, and what all of them do alike. Pure. docs/protocol/messages.md.
#pragma once

#include "base/bytes.h"
#include "wire/content.h"

#include <optional>
#include <string>
#include <vector>

namespace starling {

namespace proto {
class AttachmentPointer;
class CallMessage;
class ClosedGroupControlMessage;
class Content;
class DataExtractionNotification;
class DataMessage;
class GroupUpdateMessage;
class LokiProfile;
class MessageRequestResponse;
class Preview;
class ProMessage;
class Quote;
class Reaction;
class ReceiptMessage;
class SharedConfigMessage;
class TypingMessage;
class UnsendRequest;
class CommunityInvitation;
}  // namespace proto

/// What became of one part. A newer part has a type that this version does not know; whoever holds
/// it keeps its bytes among the unknown fields.
enum class Reading { Good, Newer, Broken };

Reading readPart(const proto::Content& from, Content& to);
Reading readPart(const proto::DataMessage& from, DataMessage& to);
Reading readPart(const proto::AttachmentPointer& from, AttachmentPointer& to);
Reading readPart(const proto::Quote& from, Quote& to);
Reading readPart(const proto::Preview& from, Preview& to);
Reading readPart(const proto::Reaction& from, Reaction& to);
Reading readPart(const proto::LokiProfile& from, LokiProfile& to);
Reading readPart(const proto::CommunityInvitation& from, CommunityInvitation& to);
Reading readPart(const proto::ClosedGroupControlMessage& from, ClosedGroupControl& to);
Reading readPart(const proto::GroupUpdateMessage& from, GroupUpdate& to);
Reading readPart(const proto::CallMessage& from, CallMessage& to);
Reading readPart(const proto::ReceiptMessage& from, ReceiptMessage& to);
Reading readPart(const proto::TypingMessage& from, TypingMessage& to);
Reading readPart(const proto::DataExtractionNotification& from, DataExtractionNotification& to);
Reading readPart(const proto::UnsendRequest& from, UnsendRequest& to);
Reading readPart(const proto::MessageRequestResponse& from, MessageRequestResponse& to);
Reading readPart(const proto::SharedConfigMessage& from, SharedConfigMessage& to);
Reading readPart(const proto::ProMessage& from, ProMessage& to);

void writePart(const Content& from, proto::Content& to);
void writePart(const DataMessage& from, proto::DataMessage& to);
void writePart(const LokiProfile& from, proto::LokiProfile& to);
void writePart(const ClosedGroupControl& from, proto::ClosedGroupControlMessage& to);
void writePart(const GroupUpdate& from, proto::GroupUpdateMessage& to);

/// `encoded` appended to `unknown` as the field `number`.
void keepField(UnknownFields& unknown, int number, std::string_view encoded);
void keepNumber(UnknownFields& unknown, int number, std::int64_t value);

/// `message` as bytes, whether or not all that is required is there.
template <class Message>
Bytes serialize(const Message& message) {
    Bytes out(message.ByteSizeLong());
    if (!out.empty()) message.SerializeWithCachedSizesToArray(out.data());
    return out;
}

/// `value` as an enumeration whose names run from `first` to `last` without a gap.
template <class Enum>
std::optional<Enum> known(std::int32_t value, Enum first, Enum last) {
    if (value < static_cast<std::int32_t>(first) || value > static_cast<std::int32_t>(last))
        return std::nullopt;
    return static_cast<Enum>(value);
}

/// Fields that cannot be wrong.
template <class Value>
void readField(bool present, const Value& from, std::optional<Value>& to) {
    if (present) to = from;
}
inline void readField(bool present, const std::string& from, std::optional<Bytes>& to) {
    if (present) to = toBytes(from);
}

/// Reads the fields of one message that can be wrong, and remembers whether all were right.
class FieldReader {
public:
    explicit FieldReader(UnknownFields& unknown) : unknown_{unknown} {}

    void text(const std::string& from, std::string& to) {
        good_ = good_ && isUtf8(from);
        to = from;
    }
    void text(bool present, const std::string& from, std::optional<std::string>& to) {
        if (present) text(from, to.emplace());
    }
    template <class Repeated>
    void texts(const Repeated& from, std::vector<std::string>& to) {
        for (const std::string& one : from)
            text(one, to.emplace_back());
    }
    template <class Proto, class Value>
    void part(bool present, int field, const Proto& from, std::optional<Value>& to) {
        if (!present || !good_) return;
        const auto reading = readPart(from, to.emplace());
        if (reading == Reading::Good) return;
        to.reset();
        if (reading == Reading::Broken) good_ = false;
        if (reading == Reading::Newer) keepField(unknown_, field, from.SerializePartialAsString());
    }
    /// Parts that have no type, so none of them is newer.
    template <class Repeated, class Value>
    void parts(const Repeated& from, std::vector<Value>& to) {
        for (const auto& one : from)
            good_ = good_ && readPart(one, to.emplace_back()) == Reading::Good;
    }
    Reading result() const { return good_ ? Reading::Good : Reading::Broken; }

private:
    UnknownFields& unknown_;
    bool good_ = true;
};

}  // namespace starling
