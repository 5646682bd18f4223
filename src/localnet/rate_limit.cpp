// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/rate_limit.h"

#include <algorithm>

namespace starling::localnet {

bool RateLimit::allow(const std::string& address) {
    const auto now = clock_.uptime();
    // Forgetting everybody at once is kinder than growing without end, and cannot be aimed at one.
    if (buckets_.size() >= kMostAddresses) buckets_.clear();
    auto& bucket = buckets_.try_emplace(address, Bucket{kBucket, now}).first->second;
    const double seconds = static_cast<double>((now - bucket.filled).count()) / 1000.0;
    bucket.left = std::min(kBucket, bucket.left + seconds * kPerSecond);
    bucket.filled = now;
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
}

}  // namespace starling::localnet
