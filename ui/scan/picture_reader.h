// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads QR codes on a thread of Qt's pool, one picture at a time. Window thread.
#pragma once

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <string>

namespace starling::ui {

class PictureReader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    struct Outcome {
        bool isPicture = false;           ///< It could be decoded.
        std::optional<std::string> text;  ///< What a code in it says.
    };

    bool isBusy() const { return isBusy_; }

    // What was asked before is forgotten.
    void read(const QImage& picture);
    void readFile(const QString& path);
    void forget();

signals:
    void done(const starling::ui::PictureReader::Outcome& outcome);

private:
    void start(std::function<QImage()> load);

    int asked_ = 0;
    bool isBusy_ = false;
};

}  // namespace starling::ui
