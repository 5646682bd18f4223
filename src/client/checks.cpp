// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/checks.h"

#include "base/encoding.h"
#include "base/secret.h"
#include "client/network_choice.h"
#include "crypto/mnemonic.h"
#include "crypto/name_cipher.h"
#include "messenger/text_rules.h"
#include "net/proxy.h"

#include <array>

namespace starling {

namespace {

constexpr std::size_t kLongestWord = 16;  ///< Looked at; those of the list are shorter.
constexpr std::size_t kShortWord = 4;     ///< With two mistakes it could be anything.
constexpr std::size_t kDigitsOfAnId = 66;

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// A word somebody typed, at most kLongestWord of it, in lower case; wiped when it goes.
struct TypedWord {
    explicit TypedWord(std::string_view typed) : length{std::min(typed.size(), letters.size())} {
        for (std::size_t i = 0; i < length; ++i) {
            const bool upper = typed[i] >= 'A' && typed[i] <= 'Z';
            letters[i] = static_cast<std::uint8_t>(upper ? typed[i] - 'A' + 'a' : typed[i]);
        }
    }
    TypedWord(const TypedWord&) = delete;
    TypedWord& operator=(const TypedWord&) = delete;
    ~TypedWord() { wipe(letters); }

    std::string_view view() const {
        return {reinterpret_cast<const char*>(letters.data()), length};
    }

    ByteArray<kLongestWord> letters{};
    std::size_t length;
};

/// Letters to be put in, taken out, changed, or swapped with their neighbour. Both at most
/// kLongestWord long.
std::size_t mistakes(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, kLongestWord + 1>, kLongestWord + 1> cost{};
    for (std::size_t i = 0; i <= kLongestWord; ++i)
        cost[i][0] = cost[0][i] = i;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

std::size_t sameLetters(std::string_view a, std::string_view b) {
    const auto most = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < most && a[same] == b[same])
        ++same;
    return same;
}

WordsFault faultOf(PhraseFault fault) {
    switch (fault) {
        case PhraseFault::NotEnoughWords:
            return WordsFault::TooFew;
        case PhraseFault::TooManyWords:
            return WordsFault::TooMany;
        case PhraseFault::UnknownWord:
            return WordsFault::UnknownWord;
        case PhraseFault::WrongChecksum:
            return WordsFault::WrongChecksum;
        case PhraseFault::Impossible:
            break;
    }
    return WordsFault::Impossible;
}

IdFault faultOfDigits(std::size_t digits, std::size_t length) {
    if (length == 0) return IdFault::Empty;
    if (digits != length) return IdFault::NotHex;
    if (length < kDigitsOfAnId) return IdFault::TooShort;
    return length > kDigitsOfAnId ? IdFault::TooLong : IdFault::None;
}

}  // namespace

Result<void> checkName(std::string_view name) {
    return checkOwnName(name);
}

WordsCheck checkWords(std::string_view phrase) {
    WordsCheck out;
    out.unknown = unknownWords(phrase);
    const auto seed = decodePhrase(phrase);
    if (const auto* wrong = std::get_if<PhraseError>(&seed)) out.fault = faultOf(wrong->fault);
    return out;
}

std::vector<std::string> wordsBeginning(std::string_view beginning, std::size_t most) {
    std::vector<std::string> out;
    if (beginning.empty() || beginning.size() > kLongestWord) return out;
    const TypedWord typed{beginning};
    for (const auto word : englishWords()) {
        if (out.size() == most) break;
        if (word.starts_with(typed.view())) out.emplace_back(word);
    }
    return out;
}

std::string nearestWord(std::string_view word) {
    if (word.empty() || word.size() > kLongestWord) return {};
    const TypedWord typed{word};
    std::string_view nearest;
    std::size_t same = 0;
    auto fewest = word.size() <= kShortWord ? 2U : 3U;  // one more than are looked past
    for (const auto listed : englishWords()) {
        const auto count = mistakes(typed.view(), listed);
        const auto alike = sameLetters(typed.view(), listed);
        const bool closer = count == fewest && !nearest.empty() && alike > same;
        if (count >= fewest && !closer) continue;
        fewest = static_cast<unsigned>(count);
        nearest = listed;
        same = alike;
    }
    return std::string{nearest};
}

IdCheck checkId(std::string_view text) {
    IdCheck out;
    const auto id = trimmed(text);
    out.digits = static_cast<std::size_t>(std::count_if(id.begin(), id.end(), isHexDigit));
    out.fault = faultOfDigits(out.digits, id.size());
    if (out.fault != IdFault::None) return out;
    const auto parsed = AccountId::parse(id);
    if (!parsed || parsed->prefix() != AccountId::kAccount) {
        out.fault = IdFault::NoPerson;
        return out;
    }
    out.id = *parsed;
    return out;
}

Result<std::string> checkNetwork(const std::string& nameOrFile) {
    const auto network = chooseNetwork(nameOrFile);
    if (!network) return network.error();
    return network->name;
}

Result<void> checkProxy(const std::string& url) {
    auto proxy = parseProxy(url);
    if (!proxy) return proxy.error();
    wipe(proxy->password);
    return {};
}

Result<std::string> wordsOfRecoveryCode(std::string_view code) {
    constexpr std::size_t kDigits = 2 * Secret<16>::size();
    auto digits = trimmed(code);
    // Some write the whole key, of which an account of 13 words has zeros in the second half.
    const bool padded = digits.size() == 2 * kDigits &&
                        digits.substr(kDigits).find_first_not_of('0') == std::string_view::npos;
    if (padded) digits = digits.substr(0, kDigits);
    auto bytes = digits.size() == kDigits ? fromHex(digits) : std::nullopt;
    if (!bytes) return Error{Errc::Invalid, "this is no recovery code of an account"};
    const Secret<16> seed{*bytes};
    wipe(*bytes);
    return encodePhrase(seed);
}

bool isRegisterName(std::string_view text) {
    return registerName(text).has_value();  // too short for an id, whatever its letters are
}

}  // namespace starling
