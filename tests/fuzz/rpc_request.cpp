// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A request that is accepted is written and read again as the same request.

#include "wire/rpc_request.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    const auto first = rpc::decodeRequest(asText({data, size}));
    const auto* request = std::get_if<rpc::Request>(&first);
    if (!request) return 0;
    std::visit(
        [](const auto& call) {
            if constexpr (requires { call.signedText(); }) (void)call.signedText();
        },
        request->call);
    const auto written = rpc::encode(*request);
    const auto second = rpc::decodeRequest(written);
    if (!std::holds_alternative<rpc::Request>(second)) std::abort();
    if (rpc::encode(std::get<rpc::Request>(second)) != written) std::abort();
    return 0;
}
