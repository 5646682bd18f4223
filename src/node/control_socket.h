// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How `starlingnet ctl` speaks to the network that runs: one line there, a few lines back, over a
/// UNIX socket in the network's folder, for the folder's owner only. Blocking; the main thread.
#pragma once

#include "starling/result.h"

#include <filesystem>
#include <functional>
#include <string>

namespace starling::node {

std::filesystem::path controlPath(const std::filesystem::path& dir);

/// The side that listens.
class ControlSocket {
public:
    /// Errc::Invalid when the path is too long for a socket.
    static Result<ControlSocket> open(const std::filesystem::path& dir);

    ControlSocket(ControlSocket&& other) noexcept;
    ControlSocket& operator=(ControlSocket&&) = delete;
    ~ControlSocket();  ///< The socket's file goes with it.

    using Answer = std::function<Result<std::string>(const std::string& command)>;
    /// Answers whoever calls until SIGTERM or SIGINT comes.
    void serve(const Answer& answer);

private:
    ControlSocket(int socket, std::filesystem::path path);
    int socket_;
    std::filesystem::path path_;
};

/// The side that asks. Errc::Offline when nobody listens, Errc::Rejected with the network's words.
Result<std::string> tellNetwork(const std::filesystem::path& dir, const std::string& command);

}  // namespace starling::node
