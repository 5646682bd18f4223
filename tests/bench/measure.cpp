// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measure.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace starling::bench {

double millisSince(Steady::time_point start) {
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

double timeMillis(const std::function<void()>& work) {
    const auto start = Steady::now();
    work();
    return millisSince(start);
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(place, values.size() - 1)];
}

Timed timeBoth(const std::function<void()>& ours, const std::function<void()>& limit,
               int repetitions) {
    std::vector<double> ourTimes;
    std::vector<double> limitTimes;
    for (int i = 0; i < repetitions; ++i) {
        limitTimes.push_back(timeMillis(limit));
        ourTimes.push_back(timeMillis(ours));
    }
    return {quantile(std::move(ourTimes)), quantile(std::move(limitTimes))};
}

void require(bool good, const char* what) {
    if (good) return;
    std::fprintf(stderr, "the bench failed: %s\n", what);
    std::abort();
}

void printHead(const char* unit) {
    const std::string ours = std::string{"ours, "} + unit;
    const std::string limit = std::string{"limit, "} + unit;
    std::printf("%-52s %10s %10s %7s %7s\n", "what", ours.c_str(), limit.c_str(), "ratio", "aim");
}

void printRow(const std::string& what, const Timed& timed, double aim) {
    const double ratio = timed.ours / timed.limit;
    std::printf("%-52s %10.3f %10.3f %7.3f %7.2f%s\n", what.c_str(), timed.ours, timed.limit, ratio,
                aim, ratio <= aim ? "" : "  over");
    std::fflush(stdout);
}

void printBounded(const std::string& what, double value, double most, const char* remark) {
    std::printf("%-52s %10.3f %10.3f %s%s\n", what.c_str(), value, most, remark,
                value <= most ? "" : "  over");
    std::fflush(stdout);
}

void printPlain(const std::string& what, double value, const char* remark) {
    std::printf("%-52s %10.3f %10s %s\n", what.c_str(), value, "", remark);
    std::fflush(stdout);
}

}  // namespace starling::bench
