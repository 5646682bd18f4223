// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/picture_reader.h"

#include "scan/aside.h"
#include "scan/picture.h"

namespace starling::ui {

namespace {

PictureReader::Outcome outcomeOf(const QImage& picture) {
    const auto gray = grayOf(picture);
    return {!picture.isNull(), readQr(gray)};
}

}  // namespace

void PictureReader::read(const QImage& picture) {
    start([picture] { return picture; });
}

void PictureReader::readFile(const QString& path) {
    start([path] { return loadPictureFile(path); });
}

void PictureReader::forget() {
    ++asked_;
    isBusy_ = false;
}

void PictureReader::start(std::function<QImage()> load) {
    const int number = ++asked_;
    isBusy_ = true;
    aside(
        *this, [load = std::move(load)] { return outcomeOf(load()); },
        [this, number](const Outcome& outcome) {
            if (asked_ != number) return;
            isBusy_ = false;
            emit done(outcome);
        });
}

}  // namespace starling::ui
