// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The encoding of config messages: `i1e`, `3:abc`, `l…e`, `d<key><value>…e`. Values; any thread.
/// docs/protocol/config.md#bencode.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace starling::config::bencode {

void writeInteger(std::string& to, std::int64_t number);
void writeString(std::string& to, std::string_view bytes);

/// Reads one value after the other and accepts only the one form in which each can be written.
/// After the first fault it has failed for good: every answer is empty and no loop goes on, so it
/// is enough to ask once, in the end. Views are into the text given, which must live on.
class Reader {
public:
    explicit Reader(std::string_view text) : text_{text} {}

    bool hasFailed() const { return hasFailed_; }
    void fail();
    std::size_t position() const { return at_; }
    bool isAtEnd() const { return at_ == text_.size(); }

    /// The first letter of what comes next; 0 at the end.
    char next() const { return isAtEnd() ? '\0' : text_[at_]; }

    std::int64_t integer();  ///< No plus, no "-0", no zero in front, 64 bits.
    std::string_view string();

    /// Steps into a list. Then, until it is false: `while (in.hasMore()) …`, which steps out again.
    void openList() { take('l'); }
    bool hasMore();

    /// Steps into a dict. `last` begins empty; keys that do not ascend are a fault:
    /// `std::optional<std::string_view> key; while (in.nextKey(key)) …`, which steps out again.
    void openDict() { take('d'); }
    bool nextKey(std::optional<std::string_view>& last);

    /// Steps over one value of any kind; its integers may have any size.
    void skip();

private:
    void take(char letter);
    std::string_view digits(char end);
    void skipNested(int depth);

    std::string_view text_;
    std::size_t at_ = 0;
    bool hasFailed_ = false;
};

}  // namespace starling::config::bencode
