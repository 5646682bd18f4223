// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where notifications go. One a key, and the next with the same key takes its place. A desktop
/// that has no place for them shows nothing. Window thread.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace starling::ui {

struct Note {
    QString key;
    QString title;
    QString body;            ///< Plain text.
    bool canAnswer = false;  ///< A reply and "mark as read" belong to it.
    bool operator==(const Note&) const = default;
};

class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Note&) {}
    virtual void withdraw(const QString&) {}

signals:
    /// The token is what lets a window come to the front; it may be empty.
    void opened(const QString& key, const QString& activationToken);
    void markedRead(const QString& key);
    void answered(const QString& key, const QString& text);
};

/// The desktop's, or one that shows nothing.
std::unique_ptr<Notifier> notifierOfThisMachine();

}  // namespace starling::ui
