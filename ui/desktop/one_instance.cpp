// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/one_instance.h"

#include "desktop/instance_socket.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kLongestLine = 256;
constexpr std::size_t kMostCallers = 8;
constexpr int kPatience = 2000;  ///< With somebody who calls and says nothing.
constexpr int kBetweenTries = 50;

const QByteArray kRaise{"raise"};
const QByteArray kCall{"call"};

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
    OneInstance::TakesCall calls;

private:
    void read() {
        const auto bytes = readNow(socket_, kLongestLine);
        if (!bytes) return deleteLater();
        said_ += *bytes;
        const auto end = said_.indexOf('\n');
        if (end < 0 && said_.size() < kLongestLine) return;
        for (auto* news : findChildren<QSocketNotifier*>())
            news->setEnabled(false);
        deleteLater();
        if (said_ == kCall + '\n') return handOver();
        const bool understood = end >= 0 && end < kLongestLine && says(said_.left(end));
        (void)writeNow(socket_, understood ? "ok\n" : "no\n");
    }
    void handOver() {
        if (calls && calls(*socket_))
            (void)socket_.release();
        else
            (void)writeNow(socket_, "no\n");
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
    Parts(OneInstance& self, const QString& place) : self_{self}, path_{place} {
        if (!makePrivateFolder(QFileInfo{place}.path())) return;
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
    TakesCall taker;

private:
    void accept() {
        auto socket = nextCaller(listening_);
        const auto there = self_.children().size();  // Each is a Caller.
        if (!socket || !isOurs(socket) || static_cast<std::size_t>(there) >= kMostCallers) return;
        auto* caller = new Caller{std::move(socket), &self_};
        caller->says = [this](const QByteArray& line) {
            const auto token = tokenOfRaise(line);
            if (token) emit self_.raiseRequested(*token);
            return token.has_value();
        };
        caller->calls = taker;
    }

    OneInstance& self_;
    QString path_;
    Descriptor lock_;
    Descriptor listening_;
    std::unique_ptr<QSocketNotifier> news_;  ///< Goes before what it watches.
};

OneInstance::OneInstance(const QString& place, QObject* parent)
    : QObject{parent}, parts_{std::make_unique<Parts>(*this, place)} {}

OneInstance::~OneInstance() = default;

bool OneInstance::isFirst() const {
    return parts_->isFirst;
}

void OneInstance::takeCalls(TakesCall taker) {
    parts_->taker = std::move(taker);
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

}  // namespace starling::ui
