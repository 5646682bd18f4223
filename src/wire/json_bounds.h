// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A look at hostile JSON before a parser builds a tree of it: deep nesting overflows the stack of
/// whoever walks the tree, and a text of nothing but commas costs twenty times its size. Pure.
/// docs/protocol/storage-rpc.md.
#pragma once

#include <cstddef>
#include <string_view>

namespace starling {

constexpr std::size_t kMaxJsonBytes = 16U << 20;
constexpr int kMaxJsonDepth = 32;
constexpr std::size_t kMaxJsonValues = 500'000;

/// True when `json` is small, flat and sparse enough to be parsed. Says nothing about its syntax.
bool isModestJson(std::string_view json, std::size_t maxBytes = kMaxJsonBytes);

}  // namespace starling
