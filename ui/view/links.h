// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The addresses of web pages in a text: http:// and https:// and nothing else, in any case, not
/// right after a letter, a digit, + or -. One ends before a space, a control or format character,
/// any of "<>\^`{|} and a closing bracket that nothing opened; punctuation at its end and what
/// follows a bracket that nothing closes are not part of it. A function; any thread.
#pragma once

#include "view/text_block.h"

#include <QUrl>

#include <vector>

namespace starling::ui {

constexpr int kLongestLink = 2'048;  ///< In UTF-16 units; what is longer is none.

struct Link {
    TextRange range;
    QUrl url;  ///< Valid, with a host.
    bool operator==(const Link&) const = default;
};

/// In their order. Takes time in proportion to the text.
std::vector<Link> findLinks(const QString& text);

}  // namespace starling::ui
