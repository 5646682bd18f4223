// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the desktop wants: dark or light, and whether things may move. Asks the settings portal
/// over the session bus once something has been painted, and only if that bus is there; elsewhere
/// it goes by how light the palette of the platform is. Owned by Look. Window thread.
#pragma once

#include "look/tokens.h"

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace starling::ui {

class SystemScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

    Scheme scheme() const { return fromPortal_.value_or(fromPalette_); }
    bool reducedMotion() const { return reducedMotion_; }

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void read(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);
    void readPalette();

    std::optional<Scheme> fromPortal_;
    Scheme fromPalette_ = Scheme::Light;
    bool reducedMotion_ = false;
    bool asked_ = false;
    bool reading_ = false;
};

}  // namespace starling::ui
