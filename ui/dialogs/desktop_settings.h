// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person chose about notifications, tray and start, and what this machine can do of it. The
/// program's is Desktop (ui/desktop), which acts on changed(); the card shows any. Window thread.
#pragma once

#include <QObject>

#include <optional>

namespace starling::ui {

/// How much of a message a notification says. The numbers are in window.json: never change one.
enum class Notify {
    Never = 0,
    WithoutContent = 1,  ///< That there is one, and nothing else.
    Name = 2,
    NameAndText = 3,
};

/// Nothing that tells others what is written or that Starling is used, unless it is chosen.
struct DesktopChoices {
    Notify notify = Notify::WithoutContent;
    bool keepInTray = false;   ///< When the window is closed.
    bool startInTray = false;  ///< Instead of with the window.
    bool operator==(const DesktopChoices&) const = default;
};

class DesktopSettings : public QObject {
    Q_OBJECT

public:
    explicit DesktopSettings(const DesktopChoices& choices, QObject* parent = nullptr)
        : QObject{parent}, choices_{choices} {}

    const DesktopChoices& choices() const { return choices_; }
    void choose(const DesktopChoices& choices) {
        if (choices == choices_) return;
        choices_ = choices;
        emit changed();
    }

    /// Asks the desktop, and may take a moment.
    virtual bool hasTray() const { return false; }

    /// Whether it starts when one logs in; none: this machine has no way to say so.
    virtual std::optional<bool> startsAtLogin() const { return std::nullopt; }
    /// False when that could not be written down.
    virtual bool setStartsAtLogin(bool) { return false; }

signals:
    void changed();

private:
    DesktopChoices choices_;
};

}  // namespace starling::ui
