// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The embedded network for "local": starts starlingnet in the data folder when none answers there,
/// and ends what it started. Window thread.
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QProcess;

namespace starling::ui {

class LocalNetwork : public QObject {
    Q_OBJECT

public:
    /// `folder` as localnetFolder() gives it.
    explicit LocalNetwork(const QString& folder, QObject* parent = nullptr);
    ~LocalNetwork() override;

    /// Calls `ready` with an empty text when a network answers, or with what is wrong in words.
    void ensure(std::function<void(QString)> ready);

private:
    void start();
    void tell(const QString& problem);

    QString folder_;
    std::unique_ptr<QProcess> process_;
    std::function<void(QString)> ready_;
};

}  // namespace starling::ui
