// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole engine: under a flood, and while nothing happens.

#include "bench/flood.h"
#include "bench/idle.h"
#include "crypto/keys.h"

int main() {
    starling::initCrypto();
    starling::bench::benchFlood();
    starling::bench::benchIdle();
}
