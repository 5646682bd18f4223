// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The embedded network for "local": starts starlingnet in the data folder when none answers there,
/// and ends what it started. Window thread.
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace starling::ui {

class LocalNetwork : public QObject {
    Q_OBJECT

public:
    /// `folder` as localnetFolder() gives it. `program` is for tests; none: starlingnet beside the
    /// program that runs, or on the path.
    explicit LocalNetwork(const QString& folder, QObject* parent = nullptr,
                          const QString& program = {});
    ~LocalNetwork() override;  ///< Waits for the network to end: milliseconds.

    using Ready = std::function<void(QString)>;
    /// Calls `ready` with an empty text when a network answers, or with what is wrong in words.
    /// Never from within.
    void ensure(Ready ready);

private:
    void start();
    void ended(int status);
    void askTheOther();
    void tell(const QString& problem);

    QString folder_;
    QString program_;
    std::vector<Ready> ready_;
    bool isThere_ = false;  ///< It, or another program's, has answered.
    QString complaint_;     ///< What starlingnet said about a folder it could not have.
    int triesLeft_ = 0;
    QTimer patience_{this};
    QProcess network_{this};
    QProcess question_{this};  ///< Put to a network that is not ours.
};

}  // namespace starling::ui
