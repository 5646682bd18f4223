// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What one program of ours hears from the other over the window's socket, whole and in pieces.

#include "base/bytes.h"
#include "cli/frames.h"

#include <cstdlib>

using namespace starling;
using namespace starling::cli;

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

std::string withoutEnd(std::string line) {
    demand(line.ends_with('\n'));
    line.pop_back();
    return line;
}

/// What is understood is bounded, and understood again as it would be written. Escapes may be
/// longer then, so that a long one has no room.
void lookAt(const std::string& line) {
    demand(line.size() < kMostFrame);
    if (const auto call = decodeCall(line)) {
        demand(!call->words.empty() && call->words.size() <= kMostWords);
        const auto again = encode(*call);
        demand(again || line.size() > kMostFrame / 8);
        demand(!again || decodeCall(withoutEnd(*again)) == call);
    }
    const auto reply = decodeReply(line);
    if (!reply) return;
    if (const auto* ended = std::get_if<Ended>(&*reply))
        demand(decodeReply(withoutEnd(encode(*ended))) == *reply);
    const auto* const printed = std::get_if<Printed>(&*reply);
    if (!printed) return;
    FrameReader lines;
    demand(lines.feed(encode(*printed)));
    Printed whole{printed->isAside, {}};
    while (const auto next = lines.next())
        whole.text += std::get<Printed>(decodeReply(*next).value()).text;
    demand(lines.isEmpty() && whole == *printed);
}

std::vector<std::string> linesOf(std::string_view bytes, std::size_t piece) {
    FrameReader lines;
    std::vector<std::string> all;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        if (!lines.feed(bytes.substr(at, piece))) break;
        while (auto line = lines.next())
            all.push_back(*std::move(line));
    }
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = asText({data, size});
    const auto lines = linesOf(bytes, 4096);
    if (size <= kMostFrame) demand(lines == linesOf(bytes, 7));
    for (const auto& line : lines)
        lookAt(line);
    return 0;
}
