// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/hand.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QTest>

namespace starling::ui {

namespace {

QString nameOf(const QWidget& widget) {
    if (!widget.accessibleName().isEmpty()) return widget.accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? button->text().remove('&') : QString{};
}

void read(QAccessibleInterface* thing, QStringList& into, int depth) {
    if (!thing || !thing->isValid() || thing->state().invisible || depth > 40) return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value}) {
        const auto text = thing->text(kind);
        if (!text.isEmpty()) into.push_back(text);
    }
    const int children = thing->childCount();
    for (int i = 0; i < children; ++i)
        read(thing->child(i), into, depth + 1);
}

}  // namespace

bool Hand::waitFor(const std::function<bool()>& ready, int patience) {
    return QTest::qWaitFor(ready, patience);
}

/// What is in front comes first.
QList<QWidget*> Hand::places() const {
    QList<QWidget*> out;
    if (auto* popup = QApplication::activePopupWidget()) out.push_back(popup);
    const auto dialogs = window_.findChildren<QDialog*>();
    for (auto it = dialogs.rbegin(); it != dialogs.rend(); ++it)
        if ((*it)->isVisible()) out.push_back(*it);
    out.push_back(&window_);
    return out;
}

QWidget* Hand::find(const QString& name) const {
    for (auto* place : places()) {
        const auto all = place->findChildren<QWidget*>();
        for (auto* widget : all)
            if (widget->isVisible() && widget->isEnabled() && nameOf(*widget) == name)
                return widget;
    }
    return nullptr;
}

bool Hand::click(const QString& name) {
    if (!waitFor([&] { return find(name) != nullptr; })) return false;
    auto* widget = find(name);
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    return true;
}

bool Hand::pick(const QString& menuEntry) {
    const auto entry = [&]() -> QAction* {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu) return nullptr;
        for (auto* action : menu->actions())
            if (action->text().remove('&') == menuEntry && action->isEnabled()) return action;
        return nullptr;
    };
    if (!waitFor([&] { return entry() != nullptr; })) return false;
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry()).center());
    return true;
}

bool Hand::type(const QString& field, const QString& text) {
    if (!click(field)) return false;
    auto* widget = find(field);
    QTest::keyClicks(widget->focusProxy() ? widget->focusProxy() : widget, text);
    return true;
}

QWidget* Hand::focus() const {
    const auto all = places();
    auto* front = all.front();
    auto* widget = front->focusWidget();
    return widget ? widget : front;
}

void Hand::type(const QString& text) {
    QTest::keyClicks(focus(), text);
}

void Hand::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(focus(), key, modifiers);
}

QStringList Hand::texts() const {
    QStringList out;
    for (auto* place : places())
        read(QAccessible::queryAccessibleInterface(place), out, 0);
    return out;
}

bool Hand::sees(const QString& text, int patience) const {
    return waitFor(
        [&] {
            for (const auto& each : texts())
                if (each.contains(text)) return true;
            return false;
        },
        patience);
}

bool Hand::seesNoMore(const QString& text, int patience) const {
    return waitFor(
        [&] {
            for (const auto& each : texts())
                if (each.contains(text)) return false;
            return true;
        },
        patience);
}

bool Hand::save(const QString& file) const {
    auto picture = window_.grab();
    QPainter painter{&picture};
    for (auto* place : places()) {
        if (place == &window_) continue;
        const auto inside = place->grab();
        const QPoint middle{(window_.width() - place->width()) / 2,
                            (window_.height() - place->height()) / 2};
        painter.drawPixmap(middle, inside);
        break;
    }
    painter.end();
    return picture.save(file);
}

}  // namespace starling::ui
