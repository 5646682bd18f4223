// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/module/sink_frames.h"

#include <QVideoFrame>

namespace starling::ui {

SinkFrames::SinkFrames(QVideoSink& sink) {
    connect(&sink, &QVideoSink::videoFrameChanged, this, &SinkFrames::take);
}

void SinkFrames::start(std::function<void(const QImage&)> frame) {
    frame_ = std::move(frame);
}

void SinkFrames::stop() {
    frame_ = nullptr;
}

void SinkFrames::take(const QVideoFrame& frame) {
    if (!frame_) return;
    const auto picture = frame.toImage();
    if (picture.isNull()) return;
    // A copy: whoever gets the picture may stop us.
    const auto tell = frame_;
    tell(picture);
}

}  // namespace starling::ui
