// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/merge.h"

#include <map>
#include <set>

namespace starling::config {

namespace {

/// The order in which changes are made again; no two messages share it.
using Order = std::pair<std::int64_t, Hash>;

struct Piece {
    std::size_t index = 0;  ///< Among those given.
    Message message;
};
using Pieces = std::map<Order, Piece>;

/// What one message changed, and the data that has its values.
struct Change {
    const Diff* diff = nullptr;
    const Dict* source = nullptr;
};

/// Leaves those whose changes another one tells of, and those too old for anybody to tell of.
void dropRedundant(Pieces& pieces) {
    std::set<Order> told;
    for (const auto& [order, piece] : pieces)
        for (const auto& lagged : piece.message.lagged)
            told.emplace(lagged.seqno, lagged.hash);
    const auto newest = pieces.rbegin()->first.first;
    std::erase_if(pieces, [&](const auto& entry) {
        return told.contains(entry.first) || entry.first.first + kLag <= newest;
    });
}

/// All that any of them tells of. What several tell of has the values of the last one.
std::map<Order, Change> changesOf(const Pieces& pieces) {
    std::map<Order, Change> out;
    for (const auto& [order, piece] : pieces) {
        const auto& message = piece.message;
        for (const auto& lagged : message.lagged)
            out.insert_or_assign({lagged.seqno, lagged.hash}, Change{&lagged.diff, &message.data});
        out.insert_or_assign(order, Change{&message.diff, &message.data});
    }
    return out;
}

Message mergedOf(const Pieces& pieces) {
    Message out = pieces.rbegin()->second.message;
    ++out.seqno;
    out.lagged.clear();
    out.diff.clear();
    out.signature.reset();
    for (const auto& [order, change] : changesOf(pieces)) {
        apply(out.data, *change.diff, *change.source);
        const auto& [seqno, hash] = order;
        if (seqno > out.seqno - kLag) out.lagged.push_back({seqno, hash, *change.diff});
    }
    prune(out.data);
    return out;
}

}  // namespace

Result<Merged> merge(std::span<const std::string> serialized,
                     const std::optional<Ed25519PublicKey>& verifier, const SignKey* signer) {
    Pieces pieces;
    Merged out;
    for (std::size_t i = 0; i < serialized.size(); ++i) {
        auto message = parse(serialized[i], verifier);
        if (!message || message->seqno > kMaxSeqno) continue;
        out.absorbed.push_back(i);
        const Order order{message->seqno, hashOf(serialized[i])};
        pieces.try_emplace(order, Piece{i, std::move(*message)});
    }
    if (pieces.empty()) return Error{Errc::Corrupt, "no good config message among them"};
    dropRedundant(pieces);
    if (pieces.size() == 1 || (verifier && !signer)) {
        auto& best = pieces.rbegin()->second;
        out.taken = best.index;
        out.message = std::move(best.message);
        return out;
    }
    out.message = mergedOf(pieces);
    if (signer) sign(out.message, *signer);
    return out;
}

}  // namespace starling::config
