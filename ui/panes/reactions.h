// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Emoji as a person uses them in a conversation: put under a message, or into the field; and which
/// ones were used last. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"

#include <QStringList>

#include <functional>

namespace starling::ui {

class Reactions : public QObject {
    Q_OBJECT

public:
    /// All outlive it; pickers open over `over`.
    Reactions(const Look& look, Bridge& bridge, QWidget& over);

    void setRecent(const QStringList& recent) { recent_ = recent; }
    void noteUsed(const QString& emoji);

    /// Six to choose from at once, at a place on the screen.
    void offer(const Message& message, QPoint where);
    void react(MessageId message, const QString& emoji, bool on);
    /// All of them.
    void pick(const QRect& anchor, std::function<void(const QString&)> chosen);

signals:
    void recentChanged(const QStringList& recent);
    void refused(const QString& title, const QString& sentence);

private:
    const Look& look_;
    Bridge& bridge_;
    QWidget& over_;
    QStringList recent_;
};

}  // namespace starling::ui
