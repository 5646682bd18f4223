// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How often one address may call a node: a bucket of 600, refilled by 300 a second.
/// docs/protocol/storage-rpc.md. One thread.
#pragma once

#include "base/world.h"

#include <map>
#include <string>

namespace starling::localnet {

class RateLimit {
public:
    static constexpr double kBucket = 600;
    static constexpr double kPerSecond = 300;
    static constexpr std::size_t kMostAddresses = 10'000;

    explicit RateLimit(const Clock& clock) : clock_{clock} {}

    /// False when `address` has used up its bucket.
    bool allow(const std::string& address);

private:
    struct Bucket {
        double left = kBucket;
        Millis filled{0};
    };
    const Clock& clock_;
    std::map<std::string, Bucket> buckets_;
};

}  // namespace starling::localnet
