// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture of the screen, where only the desktop may see it (Wayland): its portal asks the person
/// what shall be seen (org.freedesktop.portal.Screenshot). Window thread.
#pragma once

#include "scan/screen_source.h"

#include <QDBusConnection>
#include <QDateTime>
#include <QObject>
#include <QVariantMap>

namespace starling::ui {

class ScreenPortal final : public QObject, public ScreenSource {
    Q_OBJECT

public:
    explicit ScreenPortal(QDBusConnection bus = QDBusConnection::sessionBus());

    /// The file that the portal makes for it is removed again.
    void pick(Done done) override;

private slots:
    void answered(uint response, const QVariantMap& results);

private:
    void listenTo(const QString& request);
    void fail(ScreenTrouble trouble);
    void take(const QString& path);

    QDBusConnection bus_;
    QString request_;  ///< The object whose answer is waited for.
    QDateTime since_;
    Done done_;
};

}  // namespace starling::ui
