// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The frames of a video sink as pictures. Window thread, on which the sink has to live.
#pragma once

#include <QImage>
#include <QObject>
#include <QVideoSink>

#include <functional>

namespace starling::ui {

class SinkFrames : public QObject {
public:
    explicit SinkFrames(QVideoSink& sink);

    /// Each frame that has a picture, until stop().
    void start(std::function<void(const QImage&)> frame);
    void stop();

private:
    void take(const QVideoFrame& frame);

    std::function<void(const QImage&)> frame_;
};

}  // namespace starling::ui
