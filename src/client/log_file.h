// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The diary of a profile: PROFILE/log/starling.log and three older ones, a megabyte each, for
/// their owner only. One line an event, with the time in UTC. A disk that fails stops nobody: the
/// line is lost. Used as a LogSink, by one thread at a time.
#pragma once

#include "base/log.h"
#include "base/world.h"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace starling {

class LogFile {
public:
    static constexpr std::size_t kMostBytes = 1'000'000;
    static constexpr int kFiles = 4;

    /// `clock` lives longer.
    LogFile(std::filesystem::path folder, const Clock& clock);

    void write(LogLevel level, std::string_view part, std::string_view text);

private:
    void open();
    void turn();
    std::filesystem::path name(int age) const;

    std::filesystem::path folder_;
    const Clock& clock_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{nullptr, std::fclose};
    std::size_t size_ = 0;
};

/// Everything that is logged goes there as long as the lease lives.
[[nodiscard]] std::shared_ptr<void> logInto(const std::filesystem::path& profile,
                                            const Clock& clock);

}  // namespace starling
