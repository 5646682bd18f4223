// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a profile folder holds while no program uses it, looked at through the engine's own layers.
/// Failures are GoogleTest's.
#pragma once

#include "store/message_table.h"
#include "support/office.h"

namespace starling::test {

/// All messages in the order shown, after SQLite, the index of words and the references between
/// rows have been found sound.
std::vector<MessageRow> wholeStore(const std::filesystem::path& profile,
                                   const std::string& network);

std::vector<std::string> textsOf(const std::vector<MessageRow>& rows);

/// The shown order is the order in which the messages were sent, and none is there twice.
void expectInOrderOnce(const std::vector<MessageRow>& rows);

}  // namespace starling::test
