// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How the tests of the views write data by hand.
#pragma once

#include "config/data.h"
#include "starling/ids.h"

#include <gtest/gtest.h>

namespace starling::config {

inline Value text(std::string_view value) {
    return Value{std::string{value}};
}
inline Value number(std::int64_t value) {
    return Value{value};
}

/// An id whose key is one byte, 32 times.
inline AccountId idWith(std::uint8_t byte, std::uint8_t prefix = AccountId::kAccount) {
    AccountId id;
    id.bytes.fill(byte);
    id.bytes[0] = prefix;
    return id;
}
inline std::string raw(const AccountId& id) {
    return {id.bytes.begin(), id.bytes.end()};
}

}  // namespace starling::config
