// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// starling-cli: the engine without a window.

#include "cli/interrupt.h"
#include "cli/verbs.h"
#include "starling/core_dumps.h"

using namespace starling::cli;

int main(int argc, char** argv) {
    starling::forbidCoreDumps();
    starling::forbidDebuggers();
    const auto parsed = parseArguments(argc, argv);
    if (const int* code = std::get_if<int>(&parsed)) return *code;
    const auto& arguments = std::get<Arguments>(parsed);

    const Interrupt interrupt;
    Session session{interrupt.flag()};
    Desk desk{arguments, session, Console{arguments.json}};
    const auto exit = std::visit([&](const auto& verb) { return run(desk, verb); }, arguments.verb);
    return static_cast<int>(exit);
}
