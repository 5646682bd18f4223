// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/log_file.h"

#include <array>

namespace starling {

namespace {

namespace fs = std::filesystem;

const char* nameOf(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return "debug";
        case LogLevel::Info:
            return "info";
        case LogLevel::Warning:
            return "warning";
        case LogLevel::Fault:
            return "fault";
    }
    return "?";
}

/// 2026-11-24T23:45:00.123Z
std::string utc(Timestamp time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text.data();
}

}  // namespace

LogFile::LogFile(fs::path folder, const Clock& clock) : folder_{std::move(folder)}, clock_{clock} {
    std::error_code ignored;
    fs::create_directory(folder_, ignored);
    fs::permissions(folder_, fs::perms::owner_all, ignored);
    open();
}

fs::path LogFile::name(int age) const {
    return folder_ / ("starling.log" + (age == 0 ? "" : "." + std::to_string(age)));
}

void LogFile::open() {
    std::error_code failed;
    file_.reset(std::fopen(name(0).string().c_str(), "ab"));
    fs::permissions(name(0), fs::perms::owner_read | fs::perms::owner_write, failed);
    const auto size = fs::file_size(name(0), failed);
    size_ = failed ? 0 : static_cast<std::size_t>(size);
}

/// The oldest goes, the others are one older.
void LogFile::turn() {
    file_.reset();
    std::error_code ignored;
    for (int age = kFiles - 1; age > 0; --age)
        fs::rename(name(age - 1), name(age), ignored);
    open();
}

void LogFile::write(LogLevel level, std::string_view part, std::string_view text) {
    auto line = utc(clock_.now()) + ' ' + nameOf(level) + ' ';
    line.append(part).append(": ").append(text) += '\n';
    if (size_ > 0 && size_ + line.size() > kMostBytes) turn();
    if (!file_) open();
    if (!file_) return;
    size_ += line.size();
    std::fwrite(line.data(), 1, line.size(), file_.get());
    if (std::fflush(file_.get()) != 0) std::clearerr(file_.get());
}

std::shared_ptr<void> logInto(const fs::path& profile, const Clock& clock) {
    auto file = std::make_shared<LogFile>(profile / "log", clock);
    return leaseLog([file](LogLevel level, std::string_view part, std::string_view text) {
        file->write(level, part, text);
    });
}

}  // namespace starling
