// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/line_reader.h"

#include <cstdio>
#include <mutex>
#include <thread>
#include <utility>

namespace starling::cli {

namespace {

constexpr std::size_t kMaxLine = 65'536;

}  // namespace

struct LineReader::Shared {
    std::mutex mutex;
    std::vector<std::string> lines;
    bool ended = false;
    std::function<void()> wake;

    void put(std::optional<std::string> line) {
        const std::lock_guard lock{mutex};
        if (line) {
            lines.push_back(*std::move(line));
        } else {
            ended = true;
        }
        if (wake) wake();
    }
};

LineReader::LineReader(std::function<void()> wake) : shared_{std::make_shared<Shared>()} {
    shared_->wake = std::move(wake);
    // Nothing portable ends a read of the terminal, so the thread owns a share of what it touches
    // and is left to itself.
    std::thread{[shared = shared_] {
        std::string line;
        for (int c = std::fgetc(stdin); c != EOF; c = std::fgetc(stdin)) {
            if (c == '\n') {
                shared->put(std::exchange(line, {}));
            } else if (line.size() < kMaxLine) {
                line += static_cast<char>(c);
            }
        }
        if (!line.empty()) shared->put(line);
        shared->put(std::nullopt);
    }}.detach();
}

LineReader::~LineReader() {
    const std::lock_guard lock{shared_->mutex};
    shared_->wake = nullptr;
}

std::vector<std::string> LineReader::take() {
    const std::lock_guard lock{shared_->mutex};
    return std::exchange(shared_->lines, {});
}

bool LineReader::ended() const {
    const std::lock_guard lock{shared_->mutex};
    return shared_->ended && shared_->lines.empty();
}

}  // namespace starling::cli
