// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One config message: the whole state, and what its last five writers changed. Values and pure
/// functions; any thread. docs/protocol/config.md#message.
#pragma once

#include "config/diff.h"
#include "crypto/keys.h"

#include <vector>

namespace starling::config {

using Hash = ByteArray<32>;

/// What an earlier message changed.
struct Lagged {
    std::int64_t seqno = 0;
    Hash hash{};
    Diff diff;
    bool operator==(const Lagged&) const = default;
};

constexpr std::int64_t kLag =
    5;  ///< A message tells of those whose seqno is over its own less this.

struct Message {
    std::int64_t seqno = 0;
    Dict data;
    std::vector<Lagged> lagged;  ///< By (seqno, hash).
    Diff diff;                   ///< Against its predecessor; against nothing after a merge.
    /// Encoded entries of top-level keys that this version does not know, by key, each between the
    /// keys where it belongs; written again as they came.
    std::map<std::string, std::string> unknown;
    std::optional<Signature> signature;
    bool operator==(const Message&) const = default;
};

/// The bytes that are hashed, signed and sent; with the signature when there is one.
std::string serialize(const Message& message);

/// Of the whole serialized message.
Hash hashOf(std::string_view serialized);

/// Errc::Corrupt for anything that the reference would not write (every rule of
/// docs/protocol/config.md#message), Errc::TooNew when a key stands before the seqno,
/// Errc::TooLarge over kMaxMessageBytes. With `verifier`: Corrupt too unless it is signed by it.
Result<Message> parse(std::string_view serialized,
                      const std::optional<Ed25519PublicKey>& verifier = {});

/// Signs over all that stands before the signature.
void sign(Message& message, const SignKey& key);

/// Nothing more can be said for certain after it: a merge leaves out what is beyond.
constexpr std::int64_t kMaxSeqno = std::int64_t{1} << 62;

/// The next message after `message`: its seqno one more, its diff among the lagged ones, the same
/// data, an empty diff.
Message successorOf(const Message& message);

constexpr std::size_t kMaxMessageBytes = 4 * 1024 * 1024;  ///< Decompressed.

}  // namespace starling::config
