// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folder_lock.h"

#include <array>
#include <string>
#include <utility>

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace starling {
namespace {

constexpr std::intptr_t kNone = -1;

/// What the holder wrote, "PROGRAM PID", as words. Another program wrote it: only plain letters.
Error inUse(std::string_view written) {
    std::string words;
    for (const char c : written.substr(0, written.find('\n')))
        words += c > ' ' && c < 0x7f ? c : ' ';
    const auto space = words.rfind(' ');
    if (space == std::string::npos || space == 0) return {Errc::InUse, "in use by another program"};
    return {Errc::InUse,
            "in use by " + words.substr(0, space) + " (pid " + words.substr(space + 1) + ")"};
}

}  // namespace

#ifdef _WIN32

namespace {

// Far beyond the text, so that others can read who holds it.
constexpr DWORD kLockAt = 0x10000;

HANDLE toHandle(std::intptr_t value) {
    return reinterpret_cast<HANDLE>(value);
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& file, std::string_view program) {
    const HANDLE handle =
        CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                    nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return Error{Errc::Storage, "the profile folder cannot be written"};
    FolderLock lock{reinterpret_cast<std::intptr_t>(handle)};
    OVERLAPPED at{};
    at.Offset = kLockAt;
    DWORD count = 0;
    if (!LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &at)) {
        std::array<char, 128> text{};
        ReadFile(handle, text.data(), static_cast<DWORD>(text.size()), &count, nullptr);
        return inUse({text.data(), count});
    }
    const auto text = std::string{program} + ' ' + std::to_string(GetCurrentProcessId()) + '\n';
    SetEndOfFile(handle);
    WriteFile(handle, text.data(), static_cast<DWORD>(text.size()), &count, nullptr);
    return lock;
}

FolderLock::~FolderLock() {
    if (handle_ != kNone) CloseHandle(toHandle(handle_));
}

#else

Result<FolderLock> FolderLock::take(const std::filesystem::path& file, std::string_view program) {
    const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0)
        return Error{Errc::Storage,
                     std::string{"the profile folder cannot be written: "} + std::strerror(errno)};
    FolderLock lock{handle};
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return Error{Errc::Storage,
                         std::string{"the profile folder has no locks: "} + std::strerror(errno)};
        std::array<char, 128> text{};
        const auto count = ::read(handle, text.data(), text.size());
        return inUse({text.data(), count > 0 ? static_cast<std::size_t>(count) : 0});
    }
    const auto text = std::string{program} + ' ' + std::to_string(::getpid()) + '\n';
    const bool told = ::ftruncate(handle, 0) == 0 && ::write(handle, text.data(), text.size()) ==
                                                         static_cast<ssize_t>(text.size());
    if (!told) return Error{Errc::Storage, "the profile folder cannot be written"};
    return lock;
}

FolderLock::~FolderLock() {
    if (handle_ != kNone) ::close(static_cast<int>(handle_));
}

#endif

FolderLock::FolderLock(FolderLock&& other) noexcept
    : handle_{std::exchange(other.handle_, kNone)} {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

}  // namespace starling
