// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/community_url.h"
#include "config/message.h"
#include "config/parts.h"
#include "config/seal.h"
#include "crypto/session_protocol.h"
#include "vectors/config_json.h"
#include "vectors/reading.h"
#include "wire/content.h"
#include "wire/envelope.h"

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

Complaints checkEncryption(const Json& vector) {
    Comparison check;
    const auto key = bytesOf(vector["key"]);
    const auto domain = textOf(vector["domain"]);
    check.sameBytes("encrypted", encrypt(bytesOf(vector["message"]), key, domain),
                    vector["encrypted"]);
    const auto opened = decrypt(bytesOf(vector["encrypted"]), key, domain);
    check.same("decrypted", opened ? Json(toHex(*opened)) : Json(nullptr), vector["message"]);
    return check.complaints;
}

Complaints checkPaddedSize(const Json& vector) {
    Comparison check;
    check.same("padded size", Json(paddedSize(vector[0].get<std::size_t>())), vector[1]);
    return check.complaints;
}

/// Every layer of one message of an account, from the serialized config to what is stored and back.
class Layers {
public:
    explicit Layers(const Json& vector)
        : message_{vector["message"]}
        , kind_{kindOf(vector["namespace"])}
        , own_{signKeyOf(vector["ed25519_seed32"])}
        , packed_{bytesOf(message_["plain_or_z"])} {
        check.same("domain", Json(domainOf(kind_)), vector["encryption_domain"]);
    }

    void comparePacking() {
        check.same("compressed", Json(!packed_.empty() && packed_[0] == 'z'),
                   message_["compressed"]);
        const auto unpacked = decompress(packed_);
        check.same("unpacked", unpacked ? Json(toHex(asBytes(*unpacked))) : Json(nullptr),
                   message_["bt"]);
        const auto padded = pad(packed_);
        check.same("padded length", Json(padded.size()), message_["padded_length"]);
        check.same("zeros in front", Json(padded.size() - packed_.size()),
                   message_["leading_zero_padding"]);
    }

    void compareEncryption() {
        const auto encrypted = encrypt(pad(packed_), own_.seed(), domainOf(kind_));
        check.sameBytes("encrypted", encrypted, message_["encrypted"]);
        const auto opened = decrypt(encrypted, own_.seed(), domainOf(kind_));
        check.same("unpadded", opened ? Json(toHex(unpad(*opened))) : Json(nullptr),
                   message_["plain_or_z"]);
    }

    void compareWrapping() {
        const auto stored = bytesOf(message_["pushed"]);
        const auto envelope = unwrapWebSocket(stored);
        if (!envelope) return complain("no wrapper");
        check.sameBytes("envelope", *envelope, message_["envelope"]);
        const auto decoded = decodeEnvelope(*envelope);
        if (!decoded || !decoded->content) return complain("no envelope");
        check.sameBytes("content", *decoded->content, message_["envelope_content"]);
        const auto opened = decryptFromSender(own_.toBoxKey(), *decoded->content);
        if (!opened) return complain("the content does not open");
        check.sameBytes("decrypted", opened->message, message_["envelope_content_decrypted"]);
        const auto content =
            decodeContent(ByteView{opened->message}.first(opened->message.size() - 1));
        if (!content || !content->sharedConfig) return complain("no config in the content");
        check.same("kind", Json(static_cast<int>(content->sharedConfig->kind)),
                   message_["shared_config_kind"]);
        check.same("seqno", Json(content->sharedConfig->seqno), message_["shared_config_seqno"]);
        check.sameBytes("data", content->sharedConfig->data, message_["encrypted"]);
    }

    /// What we would store is the same to the byte, wherever zstd packs as theirs did.
    void compareStored() {
        const auto serialized = toText(bytesOf(message_["bt"]));
        const auto sealed =
            seal(serialized, message_["shared_config_seqno"].get<std::int64_t>(), kind_, own_);
        if (!sealed || sealed->size() != 1) return complain("not sealed as one");
        if (compress(serialized) == packed_)
            check.sameBytes("sealed", sealed->front(), message_["pushed"]);
        opensTo("sealed", sealed->front());
        opensTo("pushed", bytesOf(message_["pushed"]));
        opensTo("bare", bytesOf(message_["encrypted"]));
    }

    Comparison check;

private:
    void complain(const std::string& what) { check.complaints.push_back(what); }

    void opensTo(const std::string& what, const Bytes& stored) {
        const auto opened = open(stored, kind_, own_);
        const bool whole = opened && !opened->part;
        check.same(what + " opened",
                   whole ? Json(toHex(asBytes(opened->serialized))) : Json(nullptr),
                   message_["bt"]);
    }

    const Json& message_;
    Kind kind_;
    SignKey own_;
    Bytes packed_;
};

Complaints checkLayers(const Json& vector) {
    Layers layers{vector};
    layers.comparePacking();
    layers.compareEncryption();
    layers.compareWrapping();
    layers.compareStored();
    return layers.check.complaints;
}

/// `message` with what is needed to open it, which stands a level above.
void collect(Json& out, const Json& account, const Json& from, const char* name) {
    if (!from.contains(name) || !from[name].is_object()) return;
    Json one{{"message", from[name]}};
    for (const char* key : {"namespace", "encryption_domain", "ed25519_seed32"})
        one[key] = account[key];
    out.push_back(std::move(one));
}

Json messagesOfSteps(const Json& vectors) {
    auto out = Json::array();
    for (const auto& account : vectors["user_configs"])
        for (const auto& step : account["steps"])
            collect(out, account, step, "message");
    return out;
}

Json messagesOfMerges(const Json& vectors) {
    auto out = Json::array();
    for (const auto& merge : vectors["merges"]) {
        collect(out, merge, merge, "base");
        for (const char* devices : {"devices", "after_merge"})
            for (const auto& device : merge[devices])
                collect(out, merge, device, "message");
        collect(out, merge, merge["fresh_device"], "message");
    }
    for (const auto& case_ : vectors["divergence"])
        for (const char* name : {"A", "B", "merged"})
            collect(out, case_, case_, name);
    return out;
}

/// Groups' messages are stored as they are encrypted, under the group's key.
Complaints checkGroupMessage(const Json& vector) {
    Comparison check;
    const auto key = bytesOf(vector["encryption_key"]);
    const auto domain = textOf(vector["encryption_domain"]);
    const auto packed = bytesOf(vector["plain_or_z"]);
    const auto padded = pad(packed);
    check.same("padded length", Json(padded.size()), vector["padded_length"]);
    check.same("zeros in front", Json(padded.size() - packed.size()),
               vector["leading_zero_padding"]);
    check.sameBytes("encrypted", encrypt(padded, key, domain), vector["pushed"]);
    const auto opened = decrypt(bytesOf(vector["pushed"]), key, domain);
    const auto unpacked = opened ? decompress(unpad(*opened)) : Result<std::string>{Error{}};
    check.same("unpacked", unpacked ? Json(toHex(asBytes(*unpacked))) : Json(nullptr),
               vector["bt"]);
    return check.complaints;
}

Complaints checkParts(const Json& vector) {
    Comparison check;
    const auto kind = kindOf(vector["namespace"]);
    const auto own = signKeyOf(vector["ed25519_seed32"]);
    std::vector<Part> parts;
    for (const auto& json : vector["parts_in_arrival_order"]) {
        check.sameBytes(
            "encrypted",
            encrypt(bytesOf(json["part"]), own.seed(), textOf(vector["encryption_domain"])),
            json["encrypted"]);
        const auto opened = open(bytesOf(json["encrypted"]), kind, own);
        if (!opened || !opened->part) {
            check.complaints.push_back("no part");
            continue;
        }
        check.same("index", Json(opened->part->index), json["index"]);
        check.sameBytes("hash", opened->part->of, vector["recombined_hash"]);
        parts.push_back(*opened->part);
    }
    const auto whole = assemble(parts);
    check.same("complete", Json(whole.has_value()), vector["complete"]);
    if (!whole || !vector.contains("bt")) return check.complaints;
    check.sameBytes("bt", asBytes(*whole), vector["bt"]);
    const auto message = parse(*whole);
    check.same("state", message ? stateOf(kind, message->data) : Json(nullptr), vector["state"]);
    return check.complaints;
}

Complaints checkCommunityUrl(const Json& vector) {
    Comparison check;
    const auto url = parseCommunityUrl(textOf(vector["input"]));
    check.same("refused", Json(!url), Json(vector.contains("error")));
    if (!url || vector.contains("error")) return check.complaints;
    check.same("base URL", Json(url->baseUrl), vector["base_url"]);
    check.same("room", Json(url->room), vector["room"]);
    check.sameBytes("key", url->publicKey, vector["pubkey"]);
    check.same("full URL", Json(fullUrl(*url)), vector["canonical_full_url"]);
    const auto normal = normalRoom(url->room);
    check.same("normal room", normal ? Json(*normal) : Json(nullptr), vector["room_norm"]);
    return check.complaints;
}

}  // namespace

TEST(ConfigSealVectors, EncryptionIsTheirs) {
    const auto cases = loadVectors("config")["encryption"];
    expectAllPass(cases, checkEncryption);
    expectBites(cases, {"/message", "/encrypted", "/key"}, checkEncryption);
}

TEST(ConfigSealVectors, PaddingIsTheirs) {
    const auto cases = loadVectors("config")["padded_sizes"];
    expectAllPass(cases, checkPaddedSize);
    expectBites(cases, {"/1"}, checkPaddedSize);
}

TEST(ConfigSealVectors, EveryLayerOfOneDevicesMessagesIsTheirs) {
    const auto cases = messagesOfSteps(loadVectors("config"));
    expectAllPass(cases, checkLayers);
    std::vector<std::string> expected;
    for (const std::string name :
         {"pushed", "envelope", "envelope_content", "envelope_content_decrypted",
          "shared_config_kind", "shared_config_seqno", "encrypted", "padded_length",
          "leading_zero_padding", "compressed", "plain_or_z", "bt"})
        expected.push_back("/message/" + name);
    expectBites(cases, expected, checkLayers);
}

TEST(ConfigSealVectors, EveryLayerOfMergedAndDivergedMessagesIsTheirs) {
    expectAllPass(messagesOfMerges(loadVectors("config")), checkLayers);
}

TEST(ConfigSealVectors, MessagesOfGroupsAreEncryptedAsTheirs) {
    const auto vectors = loadVectors("config_groups");
    auto cases = Json::array();
    for (const auto& step : vectors["steps"])
        for (const auto& message : step["config_messages"])
            cases.push_back(message);
    expectAllPass(cases, checkGroupMessage);
    expectBites(cases, {"/pushed", "/plain_or_z", "/bt", "/padded_length", "/leading_zero_padding"},
                checkGroupMessage);
}

TEST(ConfigSealVectors, PartsArePutTogetherAsTheirs) {
    const auto cases = loadVectors("config")["multipart"];
    expectAllPass(cases, checkParts);
    expectBites(cases,
                {"/parts_in_arrival_order/0/encrypted", "/parts_in_arrival_order/0/index",
                 "/recombined_hash", "/complete", "/bt", "/state/0/name"},
                checkParts);
}

TEST(ConfigSealVectors, AddressesOfCommunitiesAreReadAsTheirs) {
    const auto cases = loadVectors("config")["community_urls"];
    expectAllPass(cases, checkCommunityUrl);
    expectBites(cases, {"/base_url", "/room_norm", "/pubkey", "/canonical_full_url"},
                [](const Json& vector) {
                    // What is refused has nothing to compare.
                    if (vector.contains("error")) return Complaints{"refused"};
                    return checkCommunityUrl(vector);
                });
}

}  // namespace starling::test
