// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/people.h"

#include <filesystem>
#include <fstream>

namespace starling::bench {

std::unique_ptr<Client> makeClient(const ClientConfig& config, const SignUp& signUp, Executor& home,
                                   Transport* wire) {
    return await<std::unique_ptr<Client>>([&](Answer<std::unique_ptr<Client>> done) {
        ClientImpl::open(std::make_unique<ClientImpl>(config, home, wire), signUp, std::move(done));
    });
}

double processorMillis(pid_t pid) {
    double nanos = 0;
    const auto tasks = std::filesystem::path{"/proc"} / std::to_string(pid) / "task";
    for (const auto& task : std::filesystem::directory_iterator{tasks}) {
        double own = 0;
        std::ifstream{task.path() / "schedstat"} >> own;
        nanos += own;
    }
    return nanos / 1'000'000;
}

double proportionalMiB(pid_t pid) {
    std::ifstream smaps{"/proc/" + std::to_string(pid) + "/smaps_rollup"};
    for (std::string line; std::getline(smaps, line);)
        if (line.starts_with("Pss:")) return std::stod(line.substr(4)) / 1024;
    return 0;
}

}  // namespace starling::bench
