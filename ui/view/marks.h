// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The marks people write in a text, and what they ask for: *bold* or **bold**, _italic_, ~struck~
/// or ~~struck~~, `code`, ```a block```, ||a spoiler||. What goes over the wire and what is copied
/// has the marks; what is shown has not.
///
/// A mark counts only at the edge of words, and only with its other half in the same line; one
/// without it stays text. Only a block has many lines; it stands on lines of its own. Within code
/// and addresses nothing is a mark. Marks may stand within others, never across them. Functions
/// and values; any thread.
#pragma once

#include "view/links.h"

namespace starling::ui {

enum class Mark { Bold, Italic, Strike, Code, Block, Spoiler };

struct MarkedRange {
    TextRange range;  ///< Of the text that is shown.
    Mark mark = Mark::Bold;
    bool operator==(const MarkedRange&) const = default;
};

struct FormattedText {
    QString text;
    std::vector<MarkedRange> marks;  ///< By where they begin, the outer ones first.
    std::vector<Link> links;         ///< Not within code.
};

/// Takes time in proportion to the text, whatever is in it.
FormattedText formatMarks(const QString& written);

}  // namespace starling::ui
