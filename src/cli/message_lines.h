// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages as lines, for people and for programs. Pure.
#pragma once

#include "starling/message.h"

#include <string>

namespace starling::cli {

/// `name` is what the other side is called; empty: their ID.
std::string textLine(const Message& message, const std::string& name);

/// One JSON object without a line break in it.
std::string jsonLine(const Message& message);

/// "text", "deleted", …: for programs.
const char* kindName(MessageKind kind);

/// What a message without words tells; empty for one that has some. `other` is never empty.
std::string noticeOf(const Message& message, const std::string& other);

}  // namespace starling::cli
