// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Onions with anything wrong about them that a test wants.
#pragma once

#include "wire/onion.h"

#include <string>
#include <vector>

namespace starling::localnet::test {

struct Plan {
    std::vector<ServiceNode> path;     ///< The last one is the destination.
    std::vector<std::string> ciphers;  ///< "enc_type" of each hop.
    std::string control = R"({"headers":{}})";
    std::string outerExtra = {};  ///< More fields for the outermost JSON, such as ,"hop_no":1
};

struct Built {
    Bytes body;
    LayerKey replyKey;
};

Built buildOnion(const Plan& plan, std::string_view payload, Random& random);

}  // namespace starling::localnet::test
