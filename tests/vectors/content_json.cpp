// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectors/content_json.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

#include <map>

namespace starling::test {

namespace {

using Names = std::map<std::string, int>;

void take(const Json& value, bool& to) {
    to = value.get<bool>();
}
void take(const Json& value, std::string& to) {
    to = value.get<std::string>();
}
void take(const Json& value, Bytes& to) {
    to = fromBase64(value.get<std::string>()).value_or(Bytes{});
}
void take(const Json& value, std::uint32_t& to) {
    to = value.get<std::uint32_t>();
}
void take(const Json& value, std::uint64_t& to) {
    to = value.is_string() ? std::stoull(value.get<std::string>()) : value.get<std::uint64_t>();
}
void take(const Json& value, AttachmentPointer& to);
void take(const Json& value, Quote& to);
void take(const Json& value, Preview& to);
void take(const Json& value, Reaction& to);
void take(const Json& value, LokiProfile& to);
void take(const Json& value, CommunityInvitation& to);
void take(const Json& value, DataMessage& to);
void take(const Json& value, CallMessage& to);
void take(const Json& value, ReceiptMessage& to);
void take(const Json& value, TypingMessage& to);
void take(const Json& value, DataExtractionNotification& to);
void take(const Json& value, UnsendRequest& to);
void take(const Json& value, MessageRequestResponse& to);

/// Takes fields by name, and complains about those that nobody took.
class Fields {
public:
    explicit Fields(const Json& from) : from_{from} {}
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;
    ~Fields() {
        EXPECT_EQ(taken_, from_.size()) << "a name in this is none of ours: " << from_.dump();
    }

    template <class Value>
    Fields& operator()(const char* name, Value& to) {
        if (const Json* value = find(name)) take(*value, to);
        return *this;
    }
    template <class Value>
    Fields& operator()(const char* name, std::optional<Value>& to) {
        if (const Json* value = find(name)) take(*value, to.emplace());
        return *this;
    }
    template <class Value>
    Fields& list(const char* name, std::vector<Value>& to) {
        if (const Json* values = find(name))
            for (const auto& value : *values)
                take(value, to.emplace_back());
        return *this;
    }
    template <class Enum>
    Fields& named(const char* name, const Names& names, Enum& to) {
        if (const Json* value = find(name))
            to = static_cast<Enum>(names.at(value->get<std::string>()));
        return *this;
    }
    template <class Enum>
    Fields& named(const char* name, const Names& names, std::optional<Enum>& to) {
        if (from_.contains(name)) named(name, names, to.emplace());
        return *this;
    }

private:
    const Json* find(const char* name) {
        const auto found = from_.find(name);
        if (found == from_.end()) return nullptr;
        ++taken_;
        return &*found;
    }

    const Json& from_;
    std::size_t taken_ = 0;
};

void take(const Json& value, AttachmentPointer& to) {
    Fields{value}("deprecated_id", to.deprecatedId)("contentType", to.contentType)("key", to.key)(
        "size", to.size)("digest", to.digest)("fileName", to.fileName)("flags", to.flags)(
        "width", to.width)("height", to.height)("caption", to.caption)("url", to.url);
}

void take(const Json& value, Quote& to) {
    Fields{value}("id", to.id)("author", to.author)("text", to.text);
}

void take(const Json& value, Preview& to) {
    Fields{value}("url", to.url)("title", to.title)("image", to.image);
}

void take(const Json& value, Reaction& to) {
    Fields{value}("id", to.id)("author", to.author)("emoji", to.emoji)
        .named("action", {{"REACT", 0}, {"REMOVE", 1}}, to.action);
}

void take(const Json& value, LokiProfile& to) {
    Fields{value}("displayName", to.displayName)("profilePicture", to.profilePicture)(
        "lastProfileUpdateSeconds", to.lastProfileUpdateSeconds);
}

void take(const Json& value, CommunityInvitation& to) {
    Fields{value}("url", to.url)("name", to.name);
}

void take(const Json& value, DataMessage& to) {
    Fields{value}("body", to.body)("flags", to.flags)("expireTimer", to.expireTimer)(
        "profileKey", to.profileKey)("timestamp", to.timestamp)("quote", to.quote)(
        "reaction", to.reaction)("profile", to.profile)(
        "communityInvitation", to.communityInvitation)("syncTarget", to.syncTarget)(
        "blocksCommunityMessageRequests", to.blocksCommunityMessageRequests)
        .list("attachments", to.attachments)
        .list("preview", to.previews);
}

void take(const Json& value, CallMessage& to) {
    const Names types{{"OFFER", 1},          {"ANSWER", 2},   {"PROVISIONAL_ANSWER", 3},
                      {"ICE_CANDIDATES", 4}, {"END_CALL", 5}, {"PRE_OFFER", 6}};
    Fields{value}("uuid", to.uuid)
        .named("type", types, to.type)
        .list("sdps", to.sdps)
        .list("sdpMLineIndexes", to.sdpMLineIndexes)
        .list("sdpMids", to.sdpMids);
}

void take(const Json& value, ReceiptMessage& to) {
    Fields{value}
        .named("type", {{"DELIVERY", 0}, {"READ", 1}}, to.type)
        .list("timestamp", to.timestamps);
}

void take(const Json& value, TypingMessage& to) {
    Fields{value}("timestamp", to.timestamp)
        .named("action", {{"STARTED", 0}, {"STOPPED", 1}}, to.action);
}

void take(const Json& value, DataExtractionNotification& to) {
    Fields{value}("timestamp", to.timestamp)
        .named("type", {{"SCREENSHOT", 1}, {"MEDIA_SAVED", 2}}, to.type);
}

void take(const Json& value, UnsendRequest& to) {
    Fields{value}("timestamp", to.timestamp)("author", to.author);
}

void take(const Json& value, MessageRequestResponse& to) {
    Fields{value}("isApproved", to.isApproved)("profileKey", to.profileKey)("profile", to.profile);
}

}  // namespace

Content contentFrom(const Json& readable) {
    const Names types{{"UNKNOWN", 0}, {"DELETE_AFTER_READ", 1}, {"DELETE_AFTER_SEND", 2}};
    Content to;
    Fields{readable}("dataMessage", to.data)("callMessage", to.call)("receiptMessage", to.receipt)(
        "typingMessage", to.typing)("dataExtractionNotification", to.dataExtraction)(
        "unsendRequest", to.unsend)("messageRequestResponse", to.requestResponse)(
        "expirationTimer", to.expirationTimer)("sigTimestamp", to.sigTimestamp)
        .named("expirationType", types, to.expirationType);
    return to;
}

}  // namespace starling::test
