// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes that must not outlive their use. Wiped when destroyed or moved from; neither copied nor
/// printed.
#pragma once

#include "base/bytes.h"

#include <algorithm>

namespace starling {

/// Overwrites memory in a way the compiler may not leave out.
void wipe(std::span<std::uint8_t> bytes);
inline void wipe(std::string& text) {
    wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
}

template <std::size_t N>
class Secret {
public:
    Secret() = default;
    explicit Secret(ByteView bytes) {
        std::copy_n(bytes.begin(), std::min(N, bytes.size()), bytes_.begin());
    }
    Secret(Secret&& other) noexcept : bytes_{other.bytes_} { wipe(other.bytes_); }
    Secret& operator=(Secret&& other) noexcept {
        if (this != &other) {
            bytes_ = other.bytes_;
            wipe(other.bytes_);
        }
        return *this;
    }
    ~Secret() { wipe(bytes_); }

    /// A second copy, made on purpose.
    Secret clone() const { return Secret{view()}; }

    ByteView view() const { return bytes_; }
    std::uint8_t* data() { return bytes_.data(); }
    const std::uint8_t* data() const { return bytes_.data(); }
    static constexpr std::size_t size() { return N; }

private:
    ByteArray<N> bytes_{};
};

}  // namespace starling
