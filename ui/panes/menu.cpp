// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/menu.h"

namespace starling::ui {

Menu::Menu(const Look& look, const QString& name, QWidget* parent) : QMenu{parent}, look_{look} {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(name);
    setFont(look.font(Type::Body));
}

void Menu::add(const QString& icon, const QString& text, std::function<void()> chosen) {
    constexpr int kIcon = 18;
    auto* action =
        addAction(look_.icon(icon, look_[Token::Quiet], kIcon, devicePixelRatioF()), text);
    connect(action, &QAction::triggered, this, std::move(chosen));
}

void Menu::openUnder(const QWidget& widget) {
    const bool mirrored = widget.layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? 0 : widget.width() - sizeHint().width();
    popup(widget.mapToGlobal(QPoint{x, widget.height() + 4}));
}

}  // namespace starling::ui
