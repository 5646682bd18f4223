// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/network_profile.h"

#include "base/encoding.h"
#include "crypto/hash.h"
#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling {

namespace {

/// Keeps the order of members, so that a file that is written on still looks like itself.
using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxFileBytes = 4U << 20;
constexpr std::size_t kMaxUrl = 300;

/// Remembers the first thing that is wrong; readers run on and the caller asks at the end.
class Reader {
public:
    std::optional<Error> error;

    void expect(bool holds, const std::string& key, const std::string& what) {
        if (!holds && !error)
            error = Error{Errc::Invalid,
                          "In the network profile, \"" + key + "\" must be " + what + "."};
    }

    std::string text(const Json& object, const std::string& at, const char* name) {
        const auto found = object.find(name);
        const bool good = found != object.end() && found->is_string();
        expect(good, at + name, "a text");
        return good ? found->get<std::string>() : std::string{};
    }

    bool flag(const Json& object, const char* name, bool fallback) {
        const auto found = object.find(name);
        if (found == object.end()) return fallback;
        expect(found->is_boolean(), name, "true or false");
        return found->is_boolean() ? found->get<bool>() : fallback;
    }

    /// An absent list is an empty one.
    const Json& list(const Json& object, const std::string& at, const char* name) {
        static const Json none = Json::array();
        const auto found = object.find(name);
        if (found == object.end()) return none;
        expect(found->is_array(), at + name, "a list");
        return found->is_array() ? *found : none;
    }

    template <class Key>
    Key key(const Json& object, const std::string& at, const char* name) {
        const auto parsed = Key::parse(text(object, at, name));
        expect(parsed.has_value(), at + name, "64 hexadecimal digits");
        return parsed.value_or(Key{});
    }
};

std::string_view hostOf(std::string_view url) {
    const auto start = url.find("://");
    if (start == url.npos) return {};
    const auto rest = url.substr(start + 3);
    return rest.substr(0, rest.find_first_of(":/"));
}

bool isUrl(std::string_view url) {
    const bool scheme = url.starts_with("https://") || url.starts_with("http://");
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) {
        return c > ' ' && c < 127 &&
               std::string_view{"\"\\<>@#?"}.find(c) == std::string_view::npos;
    });
    return scheme && plain && url.size() <= kMaxUrl && !hostOf(url).empty();
}

bool isPin(std::string_view pin) {
    constexpr std::string_view kKind = "sha256//";
    if (!pin.starts_with(kKind)) return false;
    const auto bytes = fromBase64(pin.substr(kKind.size()));
    return bytes && bytes->size() == 32;
}

std::string nth(const char* list, std::size_t index) {
    return std::string{list} + '[' + std::to_string(index) + "].";
}

Seed readSeed(Reader& in, const Json& entry, const std::string& at) {
    in.expect(entry.is_object(), at.substr(0, at.size() - 1), "an object");
    if (!entry.is_object()) return {};
    Seed out{in.text(entry, at, "url"), {}};
    in.expect(isUrl(out.url), at + "url", "an address that begins with https:// or http://");
    if (!out.url.ends_with('/')) out.url += '/';
    for (const auto& pin : in.list(entry, at, "pins")) {
        const bool good = pin.is_string() && isPin(pin.get_ref<const std::string&>());
        in.expect(good, at + "pins", "texts \"sha256//\" and 44 characters of base64");
        if (good) out.pins.push_back(pin.get<std::string>());
    }
    // Nothing else proves a seed: an https address without a pin only looks safe.
    in.expect(!out.url.starts_with("https://") || !out.pins.empty(), at + "pins",
              "at least one pin for an https address");
    return out;
}

ServiceNode readNode(Reader& in, const Json& entry, const std::string& at) {
    in.expect(entry.is_object(), at.substr(0, at.size() - 1), "an object");
    if (!entry.is_object()) return {};
    ServiceNode out;
    out.ip = in.text(entry, at, "public_ip");
    in.expect(isIpv4(out.ip), at + "public_ip", "an IPv4 address such as 192.0.2.7");
    const auto port = entry.find("storage_port");
    const bool good = port != entry.end() && port->is_number_unsigned() &&
                      port->get<std::uint64_t>() - 1 < UINT16_MAX;
    in.expect(good, at + "storage_port", "a number from 1 to 65535");
    if (good) out.port = port->get<std::uint16_t>();
    out.x25519 = in.key<X25519PublicKey>(entry, at, "pubkey_x25519");
    out.ed25519 = in.key<Ed25519PublicKey>(entry, at, "pubkey_ed25519");
    return out;
}

FileServer readFileServer(Reader& in, const Json& entry, const std::string& at) {
    in.expect(entry.is_object(), at.substr(0, at.size() - 1), "an object");
    if (!entry.is_object()) return {};
    FileServer out{in.text(entry, at, "url"), {}, {}};
    in.expect(isUrl(out.url), at + "url", "an address that begins with https:// or http://");
    out.x25519 = in.key<X25519PublicKey>(entry, at, "pubkey_x25519");
    if (entry.contains("pubkey_ed25519"))
        out.ed25519 = in.key<Ed25519PublicKey>(entry, at, "pubkey_ed25519");
    return out;
}

template <class Item>
std::vector<Item> readAll(Reader& in, const Json& root, const char* name,
                          Item (*read)(Reader&, const Json&, const std::string&)) {
    std::vector<Item> out;
    std::size_t index = 0;
    for (const auto& entry : in.list(root, "", name))
        out.push_back(read(in, entry, nth(name, index++)));
    return out;
}

Json toJson(const Seed& seed) {
    return {{"url", seed.url}, {"pins", seed.pins}};
}

Json toJson(const ServiceNode& node) {
    return {{"public_ip", node.ip},
            {"storage_port", node.port},
            {"pubkey_x25519", node.x25519.hex()},
            {"pubkey_ed25519", node.ed25519.hex()}};
}

Json toJson(const FileServer& server) {
    Json out{{"url", server.url}, {"pubkey_x25519", server.x25519.hex()}};
    if (server.ed25519) out["pubkey_ed25519"] = server.ed25519->hex();
    return out;
}

template <class Item>
Json toJson(const std::vector<Item>& items) {
    Json out = Json::array();
    for (const auto& item : items)
        out.push_back(toJson(item));
    return out;
}

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string NetworkProfile::id() const {
    const Json lasting{toJson(seeds), toJson(nodes), toJson(fileServers)};
    const auto digest = blake2b<32>({asBytes("starling network"), asBytes(dumped(lasting, -1))});
    return toHex(ByteView{digest}.first(8));
}

bool NetworkProfile::allowsPrivateAddresses() const {
    const auto isPrivateSeed = [](const Seed& seed) {
        const auto host = hostOf(seed.url);
        return host == "localhost" || isPrivateIp(host);
    };
    return std::any_of(seeds.begin(), seeds.end(), isPrivateSeed) ||
           std::any_of(nodes.begin(), nodes.end(),
                       [](const ServiceNode& node) { return isPrivateIp(node.ip); });
}

Result<NetworkProfile> parseNetworkProfile(std::string_view json) {
    if (!isModestJson(json, kMaxFileBytes))
        return Error{Errc::Invalid, "The network profile is too big or too deeply nested."};
    const auto root = Json::parse(json, nullptr, false);
    if (!root.is_object()) return Error{Errc::Invalid, "The network profile is no JSON object."};
    Reader in;
    NetworkProfile out;
    out.name = in.text(root, "", "name");
    in.expect(!out.name.empty() && out.name.size() <= 100, "name", "a text of 1 to 100 characters");
    out.seeds = readAll<Seed>(in, root, "seeds", readSeed);
    out.nodes = readAll<ServiceNode>(in, root, "nodes", readNode);
    out.fileServers = readAll<FileServer>(in, root, "file_servers", readFileServer);
    out.distinctSubnets = in.flag(root, "distinct_subnets", true);
    out.nameService = in.flag(root, "name_service", true);
    for (const auto& community : in.list(root, "", "communities")) {
        in.expect(community.is_string(), "communities", "a list of texts");
        if (community.is_string()) out.communities.push_back(community.get<std::string>());
    }
    if (!in.error && out.seeds.empty() && out.nodes.empty())
        in.error = Error{Errc::Invalid,
                         "The network profile needs at least one entry in \"seeds\" or \"nodes\"."};
    if (in.error) return *in.error;
    out.text = json;
    return out;
}

std::string encodeNetworkProfile(const NetworkProfile& profile) {
    Json root = Json::object();
    if (isModestJson(profile.text, kMaxFileBytes)) {
        auto known = Json::parse(profile.text, nullptr, false);
        if (known.is_object()) root = std::move(known);  // with the keys that we do not know
    }
    root["name"] = profile.name;
    root["seeds"] = toJson(profile.seeds);
    root["nodes"] = toJson(profile.nodes);
    root["file_servers"] = toJson(profile.fileServers);
    root["distinct_subnets"] = profile.distinctSubnets;
    root["name_service"] = profile.nameService;
    root["communities"] = profile.communities;
    return dumped(root, 1) + '\n';
}

}  // namespace starling
