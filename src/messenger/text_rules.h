// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What text may be sent, and what names of others are cut down to. Pure.
/// docs/protocol/messages.md.
#pragma once

#include "starling/checks.h"

#include <string>
#include <string_view>

namespace starling {

/// Errc::Invalid with advice for text that is empty, too long or no UTF-8.
Result<void> checkOutgoingText(std::string_view text);

/// True for exactly one emoji, as people put them under messages.
bool isOneEmoji(std::string_view text);

/// Errc::Invalid with advice for a name of our own that is empty, too long or not printable.
Result<void> checkOwnName(std::string_view name);

/// A name somebody else chose, made harmless: no control characters, no marks that turn the
/// direction of writing, white space folded, at most kMaxNameBytes whole characters.
std::string harmlessName(std::string_view name);

/// The first `count` code points of well-formed UTF-8.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

/// Text made safe for one line of a terminal or a log line's reader: control characters and
/// direction marks become visible escapes; line breaks stay when `keepLines`.
std::string printable(std::string_view text, bool keepLines);

}  // namespace starling
