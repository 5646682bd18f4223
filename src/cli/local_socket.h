// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One end of a conversation between two programs of one person, as plain system calls. One thread
/// sends and one receives; hangUp() may be called on any while it lives. Not on Windows.
#pragma once

#include "starling/executor.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace starling::cli {

class LocalSocket {
public:
    explicit LocalSocket(int descriptor = -1) : descriptor_{descriptor} {}
    LocalSocket(LocalSocket&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
    LocalSocket& operator=(LocalSocket&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~LocalSocket();

    /// Calls whoever listens there; empty when nobody does, or somebody who is not us: the folder
    /// must be ours alone, and the other side, where the system can tell, too.
    static LocalSocket call(const std::string& path);

    explicit operator bool() const { return descriptor_ >= 0; }

    /// False when the other side has gone. While it does not read, `givesUp` is asked now and then.
    bool send(std::string_view bytes, const std::function<bool()>& givesUp);

    /// What comes next; empty when nothing does within `patience`, nothing when the other side has
    /// gone. Without patience it waits until then.
    std::optional<std::string> receive(std::optional<Millis> patience);

    /// Ends it for both sides; whoever waits here comes back.
    void hangUp();

private:
    int descriptor_;
};

}  // namespace starling::cli
