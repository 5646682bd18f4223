// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/unnamed.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAccessible>
#include <QScrollBar>

namespace starling::ui {

namespace {

constexpr int kDepth = 20;
constexpr int kChildren = 300;  // Of a list, so many stand for all.

bool actsOnPeople(const QWidget& widget) {
    if (qobject_cast<const QScrollBar*>(&widget)) return false;
    if (widget.focusProxy()) return false;
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QAbstractSlider*>(&widget);
}

bool needsName(QAccessible::Role role) {
    switch (role) {
        case QAccessible::Button:
        case QAccessible::ButtonDropDown:
        case QAccessible::ButtonMenu:
        case QAccessible::Cell:
        case QAccessible::CheckBox:
        case QAccessible::ComboBox:
        case QAccessible::Dialog:
        case QAccessible::EditableText:
        case QAccessible::Graphic:
        case QAccessible::Link:
        case QAccessible::List:
        case QAccessible::ListItem:
        case QAccessible::MenuItem:
        case QAccessible::PageTab:
        case QAccessible::RadioButton:
        case QAccessible::Slider:
        case QAccessible::SpinBox:
            return true;
        default:
            return false;
    }
}

QString described(const QObject* object, QAccessible::Role role) {
    const auto* const widget = qobject_cast<const QWidget*>(object);
    return QStringLiteral("%1 \"%2\" of role %3 at %4,%5")
        .arg(QLatin1String{object ? object->metaObject()->className() : "part"},
             object ? object->objectName() : QString{})
        .arg(static_cast<int>(role))
        .arg(widget ? widget->x() : -1)
        .arg(widget ? widget->y() : -1);
}

void walk(QAccessibleInterface& part, QStringList& out, int depth) {
    if (!part.isValid() || part.state().invisible) return;
    if (needsName(part.role()) && part.text(QAccessible::Name).trimmed().isEmpty())
        out += described(part.object(), part.role());
    if (depth == 0) return;
    for (int i = 0; i < std::min(part.childCount(), kChildren); ++i)
        if (auto* const child = part.child(i)) walk(*child, out, depth - 1);
}

}  // namespace

QStringList unnamedParts(QWidget& window) {
    QStringList out;
    auto widgets = window.findChildren<QWidget*>();
    widgets.prepend(&window);
    for (auto* const widget : widgets) {
        if (!widget->isVisible() || !actsOnPeople(*widget)) continue;
        auto* const part = QAccessible::queryAccessibleInterface(widget);
        if (!part || part->text(QAccessible::Name).trimmed().isEmpty())
            out += described(widget, part ? part->role() : QAccessible::NoRole);
    }
    if (auto* const root = QAccessible::queryAccessibleInterface(&window)) walk(*root, out, kDepth);
    out.removeDuplicates();
    return out;
}

}  // namespace starling::ui
