// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/config_arrival.h"

#include "base/log.h"

#include <map>

namespace starling {

namespace {

constexpr std::size_t kPartHead = 34;  ///< Hash of the whole, index, count.

Bytes encodePart(const config::Part& part) {
    Bytes out = toBytes(ByteView{part.of});
    out.push_back(static_cast<std::uint8_t>(part.index));
    out.push_back(static_cast<std::uint8_t>(part.count));
    append(out, part.chunk);
    return out;
}

std::optional<config::Part> decodePart(ByteView bytes) {
    if (bytes.size() < kPartHead) return std::nullopt;
    return config::Part{takeArray<32>(bytes), bytes[32], bytes[33],
                        toBytes(bytes.subspan(kPartHead))};
}

struct Whole {
    std::vector<config::Part> parts;
    std::vector<std::string> hashes;
};

Result<std::vector<config::Arrived>> assembled(config::Kind kind, ConfigTable& table) {
    const int ns = config::namespaceOf(kind);
    const auto kept = table.parts(ns);
    if (!kept) return kept.error();
    std::map<ByteArray<32>, Whole> wholes;
    for (const auto& row : *kept) {
        auto part = decodePart(row.data);
        if (!part) continue;
        auto& whole = wholes[part->of];
        whole.parts.push_back(*std::move(part));
        whole.hashes.push_back(row.hash);
    }
    std::vector<config::Arrived> out;
    for (auto& [of, whole] : wholes) {
        auto serialized = config::assemble(whole.parts);
        if (!serialized) continue;
        for (const auto& hash : whole.hashes)
            if (auto gone = table.removePart(ns, hash); !gone) return gone.error();
        out.push_back({std::move(whole.hashes), *std::move(serialized)});
    }
    return out;
}

}  // namespace

void openArrival(ConfigArrival& arrival, const SignKey& own) {
    for (const auto& stored : arrival.stored) {
        auto opened = config::open(stored.data, arrival.kind, own);
        if (!opened) {
            logLine(LogLevel::Info, "sync", "left out a config: " + opened.error().detail);
            continue;
        }
        arrival.opened.push_back(
            {stored.hash, stored.timestamp, stored.expiration, *std::move(opened)});
    }
    arrival.stored.clear();
}

Result<std::vector<config::Arrived>> wholeOnes(const ConfigArrival& arrival, ConfigTable& table) {
    std::vector<config::Arrived> out;
    bool parts = false;
    for (const auto& one : arrival.opened) {
        if (!one.what.part) {
            out.push_back({{one.hash}, one.what.serialized});
            continue;
        }
        parts = true;
        const auto kept = table.addPart(config::namespaceOf(arrival.kind),
                                        {one.hash, one.expiration, encodePart(*one.what.part)});
        if (!kept) return kept.error();
    }
    if (!parts) return out;
    auto more = assembled(arrival.kind, table);
    if (!more) return more.error();
    std::move(more->begin(), more->end(), std::back_inserter(out));
    return out;
}

}  // namespace starling
