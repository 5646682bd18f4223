// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/atomic_file.h"

#include <fstream>
#include <string>

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace starling {
namespace {

Error cannotWrite(const std::string& why) {
    return {Errc::Storage, "a file of the profile cannot be written: " + why};
}

#ifdef _WIN32

Error lastError() {
    return cannotWrite("Windows error " + std::to_string(GetLastError()));
}

Result<void> writeDurably(const std::filesystem::path& file, ByteView contents) {
    const HANDLE handle = CreateFileW(file.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return lastError();
    DWORD written = 0;
    const auto size = static_cast<DWORD>(contents.size());
    const bool done = WriteFile(handle, contents.data(), size, &written, nullptr) &&
                      written == size && FlushFileBuffers(handle);
    const auto failed = lastError();
    CloseHandle(handle);
    if (!done) return failed;
    return {};
}

}  // namespace

Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (!MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return lastError();
    return {};
}

Result<void> flushFile(const std::filesystem::path& file) {
    const HANDLE handle = CreateFileW(file.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return lastError();
    const bool done = FlushFileBuffers(handle);
    const auto failed = lastError();
    CloseHandle(handle);
    if (!done) return failed;
    return {};
}

#else

Error lastError() {
    return cannotWrite(std::strerror(errno));
}

bool writeAll(int handle, ByteView contents) {
    while (!contents.empty()) {
        const auto count = ::write(handle, contents.data(), contents.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        contents = contents.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

Result<void> writeDurably(const std::filesystem::path& file, ByteView contents) {
    const int handle =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0) return lastError();
    const bool done = writeAll(handle, contents) && ::fsync(handle) == 0;
    const auto failed = lastError();
    const bool closed = ::close(handle) == 0;
    if (!done) return failed;
    if (!closed) return lastError();
    return {};
}

}  // namespace

/// A folder as well.
Result<void> flushFile(const std::filesystem::path& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return lastError();
    const bool flushed = ::fsync(handle) == 0;
    const auto failed = lastError();
    ::close(handle);
    if (!flushed) return failed;
    return {};
}

/// The new name must reach the disk as well, or the old file is back after a power cut.
Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) return lastError();
    return flushFile(to.parent_path());
}

#endif

Result<void> writeFileAtomically(const std::filesystem::path& file, ByteView contents) {
    const auto target = std::filesystem::absolute(file);
    auto fresh = target;
    fresh += ".new";
    auto written = writeDurably(fresh, contents);
    if (written) written = moveDurably(fresh, target);
    if (!written) {
        std::error_code ignored;
        std::filesystem::remove(fresh, ignored);
    }
    return written;
}

Result<Bytes> readFileBounded(const std::filesystem::path& file, std::size_t limit) {
    std::error_code none;
    if (!std::filesystem::exists(file, none))
        return Error{Errc::NotFound, "there is no file " + file.filename().string()};
    std::ifstream in{file, std::ios::binary};
    Bytes contents(limit + 1);
    in.read(reinterpret_cast<char*>(contents.data()), static_cast<std::streamsize>(limit + 1));
    if (!in.is_open() || in.bad())
        return Error{Errc::Storage, "cannot read the file " + file.filename().string()};
    const auto count = static_cast<std::size_t>(in.gcount());
    if (count > limit)
        return Error{Errc::TooLarge, "the file " + file.filename().string() + " is too large"};
    contents.resize(count);
    return contents;
}

}  // namespace starling
