// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How the checks of the vectors read keys and bytes from a case, and complain.
#pragma once

#include "crypto/keys.h"
#include "support/vectors.h"

namespace starling::test {

inline const bool kCryptoStarted = (initCrypto(), true);

inline std::string textOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string{};
}

inline Bytes bytesOf(const Json& hex) {
    return fromHex(textOf(hex)).value_or(Bytes{});
}

inline SignKey signKeyOf(const Json& seedHex) {
    return SignKey{Secret<32>{bytesOf(seedHex)}};
}

inline X25519PublicKey boxKeyOf(const Json& hex) {
    return X25519PublicKey::parse(textOf(hex)).value_or(X25519PublicKey{});
}

/// Collects what differs.
struct Comparison {
    Complaints complaints;

    void same(const std::string& what, const Json& got, const Json& wanted) {
        if (got != wanted) complaints.push_back(what + " is " + got.dump());
    }
    void sameBytes(const std::string& what, ByteView got, const Json& wantedHex) {
        same(what, Json(toHex(got)), wantedHex);
    }
};

/// Hands out the bytes it was given, in their order; zeros behind them.
class GivenRandom final : public Random {
public:
    explicit GivenRandom(Bytes bytes) : bytes_{std::move(bytes)} {}
    void fill(std::span<std::uint8_t> out) override {
        for (auto& byte : out)
            byte = at_ < bytes_.size() ? bytes_[at_++] : std::uint8_t{0};
    }

private:
    Bytes bytes_;
    std::size_t at_ = 0;
};

}  // namespace starling::test
