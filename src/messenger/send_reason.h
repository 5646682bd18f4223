// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a message is not sent, in words for the person who wrote it: what is wrong, and what to do.
/// Pure.
#pragma once

#include "starling/result.h"

#include <string>

namespace starling {

/// It waits: what fails now may work later, and it is tried again without anybody doing anything.
std::string whyItWaits(const Error& error);

/// It was given up: refused for good, or not sent as long as it was worth sending.
std::string whyItFailed(const Error& error);

/// The recipient has it, our other devices do not and will not.
std::string whyNoOwnCopy(const Error& error);

constexpr const char* kStoppedByPerson = "You stopped it. Try again to send it after all.";

}  // namespace starling
