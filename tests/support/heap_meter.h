// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How much this program has asked `new` for. Linking heap_meter.cpp replaces the global operators.
/// Any thread.
#pragma once

#include <cstddef>

namespace starling::test {

/// Makes what is held now the new zero.
void restartHeapMeter();

/// The most that was held at once since then, in bytes.
std::size_t heapPeak();

}  // namespace starling::test
