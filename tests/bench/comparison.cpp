// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/comparison.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>

namespace starling::bench {

namespace {

/// Keeps every repetition's time, by name, in microseconds.
class Collector final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const auto& run : runs)
            if (run.run_type == Run::RT_Iteration)
                times[run.run_name.function_name].push_back(run.GetAdjustedCPUTime());
    }
    std::map<std::string, std::vector<double>> times;
};

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void add(const std::string& name, const std::function<void()>& work) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [work](benchmark::State& state) {
                                     for (auto _ : state)
                                         work();
                                 })
        ->Unit(benchmark::kMicrosecond)
        ->MinTime(0.05)
        ->Repetitions(9);
}

}  // namespace

int compare(int argc, char** argv, const std::vector<Comparison>& all) {
    std::string interleave = "--benchmark_enable_random_interleaving=true";
    std::vector<char*> arguments{argv, argv + argc};
    arguments.push_back(interleave.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    for (const auto& each : all) {
        add(each.what + "/ours", each.ours);
        add(each.what + "/bare", each.bare);
    }
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);

    std::printf("%-44s %10s %10s %7s %7s\n", "what", "ours, us", "bare, us", "ratio", "aim");
    for (const auto& each : all) {
        const double ours = median(collector.times[each.what + "/ours"]);
        const double bare = median(collector.times[each.what + "/bare"]);
        if (bare <= 0) continue;  // filtered out
        std::printf("%-44s %10.1f %10.1f %7.3f %7.2f%s\n", each.what.c_str(), ours, bare,
                    ours / bare, each.aim, ours / bare <= each.aim ? "" : "  over");
    }
    return 0;
}

}  // namespace starling::bench
