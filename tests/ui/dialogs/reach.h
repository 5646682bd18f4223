// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person can reach in a window: only what is visible is found, by the name it has on screen
/// or for a screen reader. Window thread of a test.
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace starling::ui {

template <class Thing>
Thing* reach(QWidget& window, const QString& name) {
    for (auto* each : window.findChildren<Thing*>()) {
        if (!each->isVisible()) continue;
        if (each->accessibleName() == name) return each;
        if constexpr (std::is_base_of_v<QAbstractButton, Thing>)
            if (each->text() == name) return each;
    }
    return nullptr;
}

inline QAbstractButton* button(QWidget& window, const QString& name) {
    return reach<QAbstractButton>(window, name);
}

inline QLineEdit* field(QWidget& window, const QString& name) {
    return reach<QLineEdit>(window, name);
}

/// False when there is no such button, or it is disabled.
inline bool click(QWidget& window, const QString& name) {
    auto* found = button(window, name);
    if (!found || !found->isEnabled()) return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

inline bool type(QWidget& window, const QString& name, const QString& text) {
    auto* found = field(window, name);
    if (!found) return false;
    found->setFocus();
    QTest::keyClicks(found, text);
    return true;
}

inline bool says(QWidget& window, const QString& part) {
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(part)) return true;
    return false;
}

}  // namespace starling::ui
