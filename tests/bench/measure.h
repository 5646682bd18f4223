// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the benches of whole pieces share: a stopwatch, and rows of a table in which each figure
/// stands beside the limit it is held against.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace starling::bench {

using Steady = std::chrono::steady_clock;

double millisSince(Steady::time_point start);
double timeMillis(const std::function<void()>& work);

/// The value below which `share` of all lie: 0.5 is the median, 1 the worst.
double quantile(std::vector<double> values, double share = 0.5);

/// Ours and the limit, the medians of `repetitions` that take turns, so that a busy machine slows
/// both alike. In milliseconds.
struct Timed {
    double ours = 0;
    double limit = 0;
};
Timed timeBoth(const std::function<void()>& ours, const std::function<void()>& limit,
               int repetitions);

/// Stops the bench: a figure of something that failed means nothing.
void require(bool good, const char* what);

void printHead(const char* unit);
void printRow(const std::string& what, const Timed& timed, double aim);
/// One figure with the most it may be.
void printBounded(const std::string& what, double value, double most, const char* remark = "");
void printPlain(const std::string& what, double value, const char* remark = "");

}  // namespace starling::bench
