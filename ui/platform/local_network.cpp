// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/local_network.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <utility>

namespace starling::ui {

namespace {

constexpr int kInUse = 6;  // starlingnet --help has the table
constexpr int kPatience = 20'000;
constexpr int kBetweenTries = 200;
constexpr int kTries = 10;
constexpr int kToEnd = 3'000;

QString programBesideUs() {
    const QString name = QStringLiteral("starlingnet");
    const auto beside =
        QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

/// Its last words, without its name.
QString wordsOf(QProcess& process) {
    const auto lines =
        QString::fromUtf8(process.readAllStandardError()).split('\n', Qt::SkipEmptyParts);
    auto last = lines.isEmpty() ? QString{} : lines.last();
    const QString prefix = QStringLiteral("starlingnet: ");
    return last.startsWith(prefix) ? last.mid(prefix.size()) : last;
}

}  // namespace

LocalNetwork::LocalNetwork(const QString& folder, QObject* parent, const QString& program)
    : QObject{parent}, folder_{folder}, program_{program.isEmpty() ? programBesideUs() : program} {
    network_.setObjectName(QStringLiteral("network"));
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this,
            [this] { tell(tr("The local network does not answer.")); });
    connect(&network_, &QProcess::readyReadStandardOutput, this, [this] {
        if (network_.readAllStandardOutput().contains('\n')) tell({});
    });
    connect(&network_, &QProcess::finished, this, [this](int status) { ended(status); });
    connect(&network_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            tell(tr("The program starlingnet cannot be started: %1.").arg(network_.errorString()));
    });
    connect(&question_, &QProcess::finished, this, [this](int status) {
        if (status == 0) return tell({});
        if (--triesLeft_ <= 0) return tell(complaint_);
        QTimer::singleShot(kBetweenTries, this, &LocalNetwork::askTheOther);
    });
}

LocalNetwork::~LocalNetwork() {
    ready_.clear();
    for (auto* process : {&question_, &network_}) {
        process->disconnect(this);
        if (process->state() == QProcess::NotRunning) continue;
        process->terminate();
        if (process->waitForFinished(kToEnd)) continue;
        process->kill();
        process->waitForFinished(kToEnd);
    }
}

void LocalNetwork::ensure(Ready ready) {
    ready_.push_back(std::move(ready));
    if (ready_.size() > 1) return;
    QTimer::singleShot(0, this, &LocalNetwork::start);
}

void LocalNetwork::start() {
    if (network_.state() != QProcess::NotRunning) {
        if (isThere_) tell({});
        return;
    }
    isThere_ = false;
    if (program_.isEmpty())
        return tell(tr("The program starlingnet is missing: install it beside Starling."));
    patience_.start(kPatience);
    network_.start(program_, {QStringLiteral("--dir"), folder_});
}

void LocalNetwork::ended(int status) {
    complaint_ = wordsOf(network_);
    if (complaint_.isEmpty()) complaint_ = tr("The local network has ended.");
    if (isThere_) {
        isThere_ = false;
        return;
    }
    if (status != kInUse) return tell(complaint_);
    triesLeft_ = kTries;
    askTheOther();
}

// Somebody has the folder. It may be about to start.
void LocalNetwork::askTheOther() {
    question_.start(program_, {QStringLiteral("ctl"), QStringLiteral("--dir"), folder_,
                               QStringLiteral("list")});
}

void LocalNetwork::tell(const QString& problem) {
    patience_.stop();
    isThere_ = problem.isEmpty();
    // Whoever is told may end us, and a process must not end within its own signal.
    QTimer::singleShot(0, this, [this, problem] {
        for (const auto& ready : std::exchange(ready_, {}))
            ready(problem);
    });
}

}  // namespace starling::ui
