// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A camera and a screen without a machine: pictures are what the test gives them. Window thread of
/// a test.
#pragma once

#include "devices/frame_source.h"
#include "devices/module/sink_frames.h"
#include "scan/screen_source.h"

#include <QVideoFrame>

#include <cstring>

namespace starling::ui {

/// Frames go through a video sink of Qt, as those of a real camera do.
class FakeCamera final : public FrameSource {
public:
    explicit FakeCamera(int& running) : frames_{sink_}, running_{running} {}
    ~FakeCamera() override { stop(); }

    void start(std::function<void(const QImage&)> frame,
               std::function<void(CameraTrouble)> trouble) override {
        frames_.start(std::move(frame));
        trouble_ = std::move(trouble);
        isOn_ = true;
        ++running_;
    }
    void stop() override {
        frames_.stop();
        if (isOn_) --running_;
        isOn_ = false;
    }

    void show(const QImage& picture) {
        const auto image = picture.convertToFormat(QImage::Format_RGB32);
        QVideoFrame frame{QVideoFrameFormat{image.size(), QVideoFrameFormat::Format_BGRX8888}};
        if (!frame.map(QVideoFrame::WriteOnly)) return;
        for (int y = 0; y < image.height(); ++y)
            std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0), image.constScanLine(y),
                        static_cast<std::size_t>(image.width()) * 4);
        frame.unmap();
        sink_.setVideoFrame(frame);
    }
    void fail(CameraTrouble trouble) { trouble_(trouble); }

private:
    QVideoSink sink_;
    SinkFrames frames_;
    std::function<void(CameraTrouble)> trouble_;
    int& running_;
    bool isOn_ = false;
};

/// Answers when the test says so.
class FakeScreen final : public ScreenSource {
public:
    explicit FakeScreen(Done& asked) : asked_{asked} {}
    void pick(Done done) override { asked_ = std::move(done); }

private:
    Done& asked_;
};

}  // namespace starling::ui
