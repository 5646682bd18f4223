// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/shortcuts.h"

#include "dialogs/scroll_area.h"
#include "widgets/dialog.h"
#include "widgets/label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QShortcut>

namespace starling::ui {

void installKeys(QWidget& page, const std::vector<KeyAction>& actions) {
    for (const auto& action : actions) {
        for (const auto& key : action.keys) {
            auto* shortcut = new QShortcut{key, &page};
            QObject::connect(shortcut, &QShortcut::activated, &page, action.act);
        }
    }
}

void showKeys(const Look& look, QWidget* parent, const std::vector<KeyAction>& actions) {
    auto* dialog =
        new Dialog{look, QCoreApplication::translate("shortcuts", "Keyboard shortcuts"), parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* area = new ScrollArea{dialog};
    // Nothing in it takes the keyboard, which has to scroll.
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(dialog->windowTitle());
    auto* inside = area->ground();
    auto* rows = new QGridLayout{inside};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(24);
    rows->setVerticalSpacing(10);
    for (const auto& action : actions) {
        if (action.name.isEmpty()) continue;
        const int row = rows->rowCount();
        auto* name = new Label{look, Type::Body, Token::Text, action.name, inside};
        name->setWordWrap(true);
        rows->addWidget(name, row, 0);
        rows->addWidget(new Label{look, Type::Mono, Token::Quiet,
                                  action.keys.front().toString(QKeySequence::NativeText), inside},
                        row, 1, Qt::AlignRight);
    }
    rows->setColumnStretch(0, 1);
    rows->setRowStretch(rows->rowCount(), 1);
    dialog->content().addWidget(area);
    dialog->resize(440, 480);
    dialog->open();
}

}  // namespace starling::ui
