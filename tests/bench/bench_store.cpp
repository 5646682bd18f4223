// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The store: taking a backlog in, and reading from files of very different size. With --small the
/// large one, which takes minutes to make, is left out.

#include "bench/ingest.h"
#include "bench/reading.h"
#include "crypto/keys.h"

#include <cstdio>
#include <cstring>
#include <memory>

namespace {

using namespace starling::bench;

Figures benchStore(std::int64_t messages, bool besideIngest) {
    std::unique_ptr<FilledProfile> profile;
    const double filling = timeMillis([&] { profile = std::make_unique<FilledProfile>(messages); });
    std::printf("\n%lld messages (made in %.0f s)\n", static_cast<long long>(messages),
                filling / 1'000);
    printHead("ms");
    auto figures = benchReading(*profile);
    figures.merge(benchSearch(*profile));
    if (besideIngest) benchSearchBesideIngest(*profile);
    return figures;
}

}  // namespace

int main(int argc, char** argv) {
    bool small = false;
    for (int i = 1; i < argc; ++i)
        small = small || std::strcmp(argv[i], "--small") == 0;
    starling::initCrypto();
    benchIngest();
    const auto hundredThousand = benchStore(100'000, small);
    if (small) return 0;
    const auto million = benchStore(1'000'000, true);
    printGrowth(hundredThousand, million);
}
