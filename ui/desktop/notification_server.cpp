// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notification_server.h"

#include "desktop/session_bus.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>

#include <algorithm>

namespace starling::ui {

namespace {

const QString kService{QStringLiteral("org.freedesktop.Notifications")};
const QString kPath{QStringLiteral("/org/freedesktop/Notifications")};

const QString kOpen{QStringLiteral("default")};
const QString kMarkRead{QStringLiteral("mark-read")};
const QString kReply{QStringLiteral("inline-reply")};  ///< As Plasma names it.

constexpr int kServerDecides = -1;

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

QVariantMap hints() {
    constexpr uchar kNormal = 1;
    return {{"desktop-entry", QGuiApplication::desktopFileName()},
            {"category", "im.received"},
            {"urgency", QVariant::fromValue(kNormal)},
            {"suppress-sound", true},
            {"x-kde-reply-placeholder-text", NotificationServer::tr("Write an answer")}};
}

}  // namespace

void NotificationServer::show(const Note& note) {
    if (!begin()) return;
    if (abilities_) return send(note);
    waiting_[note.key] = note;
    askAbilities();
}

void NotificationServer::withdraw(const QString& key) {
    waiting_.erase(key);
    const auto at = shown_.find(key);
    if (at == shown_.end()) return;
    if (at->second.asking) {
        at->second.unwanted = true;
        at->second.next.reset();
        return;
    }
    close(at->second.id);
    shown_.erase(at);
}

bool NotificationServer::begin() {
    if (bus_) return true;
    bus_ = sessionBus();
    if (!bus_) return false;
    listen("ActionInvoked", SLOT(actionInvoked(uint, QString, QDBusMessage)));
    listen("NotificationReplied", SLOT(notificationReplied(uint, QString, QDBusMessage)));
    listen("NotificationClosed", SLOT(notificationClosed(uint, uint, QDBusMessage)));
    listen("ActivationToken", SLOT(activationTokenGiven(uint, QString, QDBusMessage)));
    auto* owner =
        new QDBusServiceWatcher{kService, *bus_, QDBusServiceWatcher::WatchForOwnerChange, this};
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString& before) {
                if (!before.isEmpty()) forgetAll();
            });
    return true;
}

void NotificationServer::listen(const char* signal, const char* slot) {
    // Without the name of the service: looking up its owner would wait for the bus.
    bus_->connect({}, kPath, kService, QString::fromLatin1(signal), this, slot);
}

/// Another server knows nothing of our notes, and can do other things.
void NotificationServer::forgetAll() {
    ++generation_;
    shown_.clear();
    abilities_.reset();
    server_.clear();
    asked_ = false;
    if (!waiting_.empty()) askAbilities();
}

void NotificationServer::askAbilities() {
    if (std::exchange(asked_, true)) return;
    auto* answer =
        new QDBusPendingCallWatcher{bus_->asyncCall(call(QStringLiteral("GetCapabilities"))), this};
    connect(answer, &QDBusPendingCallWatcher::finished, this,
            [this, answer, generation = generation_] {
                answer->deleteLater();
                if (generation != generation_) return;
                asked_ = false;
                const QDBusPendingReply<QStringList> reply{*answer};
                // No server: the next note asks again.
                if (reply.isError()) return waiting_.clear();
                take(reply.value());
            });
}

void NotificationServer::take(const QStringList& abilities) {
    abilities_ = abilities;
    for (const auto& [key, note] : std::exchange(waiting_, {}))
        send(note);
}

bool NotificationServer::can(const char* ability) const {
    return abilities_ && abilities_->contains(QLatin1String{ability});
}

QStringList NotificationServer::actionsOf(const Note& note) const {
    if (!can("actions")) return {};
    QStringList actions{kOpen, tr("Open")};
    if (!note.canAnswer) return actions;
    if (can("inline-reply")) actions << kReply << tr("Reply");
    return actions << kMarkRead << tr("Mark as read");
}

/// Some servers read it as markup, and what somebody wrote is none.
QString NotificationServer::bodyOf(const Note& note) const {
    if (!can("body")) return {};
    return can("body-markup") ? note.body.toHtmlEscaped() : note.body;
}

void NotificationServer::send(const Note& note) {
    auto& shown = shown_[note.key];
    shown.unwanted = false;
    if (shown.asking) {
        shown.next = note;
        return;
    }
    shown.asking = true;
    auto question = call(QStringLiteral("Notify"));
    question << QGuiApplication::applicationDisplayName() << shown.id
             << QGuiApplication::desktopFileName() << note.title << bodyOf(note) << actionsOf(note)
             << hints() << kServerDecides;
    auto* answer = new QDBusPendingCallWatcher{bus_->asyncCall(question), this};
    connect(answer, &QDBusPendingCallWatcher::finished, this,
            [this, answer, key = note.key, generation = generation_] {
                answer->deleteLater();
                if (generation == generation_) sent(key, answer->reply());
            });
}

void NotificationServer::sent(const QString& key, const QDBusMessage& answer) {
    auto& shown = shown_[key];
    shown.asking = false;
    const QDBusPendingReply<uint> id{answer};
    if (id.isError()) {
        shown_.erase(key);
        return;
    }
    shown.id = id.value();
    server_ = answer.service();
    if (const auto next = std::exchange(shown.next, std::nullopt)) return send(*next);
    if (shown.unwanted) withdraw(key);
}

void NotificationServer::close(uint id) {
    auto question = call(QStringLiteral("CloseNotification"));
    question << id;
    bus_->send(question);
}

std::optional<QString> NotificationServer::keyOf(uint id, const QDBusMessage& from) const {
    if (from.service() != server_) return std::nullopt;
    const auto at = std::find_if(shown_.begin(), shown_.end(),
                                 [id](const auto& each) { return each.second.id == id; });
    return at == shown_.end() ? std::nullopt : std::optional{at->first};
}

void NotificationServer::actionInvoked(uint id, const QString& action, const QDBusMessage& from) {
    const auto key = keyOf(id, from);
    if (!key) return;
    const auto token = std::exchange(token_, {});
    if (action == kOpen) emit opened(*key, token);
    if (action == kMarkRead) emit markedRead(*key);
}

void NotificationServer::notificationReplied(uint id, const QString& text,
                                             const QDBusMessage& from) {
    const auto key = keyOf(id, from);
    if (key && !text.trimmed().isEmpty()) emit answered(*key, text);
}

void NotificationServer::notificationClosed(uint id, uint, const QDBusMessage& from) {
    const auto key = keyOf(id, from);
    if (!key) return;
    // One that is about to be replaced comes back as a new one.
    auto& shown = shown_[*key];
    shown.id = 0;
    if (!shown.asking) shown_.erase(*key);
}

void NotificationServer::activationTokenGiven(uint id, const QString& token,
                                              const QDBusMessage& from) {
    if (keyOf(id, from)) token_ = token;
}

}  // namespace starling::ui
