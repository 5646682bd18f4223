// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectors/content_json.h"
#include "vectors/reading.h"
#include "wire/padding.h"
#include "wire/sealed_content.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

void compareUnpadded(Comparison& check, const std::string& what, const Json& padded,
                     const Json& wanted) {
    const auto message = unpadMessage(bytesOf(padded));
    check.same(what, message ? Json(toHex(*message)) : Json(nullptr), wanted);
}

Complaints checkPadding(const Json& vector) {
    Comparison check;
    const auto message = bytesOf(vector["message"]);
    check.same("length", Json(message.size()), vector["length"]);
    const auto classic = padMessageClassic(message);
    check.sameBytes("classic", classic, vector["padded_classic"]);
    check.same("classic length", Json(classic.size()), vector["padded_classic_length"]);
    const auto today = padMessage(message);
    check.sameBytes("new", today, vector["padded_new"]);
    check.same("new length", Json(today.size()), vector["padded_new_length"]);
    compareUnpadded(check, "classic unpadded", vector["padded_classic"], vector["message"]);
    compareUnpadded(check, "new unpadded", vector["padded_new"], vector["message"]);
    return check.complaints;
}

Complaints checkUnpadding(const Json& vector) {
    Comparison check;
    compareUnpadded(check, "unpadded", vector["padded"], vector["unpadded_classic"]);
    return check.complaints;
}

/// What both ways of wrapping a message have in common, from the plain text to the data of a
/// store request and back.
class Wrapping {
public:
    explicit Wrapping(const Json& vector)
        : vector_{vector}
        , content_{contentFrom(vector["content_json"])}
        , plain_{encode(content_)}
        , sender_{signKeyOf(vector["sender_ed25519_seed32"])}
        , recipient_{signKeyOf(vector["recipient_ed25519_seed32"]).toBoxKey()} {}

    void compareContent() {
        check.sameBytes("content", plain_, vector_["content"]);
        const auto decoded = decodeContent(bytesOf(vector_["content"]));
        check.same("the decoded content", Json(decoded && *decoded == content_), Json(true));
        check.same("recipient", Json(accountIdOf(recipient_.publicKey()).hex()),
                   vector_["recipient_session_id"]);
    }

    void compareClassic() {
        const auto& wanted = vector_["classic"];
        const auto envelope = compareEncrypted(wanted, padMessageClassic(plain_));
        compareWrapped(wanted, envelope, "PUT", "/api/v1/message");
    }

    void compareNew() {
        const auto& wanted = vector_["new"];
        auto envelope = compareEncrypted(wanted, padMessage(plain_));
        envelope.sourceDevice = 1;
        envelope.proSig = bytesOf(wanted["pro_sig_dummy"]);
        compareWrapped(wanted, envelope, "", "");
    }

    Comparison check;

private:
    Envelope compareEncrypted(const Json& wanted, const Bytes& padded) {
        check.sameBytes("padded", padded, wanted["padded"]);
        compareUnpadded(check, "unpadded", wanted["padded"], vector_["content"]);
        Envelope envelope;
        envelope.timestamp = vector_["timestamp_ms"].get<std::uint64_t>();
        envelope.content = encryptDeterministic(sender_, recipient_.publicKey(), padded);
        check.sameBytes("encrypted", *envelope.content, wanted["encrypted"]);
        return envelope;
    }

    void compareWrapped(const Json& wanted, const Envelope& envelope, std::string_view verb,
                        std::string_view path) {
        const auto encoded = encode(envelope);
        check.sameBytes("envelope", encoded, wanted["envelope"]);
        const auto decoded = decodeEnvelope(bytesOf(wanted["envelope"]));
        check.same("the decoded envelope", Json(decoded && *decoded == envelope), Json(true));

        const auto data = wrapWebSocket(encoded, verb, path);
        check.sameBytes("websocket", data, wanted["websocket"]);
        const auto body = unwrapWebSocket(bytesOf(wanted["websocket"]));
        check.same("the unwrapped envelope", Json(body && *body == encoded), Json(true));
        check.same("data", Json(toBase64(data)), wanted["data_base64"]);
        compareOpened(fromBase64(textOf(wanted["data_base64"])).value_or(Bytes{}));
    }

    void compareOpened(const Bytes& data) {
        const auto opened = openContent(data, recipient_);
        if (!opened) return check.complaints.push_back(opened.error().detail);
        check.same("sender", Json(opened->sender.hex()), vector_["sender_session_id"]);
        check.same("time", Json(toUnixMillis(opened->sentAt)), vector_["timestamp_ms"]);
        check.sameBytes("opened plain text", opened->plain, vector_["content"]);
        check.same("the opened content", Json(opened->content == content_), Json(true));
    }

    const Json& vector_;
    Content content_;
    Bytes plain_;
    SignKey sender_;
    BoxKey recipient_;
};

Complaints checkMessage(const Json& vector) {
    Wrapping wrapping{vector};
    wrapping.compareContent();
    wrapping.compareClassic();
    wrapping.compareNew();
    return wrapping.check.complaints;
}

}  // namespace

TEST(MessageVectors, BothPaddingsAreTheirs) {
    const auto cases = loadVectors("session_protocol")["padding"];
    expectAllPass(cases, checkPadding);
    expectBites(cases,
                {"/message", "/length", "/padded_classic", "/padded_classic_length", "/padded_new",
                 "/padded_new_length"},
                checkPadding);
}

TEST(MessageVectors, PaddingComesOffAsTheirs) {
    const auto cases = loadVectors("session_protocol")["unpadding"];
    expectAllPass(cases, checkUnpadding);
    expectBites(cases, {"/unpadded_classic"}, checkUnpadding);
}

TEST(MessageVectors, WholeMessagesAreTheirsByteForByteAndAreReadBack) {
    const auto cases = loadVectors("session_protocol")["messages"];
    expectAllPass(cases, checkMessage);
    std::vector<std::string> expected{"/content", "/timestamp_ms", "/sender_session_id",
                                      "/recipient_session_id", "/new/pro_sig_dummy"};
    for (const std::string part : {"padded", "encrypted", "envelope", "websocket", "data_base64"})
        for (const std::string form : {"/classic/", "/new/"})
            expected.push_back(form + part);
    expectBites(cases, expected, checkMessage);
}

}  // namespace starling::test
