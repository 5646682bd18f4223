// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where moving pictures come from: a camera, or a test. Window thread.
#pragma once

#include <QImage>

#include <functional>

namespace starling::ui {

enum class CameraTrouble {
    NoCamera,
    NotAllowed,  ///< There is one, and the system or its settings keep it from us.
    Broken,      ///< It does not start, or it has stopped.
};

class FrameSource {
public:
    virtual ~FrameSource() = default;

    /// Each picture as it comes, until stop(); or, once, why none comes any more.
    virtual void start(std::function<void(const QImage&)> frame,
                       std::function<void(CameraTrouble)> trouble) = 0;

    /// At once: nothing is called any more, and the camera's light goes out.
    virtual void stop() = 0;
};

}  // namespace starling::ui
