// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The last net before the diary: whoever writes a line leaves out what is nobody's business, and
/// this takes out what somebody forgot. Pure.
#pragma once

#include <string>
#include <string_view>

namespace starling {

/// Without IP addresses, whole ids (they are shortened) and anything that looks like a key, in one
/// line of bounded length. Message text and words of people it cannot know.
std::string redacted(std::string_view text);

}  // namespace starling
