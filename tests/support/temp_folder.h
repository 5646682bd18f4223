// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A folder of a test's own, gone with it.
#pragma once

#include <filesystem>
#include <random>
#include <string>

namespace starling {

class TempFolder {
public:
    TempFolder()
        : path_{std::filesystem::temp_directory_path() /
                ("starling-test-" + std::to_string(std::random_device{}()) +
                 std::to_string(std::random_device{}()))} {
        std::filesystem::create_directories(path_);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

}  // namespace starling
