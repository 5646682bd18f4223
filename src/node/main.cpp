// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/arguments.h"
#include "node/control_socket.h"
#include "node/exit_codes.h"
#include "node/network.h"
#include "starling/core_dumps.h"

#include <cstdio>

using namespace starling::node;

int main(int argc, char** argv) {
    starling::forbidCoreDumps();
    starling::forbidDebuggers();
    const auto chosen = readArguments(argc, argv);
    if (const auto* ended = std::get_if<Ended>(&chosen)) return ended->status;
    if (const auto* serve = std::get_if<Serve>(&chosen)) return serveNetwork(*serve);
    const auto& control = std::get<Control>(chosen);
    const auto reply = tellNetwork(control.dir, control.command);
    if (!reply) return fail(reply.error());
    std::fputs(reply->c_str(), stdout);
    return static_cast<int>(Exit::Ok);
}
