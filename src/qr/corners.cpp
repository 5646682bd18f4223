// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qr/corners.h"

#include <array>
#include <cmath>
#include <numeric>

namespace starling {

namespace {

/// Dark, light, dark, light, dark: in a corner their lengths are as 1 : 1 : 3 : 1 : 1.
using Runs = std::array<int, 5>;
constexpr int kModules = 7;
constexpr double kStraight = 0.6;  ///< Of a module: so much longer or shorter may a run be.
constexpr double kAslant = 0.85;

struct Corner {
    int x = 0;
    int y = 0;
    double module = 0;
};

int lengthOf(const Runs& runs) {
    return std::accumulate(runs.begin(), runs.end(), 0);
}

bool areAlike(const Runs& runs, double tolerance) {
    const double module = static_cast<double>(lengthOf(runs)) / kModules;
    const double most = tolerance * module + 0.75;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (std::abs(runs[i] - (i == 2 ? 3 : 1) * module) > most) return false;
    return true;
}

class Search {
public:
    Search(const GrayImage& image, std::size_t most) : image_{image}, most_{most} {}

    std::size_t count() {
        for (int y = 0; y < image_.height && found_.size() < most_; ++y)
            lookAlong(y);
        return found_.size();
    }

private:
    bool isDark(int x, int y) const {
        return image_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) +
                             static_cast<std::size_t>(x)] == 0;
    }
    bool isInside(int x, int y) const {
        return x >= 0 && y >= 0 && x < image_.width && y < image_.height;
    }

    void lookAlong(int y) {
        ends_.clear();
        for (int x = 1; x < image_.width; ++x)
            if (isDark(x, y) != isDark(x - 1, y)) ends_.push_back(x);
        ends_.push_back(image_.width);
        // Runs that begin dark are every second one.
        for (std::size_t i = isDark(0, y) ? 0 : 1; i + 4 < ends_.size(); i += 2) {
            Runs runs{};
            int from = i == 0 ? 0 : ends_[i - 1];
            const int start = from;
            for (std::size_t k = 0; k < runs.size(); ++k) {
                runs[k] = ends_[i + k] - from;
                from = ends_[i + k];
            }
            if (areAlike(runs, kStraight))
                lookAround({start + runs[0] + runs[1] + runs[2] / 2, y,
                            static_cast<double>(lengthOf(runs)) / kModules});
            if (found_.size() >= most_) return;
        }
    }

    void lookAround(Corner corner) {
        if (isKnown(corner)) return;
        const int reach = static_cast<int>(3 * kModules * corner.module);
        if (!isAlong(corner, 0, 1, reach, kStraight) || !isAlong(corner, 1, 0, reach, kStraight))
            return;
        auto slanted = corner;
        if (isAlong(slanted, 1, 1, reach, kAslant) && isAlong(slanted, 1, -1, reach, kAslant) &&
            !isKnown(corner))
            found_.push_back(corner);
    }

    bool isKnown(const Corner& corner) const {
        for (const auto& each : found_)
            if (std::hypot(corner.x - each.x, corner.y - each.y) < 3 * each.module) return true;
        return false;
    }

    /// How far there is the same colour, from (x, y) on, which it moves to the first of the other.
    int walk(int& x, int& y, int dx, int dy, int& reach) const {
        int steps = 0;
        if (!isInside(x, y)) return 0;
        const bool colour = isDark(x, y);
        while (isInside(x, y) && isDark(x, y) == colour && reach > 0) {
            x += dx;
            y += dy;
            ++steps;
            --reach;
        }
        return steps;
    }

    /// Whether it looks like a corner along that line, too; then it moves to the middle of it.
    bool isAlong(Corner& corner, int dx, int dy, int reach, double tolerance) const {
        if (!isDark(corner.x, corner.y)) return false;
        Runs runs{};
        int shift = 0;
        for (const int side : {-1, 1}) {
            int x = corner.x;
            int y = corner.y;
            int left = reach;
            for (int k = 0; k < 3; ++k) {
                const int steps = walk(x, y, side * dx, side * dy, left);
                runs[static_cast<std::size_t>(2 + side * k)] += steps;
                if (k == 0) shift += side * steps;
            }
        }
        --runs[2];  // The pixel that both sides begin with.
        if (!areAlike(runs, tolerance)) return false;
        corner.x += shift / 2 * dx;
        corner.y += shift / 2 * dy;
        return true;
    }

    const GrayImage& image_;
    const std::size_t most_;
    std::vector<int> ends_;  ///< Of the runs of a row.
    std::vector<Corner> found_;
};

}  // namespace

std::size_t countCorners(const GrayImage& image, std::size_t most) {
    return Search{image, most}.count();
}

}  // namespace starling
