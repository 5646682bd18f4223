// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/change_entry.h"

#include "base/encoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::localnet {

using Json = nlohmann::json;

std::string changeEntry(const SignKey& key, const Change& change, std::string signedHead) {
    std::vector<std::string> hashes;
    Json grouped = Json::object();
    for (const auto& [ns, hash] : change.changed) {
        hashes.push_back(hash);
        grouped[std::to_string(ns)].push_back(hash);
    }
    std::sort(hashes.begin(), hashes.end());
    for (const auto& hash : hashes)
        signedHead += hash;
    const Json entry{{change.field, change.byNamespace ? grouped : Json(hashes)},
                     {"signature", toBase64(key.sign(asBytes(signedHead)).view())}};
    return entry.dump();
}

}  // namespace starling::localnet
