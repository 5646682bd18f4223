// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The v4 form of a request to a server and of its answer: a bencoded list of JSON and body.
/// Pure. docs/protocol/onion.md.
#pragma once

#include "base/bytes.h"
#include "starling/result.h"

#include <map>
#include <optional>
#include <string>

namespace starling::v4 {

struct Request {
    std::string method = "GET";
    std::string endpoint;
    std::map<std::string, std::string> headers;
    std::optional<Bytes> body;
};

struct Reply {
    int code = 0;
    std::map<std::string, std::string> headers;  ///< Names in lower case.
    Bytes body;
};

Bytes encode(const Request& request);
Result<Request> decodeRequest(ByteView bytes);
Bytes encode(const Reply& reply);
Result<Reply> decodeReply(ByteView bytes);

}  // namespace starling::v4
