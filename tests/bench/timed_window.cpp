// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Starling as its main() starts it, which says when its window, its list of conversations and the
/// first of them were painted. Arguments: the profile folder and the network.

#include "bench/first_paint.h"
#include "look/look.h"
#include "window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>

namespace {

bool isFilledList(QObject* painted) {
    const auto* list = qobject_cast<QAbstractItemView*>(painted->parent());
    return list && list->viewport() == painted && list->model() && list->model()->rowCount() > 0;
}

}  // namespace

int main(int argc, char** argv) {
    using starling::bench::FirstPaint;
    QApplication app{argc, argv};
    if (argc != 3) return 2;
    QApplication::setApplicationName("starling");
    starling::ui::Look look;
    starling::ui::MainWindow window{look, {argv[1], argv[2], {}}};
    // What opens at once may cover the window itself.
    const FirstPaint painted{"window", [&](QObject* it) {
                                 const auto* widget = qobject_cast<QWidget*>(it);
                                 return widget && widget->window() == &window;
                             }};
    const FirstPaint listed{"list", isFilledList};
    window.show();
    window.begin();
    return QApplication::exec();
}
