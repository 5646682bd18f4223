// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Notifications of a Linux desktop (org.freedesktop.Notifications on the session bus). Never waits
/// for the bus: what cannot be shown is forgotten. Asks nobody before there is something to show.
/// Window thread.
#pragma once

#include "desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>

#include <map>
#include <optional>

class QDBusPendingCallWatcher;

namespace starling::ui {

class NotificationServer final : public Notifier {
    Q_OBJECT

public:
    using Notifier::Notifier;

    void show(const Note& note) override;
    void withdraw(const QString& key) override;

private slots:
    // Heard from anybody on the bus, and believed only of the server that showed our note.
    void actionInvoked(uint id, const QString& action, const QDBusMessage& from);
    void notificationReplied(uint id, const QString& text, const QDBusMessage& from);
    void notificationClosed(uint id, uint reason, const QDBusMessage& from);
    void activationTokenGiven(uint id, const QString& token, const QDBusMessage& from);

private:
    struct Shown {
        uint id = 0;          ///< 0: not known yet.
        bool asking = false;  ///< The server has not said its id yet.
        std::optional<Note> next;
        bool unwanted = false;  ///< Withdrawn while asking.
    };

    bool begin();
    void listen(const char* signal, const char* slot);
    void askAbilities();
    void take(const QStringList& abilities);
    bool can(const char* ability) const;
    void send(const Note& note);
    void sent(const QString& key, const QDBusMessage& answer);
    void close(uint id);
    void forgetAll();
    QStringList actionsOf(const Note& note) const;
    QString bodyOf(const Note& note) const;
    std::optional<QString> keyOf(uint id, const QDBusMessage& from) const;

    std::optional<QDBusConnection> bus_;
    QString server_;  ///< The unique name of the one that shows our notes.
    std::optional<QStringList> abilities_;
    bool asked_ = false;
    int generation_ = 0;  ///< Of servers.
    QString token_;       ///< Of the action that comes next.
    std::map<QString, Note> waiting_;
    std::map<QString, Shown> shown_;
};

}  // namespace starling::ui
