// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rpc_request_parts.h"

#include "base/encoding.h"

#include <algorithm>
#include <charconv>

namespace starling::rpc {

namespace {

constexpr std::size_t kMostTokens = 50;
constexpr std::uint64_t kLatest = std::uint64_t{1} << 61;

std::optional<Signature> readSignature(Fields& in, const char* name) {
    const auto text = in.text(name);
    if (!text) return std::nullopt;
    const auto bytes = fromBase64(*text);
    if (bytes && bytes->size() == 64) return Signature{takeArray<64>(*bytes)};
    in.refuse("Invalid value given for '" + std::string{name} +
              "': expected base64 encoded Ed25519 signature");
    return std::nullopt;
}

std::optional<SubaccountToken> parseToken(const std::string& text) {
    if (const auto token = SubaccountToken::parse(text)) return token;
    const auto bytes = fromBase64(text);
    if (!bytes || bytes->size() != 36) return std::nullopt;
    return SubaccountToken{takeArray<36>(*bytes)};
}

std::optional<Subaccount> readSubaccount(Fields& in) {
    const auto text = in.text("subaccount");
    const auto signature = readSignature(in, "subaccount_sig");
    if (!text && !signature) return std::nullopt;
    if (!text) in.refuseMissing("subaccount");
    if (!signature) in.refuseMissing("subaccount_sig");
    if (!text || !signature) return std::nullopt;
    const auto token = parseToken(*text);
    if (!token) in.refuse("Invalid value given for 'subaccount': expected 36 bytes");
    if (!token) return std::nullopt;
    return Subaccount{*token, *signature};
}

Namespace checkedNamespace(Fields& in, std::int64_t number) {
    if (number < INT16_MIN || number > INT16_MAX)
        in.refuse("Invalid value given for 'namespace': value out of range");
    return static_cast<Namespace>(std::clamp<std::int64_t>(number, INT16_MIN, INT16_MAX));
}

}  // namespace

bool isMessageHash(std::string_view text) {
    constexpr std::size_t kWhole = kMessageHashSize / 4 * 4;
    if (text.size() != kMessageHashSize || !fromBase64(text.substr(0, kWhole))) return false;
    // A fourth letter gives the spare bits a meaning, so that no decoder minds them.
    return fromBase64(std::string{text.substr(kWhole)} + "A").has_value();
}

Timestamp toTime(std::uint64_t millis) {
    return fromUnixMillis(static_cast<std::int64_t>(std::min(millis, kLatest)));
}

AccountId readAccount(Fields& in, bool alias) {
    const auto* name = alias && !in.has("pubkey") ? "pubKey" : "pubkey";
    const auto text = in.text(name);
    if (!text) {
        in.refuseMissing("pubkey");
        return {};
    }
    const auto account = AccountId::parse(*text);
    if (!account) in.refuse("Pubkey must be 66 hex digits/33 bytes long");
    return account.value_or(AccountId{});
}

Auth readAuth(Fields& in, const AccountId& account, Signed need, bool subaccounts) {
    Auth out;
    if (const auto text = in.text("pubkey_ed25519")) {
        out.pubkeyEd25519 = Ed25519PublicKey::parse(*text);
        if (!out.pubkeyEd25519)
            in.refuse("Invalid value given for 'pubkey_ed25519': expected 64 hex digits");
        if (account.prefix() != AccountId::kAccount)
            in.refuse("pubkey_ed25519 is only permitted for 05[...] pubkeys");
    }
    out.signature = readSignature(in, "signature");
    if (!out.signature && need == Signed::Required) in.refuseMissing("signature");
    if (subaccounts) out.subaccount = readSubaccount(in);
    return out;
}

Namespace readNamespace(Fields& in) {
    return checkedNamespace(in, in.number("namespace").value_or(0));
}

std::optional<NamespaceChoice> readChoice(Fields& in) {
    if (!in.has("namespace")) return std::nullopt;
    if (!in.isText("namespace"))
        return NamespaceChoice{checkedNamespace(in, in.number("namespace").value_or(0))};
    if (in.text("namespace") != "all")
        in.refuse("Invalid value given for 'namespace': expected integer or \"all\"");
    return NamespaceChoice{AllNamespaces{}};
}

Timestamp readTime(Fields& in, const char* name) {
    const auto millis = in.count(name);
    if (!millis) in.refuseMissing(name);
    return toTime(millis.value_or(0));
}

std::optional<std::uint64_t> readLooseCount(Fields& in, const char* name) {
    if (!in.isText(name)) return in.count(name);
    const auto text = in.text(name).value_or("");
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault == std::errc{} && end == text.data() + text.size()) return number;
    in.refuse("Invalid value given for '" + std::string{name} + "': expected positive integer");
    return std::nullopt;
}

std::vector<std::string> readHashes(Fields& in) {
    auto out = in.texts("messages");
    if (!out) in.refuseMissing("messages");
    if (out && out->empty()) in.refuse("messages does not contain any message hashes");
    for (const auto& hash : out.value_or(std::vector<std::string>{}))
        if (!isMessageHash(hash)) in.refuse("invalid message hash: " + hash.substr(0, kMostEcho));
    return out.value_or(std::vector<std::string>{});
}

std::vector<SubaccountToken> readTokens(Fields& in, const char* name) {
    std::vector<SubaccountToken> out;
    const auto texts = in.texts(name);
    if (!texts) in.refuseMissing(name);
    if (texts && (texts->empty() || texts->size() > kMostTokens))
        in.refuse("Invalid value given for '" + std::string{name} + "': expected 1 to 50 tokens");
    if (in.refusal()) return out;
    for (const auto& text : *texts) {
        const auto token = parseToken(text);
        if (!token) in.refuse("Invalid value given for '" + std::string{name} + "': no token");
        if (token) out.push_back(*token);
    }
    return out;
}

}  // namespace starling::rpc
