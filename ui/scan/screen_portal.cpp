// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/screen_portal.h"

#include "scan/aside.h"
#include "scan/picture.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace starling::ui {

namespace {

const QLatin1String kService{"org.freedesktop.portal.Desktop"};
const QLatin1String kPath{"/org/freedesktop/portal/desktop"};
const QLatin1String kScreenshot{"org.freedesktop.portal.Screenshot"};
const QLatin1String kRequest{"org.freedesktop.portal.Request"};
const QLatin1String kResponse{"Response"};

enum Response : uint { kGiven = 0, kCancelled = 1 };

QString nextToken() {
    static int number = 0;
    return QStringLiteral("starling%1").arg(++number);
}

/// Where the portal will answer, known before it is asked: else its answer could come first.
QString requestOf(const QString& sender, const QString& token) {
    return kPath + QLatin1String{"/request/"} + sender.mid(1).replace('.', '_') + '/' + token;
}

/// What was not made just now is not ours to remove.
QImage takePicture(const QString& path, const QDateTime& since) {
    auto picture = loadPictureFile(path);
    if (QFileInfo{path}.lastModified() >= since) QFile::remove(path);
    return picture;
}

}  // namespace

ScreenPortal::ScreenPortal(QDBusConnection bus) : bus_{std::move(bus)} {}

void ScreenPortal::pick(Done done) {
    done_ = std::move(done);
    // File systems may count in whole seconds.
    since_ = QDateTime::currentDateTime().addSecs(-2);
    const auto token = nextToken();
    listenTo(requestOf(bus_.baseService(), token));
    auto question =
        QDBusMessage::createMethodCall(kService, kPath, kScreenshot, QStringLiteral("Screenshot"));
    question << QString{} << QVariantMap{{"handle_token", token}, {"interactive", true}};
    auto* const answer = new QDBusPendingCallWatcher{bus_.asyncCall(question), this};
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply{*answer};
        if (reply.isError()) return fail(ScreenTrouble::NotAllowed);
        // An old portal chooses the path itself.
        if (const auto path = reply.value().path(); done_ && path != request_) listenTo(path);
    });
}

void ScreenPortal::listenTo(const QString& request) {
    const auto slot = SLOT(answered(uint, QVariantMap));
    if (!request_.isEmpty()) bus_.disconnect({}, request_, kRequest, kResponse, this, slot);
    request_ = request;
    // Without the name of the service: looking up its owner would wait for the bus.
    if (!request_.isEmpty()) bus_.connect({}, request_, kRequest, kResponse, this, slot);
}

void ScreenPortal::answered(uint response, const QVariantMap& results) {
    if (response == kCancelled) return fail(ScreenTrouble::GivenUp);
    const QUrl where{results.value(QStringLiteral("uri")).toString()};
    if (response != kGiven || !where.isLocalFile()) return fail(ScreenTrouble::NotAllowed);
    listenTo({});
    take(where.toLocalFile());
}

void ScreenPortal::take(const QString& path) {
    aside(
        *this, [path, since = since_] { return takePicture(path, since); },
        [this](const QImage& picture) {
            const auto done = std::exchange(done_, nullptr);
            if (done)
                done(picture, picture.isNull() ? ScreenTrouble::NotAllowed : ScreenTrouble::None);
        });
}

void ScreenPortal::fail(ScreenTrouble trouble) {
    listenTo({});
    const auto done = std::exchange(done_, nullptr);
    if (done) done({}, trouble);
}

}  // namespace starling::ui
