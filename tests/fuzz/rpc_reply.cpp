// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every answer that can be read and written is written and read again as the same answer.

#include "wire/rpc_reply.h"

#include <cstdlib>

namespace {

using namespace starling;

template <class Reply>
void roundTrip(std::string_view json, Result<Reply> (*decode)(std::string_view)) {
    const auto first = decode(json);
    if (!first) return;
    const auto written = rpc::encode(*first);
    const auto second = decode(written);
    if (!second || rpc::encode(*second) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = asText({data, size});
    roundTrip(json, rpc::decodeStoreReply);
    roundTrip(json, rpc::decodeRetrieveReply);
    roundTrip(json, rpc::decodeExpiriesReply);
    roundTrip(json, rpc::decodeSwarmMembers);
    roundTrip(json, rpc::decodeInfoReply);
    roundTrip(json, rpc::decodeOxendReply);
    (void)rpc::decodeSwarmReply(json).has_value();
    (void)rpc::stampOf(json);
    if (const auto parts = rpc::decodeBatchReply(json)) {
        const auto again = rpc::decodeBatchReply(rpc::encodeBatchReply(*parts));
        if (!again || again->size() != parts->size()) std::abort();
    }
    return 0;
}
