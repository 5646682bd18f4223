// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What starling-cli and a window say to each other, a line of JSON each: one call, then what its
/// verb prints, and how it ended. Pure; whatever comes from the other side is bounded and checked
/// here. docs/adr/0027-verbs-in-the-window.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace starling::cli {

constexpr std::size_t kMostFrame = 128 * 1024;  ///< Bytes of a line, with its end.
constexpr std::size_t kMostWords = 256;

/// What the window is asked before the call, and what it answers when it has an account open.
constexpr std::string_view kCallLine = "call";
constexpr std::string_view kReadyLine = "ok";

/// A verb that shall be done.
struct Call {
    std::vector<std::string> words = {};  ///< The command line, without what concerns the profile.
    std::optional<std::string> input = {};  ///< Standard input, if the verb wants it.
    std::string network = {};               ///< Which one the profile should be on; empty: any.
    bool colours = false;                   ///< The terminal of the caller is told colours.
    bool operator==(const Call&) const = default;
};

struct Printed {
    bool isAside = false;  ///< On standard error.
    std::string text;
    bool operator==(const Printed&) const = default;
};

struct Ended {
    int exit = 0;
    bool operator==(const Ended&) const = default;
};

using WindowSays = std::variant<Printed, Ended>;

/// One line with its end; nothing when it is no UTF-8 or longer than a frame may be.
std::optional<std::string> encode(const Call& call);
/// One line or, of a long text, more of them. Bytes that are no UTF-8 are replaced.
std::string encode(const Printed& printed);
std::string encode(const Ended& ended);

/// Of a line without its end; nothing when it is anything but what encode() writes.
std::optional<Call> decodeCall(std::string_view line);
std::optional<WindowSays> decodeReply(std::string_view line);

/// Lines out of bytes as they come.
class FrameReader {
public:
    /// False when a line is too long: nothing more will be understood.
    bool feed(std::string_view bytes);

    std::optional<std::string> next();
    bool isEmpty() const { return waiting_.empty(); }

private:
    std::string waiting_;
    std::size_t looked_ = 0;  ///< No end of a line before it.
};

}  // namespace starling::cli
