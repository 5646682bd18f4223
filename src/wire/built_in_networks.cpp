// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/network_profile.h"

namespace starling {

namespace {

/// The seeds' certificates are self-signed and pinned; docs/protocol/network.md.
constexpr std::string_view kSession = R"({
 "name": "session",
 "seeds": [
  {"url": "https://seed1.getsession.org:4443/",
   "pins": ["sha256//mlYTXvkmIEYcpswANTpnBwlz9Cswi0py/RQKkbdQOZQ="]},
  {"url": "https://seed2.getsession.org:4443/",
   "pins": ["sha256//ZuUxe4wopBR83Yy5fePPNX0c00BnkQCu/49oapFpB0k="]},
  {"url": "https://seed3.getsession.org:4443/",
   "pins": ["sha256//4xe+8k1NjxerVTjUsWlZJNKt3PA7Y31pUls2tHYippA="]}
 ],
 "nodes": [],
 "file_servers": [
  {"url": "http://filev2.getsession.org",
   "pubkey_x25519": "09324794aa9c11948189762d198c618148e9136ac9582068180661208927ef34",
   "pubkey_ed25519": "b8eef9821445ae16e2e97ef8aa6fe782fd11ad5253cd6723b281341dba22e371"}
 ],
 "distinct_subnets": true,
 "name_service": true,
 "communities": []
}
)";

constexpr std::string_view kTestnet = R"({
 "name": "testnet",
 "seeds": [{"url": "http://seed2.getsession.org:38157/", "pins": []}],
 "nodes": [],
 "file_servers": [
  {"url": "http://potatofiles.getsession.org",
   "pubkey_x25519": "fc097b06821c98a2db75ce02e521cef5fd9d3446e42e81d843c4c8c4e9260f48",
   "pubkey_ed25519": "ff86dcd4b26d1bfec944c59859494248626d6428efc12168749d65a1b92f5e28"}
 ],
 "distinct_subnets": true,
 "name_service": true,
 "communities": []
}
)";

}  // namespace

std::optional<NetworkProfile> builtInNetwork(std::string_view name) {
    if (name != "session" && name != "testnet") return std::nullopt;
    auto parsed = parseNetworkProfile(name == "session" ? kSession : kTestnet);
    if (!parsed) return std::nullopt;
    return std::move(*parsed);
}

}  // namespace starling
