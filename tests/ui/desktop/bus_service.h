// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A service of the desktop for a test, by one of the scripts beside this file, on the bus of the
/// test's own session. Window thread.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <vector>

namespace starling::test {

class BusService : public QProcess {
public:
    /// What it said so far.
    std::vector<QJsonObject> said;

    bool begin(const QString& script, const QStringList& arguments = {}) {
        setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(this, &QProcess::readyReadStandardOutput, this, [this] {
            while (canReadLine())
                said.push_back(QJsonDocument::fromJson(readLine()).object());
        });
        start("/usr/bin/python3",
              QStringList{QString{STARLING_DESKTOP_TESTS} + '/' + script} + arguments);
        return QTest::qWaitFor([this] { return count("ready") == 1; }, 30'000);
    }
    ~BusService() override {
        closeWriteChannel();
        if (!waitForFinished(5000)) kill();
        waitForFinished();
    }

    void tell(const QJsonObject& what) {
        write(QJsonDocument{what}.toJson(QJsonDocument::Compact) + '\n');
    }
    int count(const char* what) const {
        int number = 0;
        for (const auto& each : said)
            number += each.contains(QLatin1String{what}) ? 1 : 0;
        return number;
    }
    /// The newest that says `what`.
    QJsonObject last(const char* what) const {
        QJsonObject found;
        for (const auto& each : said)
            if (each.contains(QLatin1String{what})) found = each;
        return found;
    }
};

}  // namespace starling::test
