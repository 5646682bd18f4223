// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One config object on one device: what it says, what of that the swarm has, and what of the swarm
/// it stands in for. A value without encryption, network or clock: config/seal.h turns its messages
/// into what is stored. One thread at a time. docs/protocol/config.md#replica.
#pragma once

#include "config/merge.h"

#include <functional>
#include <set>

namespace starling::config {

/// One whole message as it came from a swarm.
struct Arrived {
    std::vector<std::string> hashes;  ///< In the swarm: one, or one for each of its parts.
    std::string serialized;
};

class Replica {
public:
    Replica();  ///< Says nothing; seqno 0.

    const Dict& data() const { return message_.data; }
    std::int64_t seqno() const { return message_.seqno; }

    /// Changes the data. True when anything is different now: then it must be pushed.
    bool edit(const std::function<void(Dict&)>& change);

    enum class State { Clean = 0, Dirty = 1, Waiting = 2 };  ///< The numbers are in the dump.
    State state() const { return state_; }
    bool needsPush() const { return state_ != State::Clean; }

    /// What to store, and which hashes to delete once that is confirmed. Waiting from now on; when
    /// Clean it stays so, and what the swarm has is given once more.
    struct Push {
        std::int64_t seqno = 0;
        std::string serialized;
        std::vector<std::string> obsolete;
    };
    Push push();

    /// The swarm has the message of `seqno` under these hashes. Clean, unless it was changed or
    /// merged since: then these hashes are obsolete already, to be deleted after the next push.
    void confirm(std::int64_t seqno, std::vector<std::string> hashes);

    /// The obsolete ones among these are gone from the swarm.
    void forget(const std::vector<std::string>& obsolete);

    struct Outcome {
        bool changed = false;               ///< The data is different now.
        std::vector<std::string> accepted;  ///< Hashes of the messages that were good.
    };
    /// Takes what others wrote. Once a message is in, taking it again changes nothing. What was
    /// edited here while the others went on for longer than kLag is edited again on top of theirs,
    /// but for what they changed too.
    Outcome merge(std::span<const Arrived> arrived);

    /// Hashes of the present state in the swarm, whose lives are to be prolonged.
    const std::set<std::string>& liveHashes() const { return live_; }
    /// What others wrote and the present state stands in for. Not to be deleted before that is in
    /// the swarm: with a confirmed push, or at any time when Clean.
    const std::set<std::string>& obsoleteHashes() const { return obsolete_; }

    /// All of it, for the disk: local, nobody else reads it.
    std::string dump() const;
    static Result<Replica> load(std::string_view dump);

    bool operator==(const Replica&) const = default;

private:
    void settle(const std::vector<std::string>& hashes);
    void retireLive();
    std::optional<Message> replaceBy(const Merged& merged);
    void sayAgain(const Message& before);
    bool isSound() const;

    Message message_;
    /// When Dirty: the data that `message_.diff` is against, which is that before the edits, and
    /// none after a merge.
    Dict base_;
    /// The data before our edits that no merge has taken in yet: messages of the others that are
    /// kLag or more ahead would pass over them, and then they are made again.
    std::optional<Dict> settled_;
    State state_ = State::Clean;
    std::set<std::string> live_;
    std::set<std::string> obsolete_;
};

}  // namespace starling::config
