// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_dialog.h"

#include "starling/qr.h"
#include "ui/dialogs/reach.h"
#include "ui/scan/fake_sources.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"
#include "widgets/qr_drawing.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace starling::ui {
namespace {

const QString kId =
    QStringLiteral("05c41d9b2f7e3a6058d1bb04e96f27a38d5c10e4f9827b6a3150dce8f46b7e2093");

QImage codeOf(const QString& text) {
    return qrImage(*makeQr(text.toStdString()), 300);
}

QImage blank() {
    QImage image{320, 240, QImage::Format_RGB32};
    image.fill(Qt::gray);
    return image;
}

class ScanDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    QPointer<ScanDialog> dialog_;
    QStringList found_;
    FakeCamera* camera_ = nullptr;
    int running_ = 0;  ///< Cameras that are on.
    ScreenSource::Done screen_;

    void open(Wanted wanted = Wanted::SessionId, bool hasCamera = true) {
        found_.clear();
        ScanSources sources;
        sources.camera = [this, hasCamera]() -> std::unique_ptr<FrameSource> {
            if (!hasCamera) return nullptr;
            auto made = std::make_unique<FakeCamera>(running_);
            camera_ = made.get();
            return made;
        };
        sources.screen = [this](const Look&, QWidget&) -> std::unique_ptr<ScreenSource> {
            return std::make_unique<FakeScreen>(screen_);
        };
        dialog_ = new ScanDialog{look_, wanted, nullptr, sources};
        connect(dialog_, &ScanDialog::found, this, [this](const QString& text) { found_ << text; });
        dialog_->show();
    }

    void give(const Pasted& pasted) {
        open();
        dialog_->lookAt(pasted);
    }

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }
    void cleanup() { delete dialog_; }

    void ACodeInAPictureIsFoundAndTheDialogCloses() {
        give({codeOf(kId), {}, {}});
        QTRY_COMPARE(found_, QStringList{kId});
        QTRY_VERIFY(!dialog_);
    }

    void AFileIsRead() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("code.png");
        QVERIFY(codeOf(kId).save(path));
        give({{}, path, {}});
        QTRY_COMPARE(found_, QStringList{kId});
    }

    void APictureWithoutACodeIsSaidSoWithOneButton() {
        give({blank(), {}, {}});
        QTRY_VERIFY(says(*dialog_, "There is no QR code in this picture."));
        QVERIFY(!button(*dialog_, "Camera"));
        QVERIFY(button(*dialog_, "Try another way")->hasFocus());
        QVERIFY(click(*dialog_, "Try another way"));
        QVERIFY(button(*dialog_, "Camera"));
        QVERIFY(found_.isEmpty());
    }

    void AFileThatIsNoPictureIsSaidSo() {
        const QTemporaryDir folder;
        QFile file{folder.filePath("code.png")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture at all");
        file.close();
        give({{}, file.fileName(), {}});
        QTRY_VERIFY(says(*dialog_, "no picture that Starling can read"));
    }

    void WhatIsNotWantedIsRefusedInWords_data() {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const int id = static_cast<int>(Wanted::SessionId);
        const int recovery = static_cast<int>(Wanted::RecoveryCode);
        QTest::newRow("an address") << id << "https://example.org"
                                    << "no Session ID";
        QTest::newRow("a group") << id << "03" + kId.mid(2) << "of a group";
        QTest::newRow("a recovery code") << id << "0123456789abcdef0123456789abcdef"
                                         << "Do not share it.";
        QTest::newRow("an id") << recovery << kId << "which is no secret";
        QTest::newRow("something") << recovery << "hello"
                                   << "no recovery code";
    }

    void WhatIsNotWantedIsRefusedInWords() {
        QFETCH(const int, wanted);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        open(static_cast<Wanted>(wanted));
        dialog_->lookAt({codeOf(code), {}, {}});
        QTRY_VERIFY(says(*dialog_, words));
        QVERIFY(found_.isEmpty());
    }

    void ARecoveryCodeBecomesWords() {
        open(Wanted::RecoveryCode);
        dialog_->lookAt({codeOf("0123456789abcdef0123456789abcdef"), {}, {}});
        QTRY_COMPARE(found_.size(), 1);
        QCOMPARE(found_[0].split(' ').size(), 13);
    }

    void TheClipboardMayHoldAPictureOrAText() {
        for (const bool asText : {false, true}) {
            if (asText)
                QGuiApplication::clipboard()->setText(kId);
            else
                QGuiApplication::clipboard()->setImage(codeOf(kId));
            open();
            QVERIFY(click(*dialog_, "Clipboard"));
            QTRY_COMPARE(found_, QStringList{kId});
        }
    }

    void AnEmptyClipboardIsSaidSo() {
        open();
        QVERIFY(click(*dialog_, "Clipboard"));
        QVERIFY(says(*dialog_, "neither a picture nor a text"));
    }

    void APictureCanBeDropped() {
        open();
        QMimeData data;
        data.setImageData(codeOf(kId));
        QDragEnterEvent enter{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(dialog_, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(dialog_, &drop);
        QTRY_COMPARE(found_, QStringList{kId});
    }

    void ADropWithoutAPictureIsNotTaken() {
        open();
        QMimeData data;
        data.setUrls({QUrl{"https://example.org/code.png"}});
        QDragEnterEvent enter{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        enter.ignore();
        QCoreApplication::sendEvent(dialog_, &enter);
        QVERIFY(!enter.isAccepted());
    }

    void TheCameraRunsUntilACodeIsSeen() {
        open();
        QVERIFY(click(*dialog_, "Camera"));
        QCOMPARE(running_, 1);
        camera_->show(blank());
        test::letFramesPass();
        QVERIFY(button(*dialog_, "Stop the camera"));
        // A frame that comes while another is read is only shown.
        QTRY_VERIFY([this] {
            if (found_.isEmpty() && running_ == 1) camera_->show(codeOf(kId));
            return !found_.isEmpty();
        }());
        QCOMPARE(found_, QStringList{kId});
        QCOMPARE(running_, 0);
    }

    void TheCameraStopsWithTheDialog() {
        open();
        QVERIFY(click(*dialog_, "Camera"));
        QCOMPARE(running_, 1);
        dialog_->reject();
        QCOMPARE(running_, 0);
    }

    void TheCameraCanBeStopped() {
        open();
        QVERIFY(click(*dialog_, "Camera"));
        QVERIFY(click(*dialog_, "Stop the camera"));
        QCOMPARE(running_, 0);
        QVERIFY(button(*dialog_, "Picture file…"));
    }

    void WhatIsWrongWithTheCameraIsSaid() {
        const std::vector<std::pair<CameraTrouble, QString>> all{
            {CameraTrouble::NoCamera, "There is no camera."},
            {CameraTrouble::NotAllowed, "may not use it"},
            {CameraTrouble::Broken, "another program"}};
        for (const auto& [trouble, words] : all) {
            open();
            QVERIFY(click(*dialog_, "Camera"));
            camera_->fail(trouble);
            QVERIFY(says(*dialog_, words));
            QCOMPARE(running_, 0);
            delete dialog_;
        }
    }

    void WithoutTheModuleThereIsAWord() {
        open(Wanted::SessionId, false);
        QVERIFY(click(*dialog_, "Camera"));
        QVERIFY(says(*dialog_, "without its module for cameras"));
    }

    void APartOfTheScreenIsRead() {
        open();
        QVERIFY(click(*dialog_, "Screen"));
        QVERIFY(!dialog_->isVisible());
        QTRY_VERIFY(screen_);
        std::exchange(screen_, nullptr)(codeOf(kId), ScreenTrouble::None);
        QTRY_COMPARE(found_, QStringList{kId});
    }

    void AScreenThatIsGivenUpOrForbidden() {
        open();
        QVERIFY(click(*dialog_, "Screen"));
        QTRY_VERIFY(screen_);
        std::exchange(screen_, nullptr)({}, ScreenTrouble::GivenUp);
        QVERIFY(dialog_->isVisible());
        QVERIFY(click(*dialog_, "Screen"));
        QTRY_VERIFY(screen_);
        std::exchange(screen_, nullptr)({}, ScreenTrouble::NotAllowed);
        QVERIFY(says(*dialog_, "does not let Starling see the screen"));
    }

    void EverythingHasAName() {
        open();
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        dialog_->lookAt({blank(), {}, {}});
        QTRY_VERIFY(button(*dialog_, "Try another way"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ScanDialogTest)
#include "scan_dialog_test.moc"
