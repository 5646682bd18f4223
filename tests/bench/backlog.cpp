// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/backlog.h"

#include "base/encoding.h"
#include "bench/texts.h"
#include "wire/sealed_content.h"

namespace starling::bench {

namespace {

constexpr Millis kLife{14LL * 24 * 3600 * 1000};

Content contentNumber(std::size_t number, std::size_t sender) {
    Content content;
    content.data.emplace();
    content.data->body = textNumber(static_cast<std::int64_t>(number));
    content.data->profile.emplace();
    content.data->profile->displayName = "Sender " + std::to_string(sender);
    return content;
}

}  // namespace

Backlog makeBacklog(std::size_t count, std::size_t senders, Timestamp end) {
    SystemRandom random;
    Backlog out{Identity::generate(random), {}, {}};
    std::vector<Identity> people;
    for (std::size_t i = 0; i < senders; ++i) {
        people.push_back(Identity::generate(random));
        out.senders.push_back(people.back().id());
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto sender = i % senders;
        const auto sentAt = end - Millis{static_cast<std::int64_t>(count - i)};
        auto content = contentNumber(i, sender);
        content.sigTimestamp = static_cast<std::uint64_t>(toUnixMillis(sentAt));
        out.messages.push_back({toBase64Unpadded(random.array<32>()), sentAt, sentAt + kLife,
                                sealContent(content, sentAt, people[sender].signKey(),
                                            out.bob.boxKey().publicKey(), random)});
    }
    return out;
}

}  // namespace starling::bench
