// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/one_instance.h"

#include "desktop/instance_socket.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <functional>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace starling::ui {

namespace {

constexpr int kLongestLine = 256;
constexpr std::size_t kMostCallers = 8;
constexpr int kPatience = 2000;  ///< With somebody who calls and says nothing.
constexpr int kBetweenTries = 50;

const QByteArray kRaise{"raise"};

/// The same for every way to write the folder, which may not be there yet.
QString nameOf(const QString& profileFolder) {
    QDir folder{QDir::cleanPath(QFileInfo{profileFolder}.absoluteFilePath())};
    QString rest;
    while (folder.canonicalPath().isEmpty() && !folder.isRoot()) {
        rest.prepend('/' + folder.dirName());
        folder.setPath(QFileInfo{folder.path()}.path());
    }
    const auto whole = (folder.canonicalPath() + rest).toUtf8();
    constexpr int kLetters = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(kLetters));
}

bool isPrintable(char c) {
    return c > ' ' && c < 0x7f;
}

/// Somebody who has called, until they have said their line.
class Caller : public QObject {
public:
    Caller(Descriptor socket, QObject* parent) : QObject{parent}, socket_{std::move(socket)} {
        auto* news = new QSocketNotifier{*socket_, QSocketNotifier::Read, this};
        connect(news, &QSocketNotifier::activated, this, [this] { read(); });
        QTimer::singleShot(kPatience, this, [this] { deleteLater(); });
    }
    ~Caller() override { qDeleteAll(children()); }  // The notifier, before what it watches.

    std::function<bool(const QByteArray&)> says;

private:
    void read() {
        const auto bytes = readNow(socket_, kLongestLine);
        if (!bytes) return deleteLater();
        said_ += *bytes;
        const auto end = said_.indexOf('\n');
        if (end < 0 && said_.size() < kLongestLine) return;
        const bool understood = end >= 0 && end < kLongestLine && says(said_.left(end));
        (void)writeNow(socket_, understood ? "ok\n" : "no\n");
        for (auto* news : findChildren<QSocketNotifier*>())
            news->setEnabled(false);
        deleteLater();
    }

    Descriptor socket_;
    QByteArray said_;
};

}  // namespace

std::optional<QString> tokenOfRaise(const QByteArray& line) {
    if (line == kRaise) return QString{};
    if (!line.startsWith(kRaise + ' ')) return std::nullopt;
    const auto token = line.mid(kRaise.size() + 1);
    if (token.isEmpty() || !std::all_of(token.begin(), token.end(), isPrintable))
        return std::nullopt;
    return QString::fromLatin1(token);
}

class OneInstance::Parts {
public:
    Parts(OneInstance& self, const QString& profileFolder, const QString& folder) : self_{self} {
        if (!makePrivateFolder(folder)) return;
        path_ = folder + '/' + nameOf(profileFolder);
        lock_ = takeLock(path_ + ".lock");
        if (!lock_) {
            isFirst = false;
            return;
        }
        listening_ = listenAt(socketPath());
        if (!listening_) return;
        news_ = std::make_unique<QSocketNotifier>(*listening_, QSocketNotifier::Read);
        connect(news_.get(), &QSocketNotifier::activated, &self_, [this] { accept(); });
    }
    ~Parts() {
        if (listening_) QFile::remove(socketPath());
    }

    QString socketPath() const { return path_ + ".socket"; }

    bool isFirst = true;

private:
    void accept() {
        auto socket = nextCaller(listening_);
        const auto there = self_.children().size();  // Each is a Caller.
        if (!socket || static_cast<std::size_t>(there) >= kMostCallers) return;
        auto* caller = new Caller{std::move(socket), &self_};
        caller->says = [this](const QByteArray& line) {
            const auto token = tokenOfRaise(line);
            if (token) emit self_.raiseRequested(*token);
            return token.has_value();
        };
    }

    OneInstance& self_;
    QString path_;
    Descriptor lock_;
    Descriptor listening_;
    std::unique_ptr<QSocketNotifier> news_;  ///< Goes before what it watches.
};

OneInstance::OneInstance(const QString& profileFolder, const QString& folder, QObject* parent)
    : QObject{parent}, parts_{std::make_unique<Parts>(*this, profileFolder, folder)} {}

OneInstance::~OneInstance() = default;

bool OneInstance::isFirst() const {
    return parts_->isFirst;
}

bool OneInstance::raiseOther(int patience) const {
    const QDeadlineTimer end{patience};
    auto line = kRaise;
    const auto token = qgetenv("XDG_ACTIVATION_TOKEN");
    if (tokenOfRaise(kRaise + ' ' + token) && token.size() < kLongestLine / 2) line += ' ' + token;
    // Whoever has just started may not listen yet, and whoever has too many callers hangs up.
    do {
        const auto socket = callAt(parts_->socketPath());
        if (socket && writeNow(socket, line + '\n') &&
            waitToRead(socket, static_cast<int>(end.remainingTime()))) {
            const auto answer = readNow(socket, kLongestLine);
            if (answer && !answer->isEmpty()) return answer == QByteArray{"ok\n"};
        }
        QThread::msleep(kBetweenTries);
    } while (!end.hasExpired());
    return false;
}

QString OneInstance::runtimeFolder() {
    const auto given = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!given.isEmpty() && QFileInfo{given}.isDir()) return given + "/starling";
#ifndef _WIN32
    return QDir::tempPath() + QStringLiteral("/starling-%1").arg(::geteuid());
#else
    return {};
#endif
}

}  // namespace starling::ui
