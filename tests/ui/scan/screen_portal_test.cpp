// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Needs a session bus of its own, on which nobody is the desktop's portal yet.

#include "scan/screen_portal.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace starling::ui {
namespace {

/// Answers as it was told to.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Screenshot")

public:
    explicit FakePortal(QDBusConnection bus) : bus_{std::move(bus)} {}

    uint response = 0;
    QString uri;
    bool ownPath = false;  ///< As old portals do.
    QVariantMap options;   ///< Of the last question.

public slots:
    QDBusObjectPath Screenshot(const QString&, const QVariantMap& asked,
                               const QDBusMessage& question) {
        options = asked;
        const auto sender = question.service().mid(1).replace('.', '_');
        const auto path = "/org/freedesktop/portal/desktop/request/" + sender + '/' +
                          asked.value("handle_token").toString();
        if (ownPath) return takeTime(path + "_old");
        QMetaObject::invokeMethod(
            this, [this, path] { respond(path); }, Qt::QueuedConnection);
        return QDBusObjectPath{path};
    }

private:
    /// A person chooses meanwhile: whoever asked hears the path first. Said until it is heard.
    QDBusObjectPath takeTime(const QString& path) {
        auto* const timer = new QTimer{this};
        connect(timer, &QTimer::timeout, this, [this, path] { respond(path); });
        timer->start(20);
        return QDBusObjectPath{path};
    }

    void respond(const QString& path) {
        auto signal =
            QDBusMessage::createSignal(path, "org.freedesktop.portal.Request", "Response");
        signal << response << QVariantMap{{"uri", uri}};
        bus_.send(signal);
    }

    QDBusConnection bus_;
};

class ScreenPortalTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    QDBusConnection desktop_ =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, "desktop");
    std::unique_ptr<FakePortal> portal_;
    std::unique_ptr<ScreenPortal> screen_;
    std::optional<ScreenTrouble> trouble_;
    QImage picture_;

    void beginPortal() {
        portal_ = std::make_unique<FakePortal>(desktop_);
        QVERIFY(desktop_.registerService("org.freedesktop.portal.Desktop"));
        QVERIFY(desktop_.registerObject("/org/freedesktop/portal/desktop", portal_.get(),
                                        QDBusConnection::ExportAllSlots));
    }

    void pick() {
        trouble_.reset();
        picture_ = {};
        screen_ = std::make_unique<ScreenPortal>();
        screen_->pick([this](const QImage& picture, ScreenTrouble trouble) {
            picture_ = picture;
            trouble_ = trouble;
        });
    }

    QString shot() {
        QImage image{40, 30, QImage::Format_RGB32};
        image.fill(Qt::red);
        const auto path = folder_.filePath("shot.png");
        return image.save(path) ? path : QString{};
    }

private slots:
    void cleanup() {
        screen_.reset();
        desktop_.unregisterObject("/org/freedesktop/portal/desktop");
        desktop_.unregisterService("org.freedesktop.portal.Desktop");
        portal_.reset();
    }

    void ThePictureIsTakenAndItsFileRemoved() {
        beginPortal();
        const auto path = shot();
        portal_->uri = QUrl::fromLocalFile(path).toString();
        pick();
        QTRY_VERIFY(trouble_);
        QCOMPARE(*trouble_, ScreenTrouble::None);
        QCOMPARE(picture_.size(), (QSize{40, 30}));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(portal_->options.value("interactive").toBool(), true);
    }

    void AnOldPortalMayChooseThePath() {
        beginPortal();
        portal_->ownPath = true;
        portal_->response = 1;
        pick();
        QTRY_VERIFY(trouble_);
        QCOMPARE(*trouble_, ScreenTrouble::GivenUp);
    }

    void AnOlderFileIsLeftAlone() {
        beginPortal();
        const auto path = shot();
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1),
                                 QFileDevice::FileModificationTime));
        file.close();
        portal_->uri = QUrl::fromLocalFile(path).toString();
        pick();
        QTRY_VERIFY(trouble_);
        QVERIFY(QFile::exists(path));
    }

    void WhatIsGivenUpIsNoTrouble() {
        beginPortal();
        portal_->response = 1;
        pick();
        QTRY_VERIFY(trouble_);
        QCOMPARE(*trouble_, ScreenTrouble::GivenUp);
    }

    void ARefusalAndAFalseAddressAreTrouble() {
        beginPortal();
        portal_->response = 2;
        pick();
        QTRY_VERIFY(trouble_);
        QCOMPARE(*trouble_, ScreenTrouble::NotAllowed);
        portal_->response = 0;
        portal_->uri = "https://example.org/shot.png";
        pick();
        QTRY_VERIFY(trouble_);
        QCOMPARE(*trouble_, ScreenTrouble::NotAllowed);
        QVERIFY(picture_.isNull());
    }

    void WithoutAPortalThereIsNoPicture() {
        pick();
        QTRY_VERIFY(trouble_);
        QCOMPARE(*trouble_, ScreenTrouble::NotAllowed);
    }

    void NothingComesAfterTheEnd() {
        beginPortal();
        portal_->response = 1;
        pick();
        screen_.reset();
        QTRY_VERIFY(!portal_->options.isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(!trouble_);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_GUILESS_MAIN(starling::ui::ScreenPortalTest)
#include "screen_portal_test.moc"
