// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts as people write them, for stores of any size: made-up words, few of them often and many
/// seldom. Text N is always the same.
#pragma once

#include <cstdint>
#include <string>

namespace starling::bench {

/// Every text begins with a word of its own. One in four has kCommon, one in 2,000 kRare, one in
/// 20,000 kHan and kPicture.
std::string textNumber(std::int64_t number);

constexpr const char* kCommon = "tomorrow";
constexpr const char* kRare = "zeppelin";
constexpr const char* kHan = "\xE6\x98\x8E\xE5\xA4\xA9";  // 明天
constexpr const char* kPicture = "\xF0\x9F\x9A\x80";      // a rocket

}  // namespace starling::bench
