// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Data and diffs as they stand in a config message. Pure. What the reference would not write fails
/// the reader: empty dicts and sets below the top, sets out of order, more than kMaxDepth dicts in
/// each other. docs/protocol/config.md#message.
#pragma once

#include "config/bencode.h"
#include "config/diff.h"

namespace starling::config {

void writeData(std::string& to, const Dict& data);
Dict readData(bencode::Reader& in);

void writeDiff(std::string& to, const Diff& diff);
Diff readDiff(bencode::Reader& in);

}  // namespace starling::config
