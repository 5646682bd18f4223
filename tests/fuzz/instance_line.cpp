// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The line with which a second start raises the window, and what is taken from it into the
/// environment.

#include "desktop/one_instance.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray line{reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
    const auto token = starling::ui::tokenOfRaise(line);
    if (!token) return 0;
    const auto isPlain = [](QChar c) { return c > QChar{' '} && c < QChar{0x7f}; };
    if (!std::all_of(token->begin(), token->end(), isPlain)) std::abort();
    const auto again = token->isEmpty() ? QByteArray{"raise"} : "raise " + token->toLatin1();
    if (again != line) std::abort();
    return 0;
}
