// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The least a program with a Qt window can be: what ours is held against. Ends when it is told.

#include "bench/first_paint.h"

#include <QApplication>
#include <QWidget>

int main(int argc, char** argv) {
    QApplication app{argc, argv};
    QWidget window;
    window.resize(1180, 780);
    const starling::bench::FirstPaint painted{"window", [&](QObject* it) { return it == &window; }};
    window.show();
    return QApplication::exec();
}
