// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Two pieces of work measured side by side: ours, and the bare calls it cannot do without. Each
/// repetition runs both, one after the other, so that a busy machine slows both alike.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace starling::bench {

struct Comparison {
    std::string what;
    std::function<void()> ours;
    std::function<void()> bare;
    double aim = 1.15;  ///< Ours over bare, at most.
};

/// Runs all under Google Benchmark and prints one table.
int compare(int argc, char** argv, const std::vector<Comparison>& all);

}  // namespace starling::bench
