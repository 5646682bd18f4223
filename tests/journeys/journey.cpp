// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/journey.h"

#include <QCoreApplication>

namespace starling::test {

Journey::Journey() : pictures_{STARLING_PICTURES_DIR "/journeys"} {
    look_.setReducedMotion(true);
    pictures_.mkpath(".");
}

std::unique_ptr<ui::Seat> Journey::seat(const std::string& profile) {
    return std::make_unique<ui::Seat>(look_, QString::fromStdString((office_ / profile).string()),
                                      network());
}

void Journey::keep(const ui::Seat& seat, const QString& name) {
    for (const auto scheme : {ui::SchemeChoice::Light, ui::SchemeChoice::Dark}) {
        look_.choose(scheme, look_.accent());
        QCoreApplication::processEvents();  // What has changed size takes its place.
        const char* suffix = scheme == ui::SchemeChoice::Light ? "light" : "dark";
        seat.hand().save(pictures_.filePath(QString{"%1-%2.png"}.arg(name, suffix)));
    }
}

Outcome Journey::cli(const std::string& profile, const Words& words) {
    return User{office_, profile}.cli(words);
}

}  // namespace starling::test
