// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person types or pastes, looked at by every check there is. What a check says of itself
/// holds, and what is accepted is accepted again in its plain form.

#include "starling/checks.h"

#include "base/bytes.h"
#include "base/encoding.h"

#include <cstdlib>

using namespace starling;

namespace {

constexpr std::size_t kMostAdvice = 250;

void demand(bool holds) {
    if (!holds) std::abort();
}

template <class T>
void demandAdvice(const Result<T>& refused) {
    const auto& why = refused.error();
    demand(why.code == Errc::Invalid && !why.detail.empty() && why.detail.size() <= kMostAdvice);
}

void lookAtWords(std::string_view text) {
    const auto words = checkWords(text);
    int last = 0;
    for (const auto number : words.unknown) {
        demand(number > last);
        last = number;
    }
    demand(words.unknown.empty() || words.fault != WordsFault::None);
    demand(words.fault != WordsFault::UnknownWord || !words.unknown.empty());
}

void lookAtOneWord(std::string_view text) {
    constexpr std::size_t kMost = 5;
    const auto offered = wordsBeginning(text, kMost);
    demand(offered.size() <= kMost && (offered.empty() || !text.empty()));
    for (const auto& word : offered) {
        demand(word.size() >= text.size() && nearestWord(word) == word);
        demand(checkWords(word).unknown.empty());
    }
    const auto nearest = nearestWord(text);
    demand(nearest.empty() || nearestWord(nearest) == nearest);
}

void lookAtId(std::string_view text) {
    const auto id = checkId(text);
    demand(id.digits <= text.size());
    if (id.fault != IdFault::None) return demand(id.id == AccountId{});
    demand(id.digits == 66 && id.id.prefix() == AccountId::kAccount);
    const auto again = checkId(id.id.hex());
    demand(again.fault == IdFault::None && again.id == id.id);
}

void lookAtCode(std::string_view text) {
    const auto words = wordsOfRecoveryCode(text);
    if (!words) return demandAdvice(words);
    demand(checkWords(*words).fault == WordsFault::None);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = asText({data, size});
    lookAtWords(text);
    lookAtOneWord(text);
    lookAtId(text);
    lookAtCode(text);
    if (isRegisterName(text)) demand(text.size() <= 64 && checkId(text).fault != IdFault::None);
    const auto name = checkName(text);
    if (name) demand(!text.empty() && text.size() <= kMaxNameBytes && isUtf8(text));
    if (!name) demandAdvice(name);
    const std::string url{text};
    if (const auto proxy = checkProxy(url); !proxy) demandAdvice(proxy);
    return 0;
}
