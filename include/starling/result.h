// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a function says that it could not keep its promise. Values; any thread.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace starling {

/// Each value calls for a different reaction of the caller.
enum class Errc {
    Offline,       ///< The network or the other side cannot be reached: try again later.
    TimedOut,      ///< No answer before the deadline: try again, elsewhere first.
    Rejected,      ///< The other side understood and refused: tell the person.
    Corrupt,       ///< Bytes from outside are not what they should be: drop them.
    Invalid,       ///< What the caller or the person gave cannot be used: ask again.
    NotFound,      ///< There is no such thing.
    Cancelled,     ///< A StopFlag was raised.
    TooLarge,      ///< Over a bound of size.
    WrongClock,    ///< The other side finds our time wrong: re-anchor the clock.
    WrongSwarm,    ///< That node does not serve this account: learn the swarm anew.
    WrongKey,      ///< A passphrase or key does not open what it should.
    WrongNetwork,  ///< The profile folder belongs to another network.
    InUse,         ///< Another program holds the profile folder.
    Storage,       ///< The disk is full, unwritable or broken.
    TooNew,        ///< Written by a newer version.
};

/// The name of `code`, for logs and `--json`: "Offline", "TimedOut", …
const char* errcName(Errc code);

struct Error {
    Errc code;
    std::string detail;  ///< For logs and command lines. Never a secret, never message text.
};

/// The value a function promised, or why there is none. Named after std::expected, to become it.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : state_{std::in_place_index<1>, std::move(error)} {}

    bool has_value() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T& operator*() & { return std::get<0>(state_); }
    const T& operator*() const& { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const Error& error() const { return std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

/// A promise that has no value but being kept.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_{std::move(error)} {}

    bool has_value() const noexcept { return !error_; }
    explicit operator bool() const noexcept { return has_value(); }
    const Error& error() const { return *error_; }

private:
    std::optional<Error> error_;
};

}  // namespace starling
