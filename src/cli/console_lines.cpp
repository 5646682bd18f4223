// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console_lines.h"

#include <array>
#include <charconv>
#include <ctime>

namespace starling::cli {

namespace {

struct Unit {
    char letter;
    const char* name;
    std::int64_t seconds;
};

constexpr std::array<Unit, 5> kUnits{{{'w', "week", 604'800},
                                      {'d', "day", 86'400},
                                      {'h', "hour", 3'600},
                                      {'m', "minute", 60},
                                      {'s', "second", 1}}};

constexpr std::size_t kMostDigits = 9;

}  // namespace

std::string clockText(Timestamp time) {
    const auto seconds = static_cast<std::time_t>(toUnixMillis(time) / 1000);
    std::tm parts{};
#ifdef _WIN32
    localtime_s(&parts, &seconds);
#else
    localtime_r(&seconds, &parts);
#endif
    char text[32] = "";
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
    return text;
}

std::optional<std::chrono::seconds> periodIn(std::string_view text) {
    if (text.size() < 2 || text.size() > kMostDigits + 1) return std::nullopt;
    const auto* const last = text.data() + text.size() - 1;
    std::uint32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), last, count);
    if (error != std::errc{} || end != last) return std::nullopt;
    for (const auto& unit : kUnits)
        if (unit.letter == *last) return std::chrono::seconds{count * unit.seconds};
    return std::nullopt;
}

std::string periodText(std::chrono::seconds period) {
    for (const auto& unit : kUnits) {
        const auto count = period.count() / unit.seconds;
        if (count == 0 || period.count() % unit.seconds != 0) continue;
        return std::to_string(count) + " " + unit.name + (count == 1 ? "" : "s");
    }
    return "0 seconds";
}

const char* expiryName(ExpiryMode mode) {
    switch (mode) {
        case ExpiryMode::Off:
            return "off";
        case ExpiryMode::AfterSend:
            return "after-send";
        case ExpiryMode::AfterRead:
            return "after-read";
    }
    return "off";
}

std::string expiryText(const Expiry& expiry) {
    if (!expiry.isOn()) return {};
    const auto when = expiry.mode == ExpiryMode::AfterRead ? "read" : "sent";
    return periodText(expiry.after) + " after they are " + when;
}

}  // namespace starling::cli
