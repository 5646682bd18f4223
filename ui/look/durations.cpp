// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"

#include <QCoreApplication>

namespace starling::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::Words)
};

using std::chrono::seconds;

constexpr seconds kMinute{60};
constexpr seconds kHour = 60 * kMinute;
constexpr seconds kDay = 24 * kHour;
constexpr seconds kWeek = 7 * kDay;

QString weeksInWords(int n) {
    return n == 1 ? Words::tr("1 week") : Words::tr("%n weeks", nullptr, n);
}

QString daysInWords(int n) {
    return n == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, n);
}

QString hoursInWords(int n) {
    return n == 1 ? Words::tr("1 hour") : Words::tr("%n hours", nullptr, n);
}

QString minutesInWords(int n) {
    return n == 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, n);
}

QString secondsInWords(int n) {
    return n == 1 ? Words::tr("1 second") : Words::tr("%n seconds", nullptr, n);
}

bool isWhole(seconds duration, seconds unit) {
    return duration >= unit && duration % unit == seconds{0};
}

}  // namespace

QString durationInWords(seconds duration) {
    const auto in = [duration](seconds unit) { return static_cast<int>(duration / unit); };
    if (isWhole(duration, kWeek)) return weeksInWords(in(kWeek));
    if (isWhole(duration, kDay)) return daysInWords(in(kDay));
    if (isWhole(duration, kHour)) return hoursInWords(in(kHour));
    if (isWhole(duration, kMinute)) return minutesInWords(in(kMinute));
    return secondsInWords(in(seconds{1}));
}

QString expiryInWords(const Expiry& expiry) {
    switch (expiry.mode) {
        case ExpiryMode::AfterRead:
            return Words::tr("Disappears %1 after reading", "a duration")
                .arg(durationInWords(expiry.after));
        case ExpiryMode::AfterSend:
            return Words::tr("Disappears %1 after sending", "a duration")
                .arg(durationInWords(expiry.after));
        case ExpiryMode::Off:
            break;
    }
    return Words::tr("Off", "messages do not disappear");
}

}  // namespace starling::ui
