// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What every journey stands on: a network served by starlingnet, and people in front of real
/// windows over the real engine. Pictures are kept in both themes. The test's thread.
#pragma once

#include "demo/seat.h"
#include "support/office.h"

#include <QDir>

namespace starling::test {

class Journey {
public:
    Journey();

    Office& office() { return office_; }
    ui::Look& look() { return look_; }
    QString network() const { return QString::fromStdString(office_.network()); }

    /// A profile folder of their own, and nothing open.
    std::unique_ptr<ui::Seat> seat(const std::string& profile);

    /// Keeps a picture of what they see, dark and light.
    void keep(const ui::Seat& seat, const QString& name);

    /// What starling-cli prints with the profile of somebody who has left.
    Outcome cli(const std::string& profile, const Words& words);

private:
    Office office_;
    ui::Look look_;
    QDir pictures_;
};

}  // namespace starling::test
