// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a Replica is written to the disk: a dict with everything that it is.
#include "config/replica.h"
#include "config/tree_encoding.h"

namespace starling::config {

namespace {

constexpr std::string_view kBase = "base";
constexpr std::string_view kLive = "live";
constexpr std::string_view kMessage = "message";
constexpr std::string_view kObsolete = "obsolete";
constexpr std::string_view kSettled = "settled";
constexpr std::string_view kState = "state";

using bencode::Reader;
using Hashes = std::set<std::string>;

void writeHashes(std::string& to, std::string_view key, const Hashes& hashes) {
    bencode::writeString(to, key);
    to += 'l';
    for (const auto& hash : hashes)
        bencode::writeString(to, hash);
    to += 'e';
}

/// Steps over the key that has to come next.
void readKey(Reader& in, std::string_view key) {
    if (in.string() != key) in.fail();
}

Hashes readHashes(Reader& in, std::string_view key) {
    Hashes out;
    readKey(in, key);
    in.openList();
    while (in.hasMore())
        if (!out.emplace(in.string()).second) in.fail();
    return out;
}

std::optional<Dict> readOptional(Reader& in, std::string_view key) {
    std::optional<Dict> out;
    readKey(in, key);
    in.openList();
    if (!in.hasMore()) return out;
    out = readData(in);
    if (in.hasMore()) in.fail();
    return out;
}

bool areApart(const Hashes& a, const Hashes& b) {
    for (const auto& hash : a)
        if (b.contains(hash)) return false;
    return true;
}

}  // namespace

std::string Replica::dump() const {
    std::string out = "d";
    bencode::writeString(out, kBase);
    writeData(out, base_);
    writeHashes(out, kLive, live_);
    bencode::writeString(out, kMessage);
    bencode::writeString(out, serialize(message_));
    writeHashes(out, kObsolete, obsolete_);
    bencode::writeString(out, kSettled);
    out += 'l';
    if (settled_) writeData(out, *settled_);
    out += 'e';
    bencode::writeString(out, kState);
    bencode::writeInteger(out, static_cast<std::int64_t>(state_));
    out += 'e';
    return out;
}

Result<Replica> Replica::load(std::string_view dump) {
    Replica out;
    Reader in{dump};
    in.openDict();
    readKey(in, kBase);
    out.base_ = readData(in);
    out.live_ = readHashes(in, kLive);
    readKey(in, kMessage);
    auto message = parse(in.string());
    out.obsolete_ = readHashes(in, kObsolete);
    out.settled_ = readOptional(in, kSettled);
    readKey(in, kState);
    const auto state = in.integer();
    if (in.hasMore() || !in.isAtEnd()) in.fail();
    if (in.hasFailed() || !message) return Error{Errc::Corrupt, "no dump of a config object"};

    out.message_ = std::move(*message);
    out.state_ = static_cast<State>(state);
    const bool isKnown = state >= 0 && state <= static_cast<std::int64_t>(State::Waiting);
    if (!isKnown || !out.isSound()) return Error{Errc::Corrupt, "a dump that contradicts itself"};
    return out;
}

/// What holds between any two calls.
bool Replica::isSound() const {
    if (!areApart(live_, obsolete_)) return false;
    if (state_ != State::Clean && message_.seqno == 0) return false;
    if (state_ != State::Dirty) return base_.empty();
    return message_.diff == diffOf(base_, message_.data);
}

}  // namespace starling::config
