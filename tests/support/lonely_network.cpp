// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/lonely_network.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace starling::test {

namespace {

std::string failure(const char* what) {
    return std::string{what} + ": " + std::strerror(errno);
}

}  // namespace

std::string enterLonelyNetwork() {
    // Root may do it alone; others need a user namespace around it.
    if (unshare(CLONE_NEWNET) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return failure("a network namespace cannot be made");
    // "localhost" is ::1 first on many machines, where nothing listens; a machine without IPv6 is
    // fine.
    std::ofstream{"/proc/sys/net/ipv6/conf/all/disable_ipv6"} << 1;
    const int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strcpy(loopback.ifr_name, "lo");
    loopback.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool up = any >= 0 && ioctl(any, SIOCSIFFLAGS, &loopback) == 0;
    const auto problem = up ? "" : failure("loopback does not come up");
    if (any >= 0) close(any);
    return problem;
}

}  // namespace starling::test
