// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How many bytes of requests and answers a front holds at one time, whoever sends or awaits them:
/// without it, many clients that each do what one may do would fill the memory. One thread; the
/// budget outlives its claims. docs/protocol/network.md.
#pragma once

#include <cstddef>

namespace starling::localnet {

class ByteBudget {
public:
    explicit ByteBudget(std::size_t most) : left_{most} {}

    std::size_t left() const { return left_; }

private:
    friend class ByteClaim;
    std::size_t left_;
};

/// One holder's part of the budget; given back at the end.
class ByteClaim {
public:
    explicit ByteClaim(ByteBudget& budget) : budget_{budget} {}
    ByteClaim(const ByteClaim&) = delete;
    ByteClaim& operator=(const ByteClaim&) = delete;
    ~ByteClaim() { budget_.left_ += held_; }

    /// False, and nothing changes, when there is not so much left.
    bool resize(std::size_t bytes) {
        if (bytes > held_ + budget_.left_) return false;
        budget_.left_ = budget_.left_ + held_ - bytes;
        held_ = bytes;
        return true;
    }

private:
    ByteBudget& budget_;
    std::size_t held_ = 0;
};

}  // namespace starling::localnet
