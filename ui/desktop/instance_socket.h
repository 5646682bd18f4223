// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The local socket of a window, as plain system calls: a folder that is only ours, a lock that
/// goes with the program however it ends, and the socket beside it. Not on Windows. Any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace starling::ui {

/// An open file; closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    int operator*() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }
    /// Whoever gets it closes it.
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

/// Makes it for us alone. False when it is somebody else's, or open to others.
bool makePrivateFolder(const QString& folder);

/// None while another program holds it.
Descriptor takeLock(const QString& file);

/// Whoever calls it holds the lock, so a socket that is there is of a program that has ended.
Descriptor listenAt(const QString& file);
Descriptor nextCaller(const Descriptor& listening);
Descriptor callAt(const QString& file);
/// The program at the other side runs as the same user, as the system says.
bool isOurs(const Descriptor& socket);

/// What there is to read now; none: the other side has gone.
std::optional<QByteArray> readNow(const Descriptor& from, int most);
bool writeNow(const Descriptor& to, const QByteArray& bytes);
/// False when nothing comes within `patience` milliseconds.
bool waitToRead(const Descriptor& from, int patience);

}  // namespace starling::ui
