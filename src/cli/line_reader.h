// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of standard input as they are typed, read on a thread of its own so that whoever takes
/// them can do something else meanwhile. One in a program.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace starling::cli {

class LineReader {
public:
    /// `wake` is called on the reading thread whenever there is something to take.
    explicit LineReader(std::function<void()> wake);
    ~LineReader();  ///< Does not wait for a line that is never finished.

    std::vector<std::string> take();
    bool ended() const;  ///< Standard input has ended and every line was taken.

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

}  // namespace starling::cli
