// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/module/camera.h"

#include "devices/module/sink_frames.h"

#include <QCamera>
#include <QDir>
#include <QFileInfo>
#include <QMediaCaptureSession>
#include <QMediaDevices>

namespace starling::ui {

namespace {

constexpr int kEnough = 1280;  ///< Pixels across: more makes a code no easier to read.

/// The most detailed one that is no wider than that; else whatever the camera prefers.
QCameraFormat formatFor(const QCameraDevice& device) {
    QCameraFormat best;
    const auto formats = device.videoFormats();
    for (const auto& each : formats) {
        const int width = each.resolution().width();
        if (width <= kEnough && width > best.resolution().width()) best = each;
    }
    return best;
}

/// Qt lists only what may be opened; the file system shows what else there is.
CameraTrouble whyThereIsNone() {
    const QDir machine{"/dev"};
    const auto files = machine.entryInfoList({"video*"}, QDir::System);
    for (const auto& file : files)
        if (!file.isReadable() || !file.isWritable()) return CameraTrouble::NotAllowed;
    return CameraTrouble::NoCamera;
}

class Camera final : public QObject, public FrameSource {
public:
    Camera() : frames_{sink_} {}

    void start(std::function<void(const QImage&)> frame,
               std::function<void(CameraTrouble)> trouble) override {
        stop();
        trouble_ = std::move(trouble);
        const auto device = QMediaDevices::defaultVideoInput();
        if (device.isNull()) return tellLater(whyThereIsNone());
        frames_.start(std::move(frame));
        camera_ = std::make_unique<QCamera>(device);
        if (const auto format = formatFor(device); !format.isNull())
            camera_->setCameraFormat(format);
        session_.setCamera(camera_.get());
        session_.setVideoSink(&sink_);
        connect(camera_.get(), &QCamera::errorOccurred, this, [this](QCamera::Error error) {
            if (error != QCamera::NoError) tellLater(CameraTrouble::Broken);
        });
        camera_->start();
    }

    void stop() override {
        frames_.stop();
        trouble_ = nullptr;
        if (!camera_) return;
        camera_->disconnect(this);
        camera_->stop();
        session_.setCamera(nullptr);
        camera_.reset();
    }

private:
    /// Not from within start(), and not while the camera is still in the middle of failing.
    void tellLater(CameraTrouble what) {
        QMetaObject::invokeMethod(
            this,
            [this, what] {
                const auto tell = std::exchange(trouble_, nullptr);
                stop();
                if (tell) tell(what);
            },
            Qt::QueuedConnection);
    }

    QVideoSink sink_;
    SinkFrames frames_;
    QMediaCaptureSession session_;
    std::unique_ptr<QCamera> camera_;
    std::function<void(CameraTrouble)> trouble_;
};

}  // namespace

std::unique_ptr<FrameSource> makeCamera() {
    return std::make_unique<Camera>();
}

}  // namespace starling::ui
