// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/message.h"

#include "config/tree_encoding.h"
#include "crypto/hash.h"

#include <algorithm>

namespace starling::config {

namespace {

constexpr std::string_view kSeqno = "#";
constexpr std::string_view kData = "&";
constexpr std::string_view kLagged = "<";
constexpr std::string_view kDiff = "=";
constexpr std::string_view kSignature = "~";

using bencode::Reader;

std::vector<Lagged> readLagged(Reader& in, std::int64_t seqno) {
    std::vector<Lagged> out;
    in.openList();
    while (in.hasMore()) {
        Lagged lagged;
        in.openList();
        lagged.seqno = in.integer();
        const auto hash = asBytes(in.string());
        if (hash.size() != lagged.hash.size()) in.fail();
        if (!in.hasFailed()) lagged.hash = takeArray<32>(hash);
        lagged.diff = readDiff(in);
        if (in.hasMore()) in.fail();
        const bool ascends = out.empty() || std::pair{out.back().seqno, out.back().hash} <
                                                std::pair{lagged.seqno, lagged.hash};
        if (!ascends || lagged.seqno < 0 || lagged.seqno >= seqno) in.fail();
        out.push_back(std::move(lagged));
    }
    return out;
}

Signature readSignature(Reader& in) {
    const auto bytes = asBytes(in.string());
    if (bytes.size() != Signature{}.bytes.size()) in.fail();
    return in.hasFailed() ? Signature{} : Signature{takeArray<64>(bytes)};
}

struct Parsed {
    Message message;
    int known = 0;          ///< How many of the four keys that every message has.
    bool isTooNew = false;  ///< A key stands before the seqno.
    std::size_t signedBytes = 0;
};

/// Puts the value of `key` where it belongs. `from`: where the entry begins.
void readEntry(Reader& in, std::string_view key, std::size_t from, std::string_view whole,
               Parsed& out) {
    auto& message = out.message;
    out.known += key == kSeqno || key == kData || key == kLagged || key == kDiff;
    if (key == kSeqno) {
        message.seqno = in.integer();
        if (message.seqno < 0) in.fail();
    } else if (key == kData) {
        message.data = readData(in);
    } else if (key == kLagged) {
        message.lagged = readLagged(in, message.seqno);
    } else if (key == kDiff) {
        message.diff = readDiff(in);
    } else if (key == kSignature) {
        out.signedBytes = from;
        message.signature = readSignature(in);
    } else if (key > kSignature) {
        in.fail();
    } else {
        out.isTooNew |= key < kSeqno;
        in.skip();
        message.unknown.emplace(key, whole.substr(from, in.position() - from));
    }
}

void writeLagged(std::string& to, const std::vector<Lagged>& all) {
    to += 'l';
    for (const auto& lagged : all) {
        to += 'l';
        bencode::writeInteger(to, lagged.seqno);
        bencode::writeString(to, asText(lagged.hash));
        writeDiff(to, lagged.diff);
        to += 'e';
    }
    to += 'e';
}

/// Writes known entries, and before each the unknown ones that belong there.
class EntryWriter {
public:
    explicit EntryWriter(const Message& message)
        : next_{message.unknown.begin()}, end_{message.unknown.end()} {}

    void key(std::string_view known) {
        unknownBefore(known);
        bencode::writeString(out_, known);
    }
    std::string& out() { return out_; }

    void unknownBefore(std::string_view known) {
        for (; next_ != end_ && next_->first < known; ++next_)
            out_ += next_->second;
    }

private:
    std::map<std::string, std::string>::const_iterator next_;
    std::map<std::string, std::string>::const_iterator end_;
    std::string out_ = "d";
};

/// Everything that a signature covers.
std::string serializeUnsigned(const Message& message) {
    EntryWriter entries{message};
    entries.key(kSeqno);
    bencode::writeInteger(entries.out(), message.seqno);
    entries.key(kData);
    writeData(entries.out(), message.data);
    entries.key(kLagged);
    writeLagged(entries.out(), message.lagged);
    entries.key(kDiff);
    writeDiff(entries.out(), message.diff);
    entries.unknownBefore(kSignature);
    return std::move(entries.out());
}

}  // namespace

std::string serialize(const Message& message) {
    auto out = serializeUnsigned(message);
    if (message.signature) {
        bencode::writeString(out, kSignature);
        bencode::writeString(out, asText(message.signature->view()));
    }
    out += 'e';
    return out;
}

Hash hashOf(std::string_view serialized) {
    return blake2b<32>({asBytes(serialized)});
}

Result<Message> parse(std::string_view serialized,
                      const std::optional<Ed25519PublicKey>& verifier) {
    if (serialized.size() > kMaxMessageBytes) return Error{Errc::TooLarge, "a config message"};
    Parsed out;
    Reader in{serialized};
    in.openDict();
    std::optional<std::string_view> key;
    auto from = in.position();
    while (in.nextKey(key)) {
        readEntry(in, *key, from, serialized, out);
        from = in.position();
    }
    if (!in.isAtEnd()) in.fail();
    if (in.hasFailed()) return Error{Errc::Corrupt, "no config message"};
    if (out.isTooNew) return Error{Errc::TooNew, "a config message of a later kind"};
    if (out.known != 4) return Error{Errc::Corrupt, "an incomplete config message"};
    if (verifier) {
        const auto covered = asBytes(serialized.substr(0, out.signedBytes));
        if (!out.message.signature || !verify(*verifier, covered, *out.message.signature))
            return Error{Errc::Corrupt, "a config message by somebody else"};
    }
    return std::move(out.message);
}

void sign(Message& message, const SignKey& key) {
    message.signature = key.sign(asBytes(serializeUnsigned(message)));
}

Message successorOf(const Message& message) {
    Message out = message;
    out.seqno = message.seqno + 1;
    out.lagged.push_back({message.seqno, hashOf(serialize(message)), message.diff});
    std::erase_if(out.lagged,
                  [&out](const Lagged& lagged) { return lagged.seqno <= out.seqno - kLag; });
    out.diff.clear();
    out.signature.reset();
    return out;
}

}  // namespace starling::config
