// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/hand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QInputMethodEvent>
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

/// Letters that no key has come from an input method, as they do for people.
void enter(QWidget& where, const QString& text) {
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end].unicode() > 126)
            ++end;
        if (end == i) {
            QTest::keyClick(&where, text[i++].toLatin1());
            continue;
        }
        QInputMethodEvent event;
        event.setCommitString(text.mid(i, end - i));
        QCoreApplication::sendEvent(&where, &event);
        i = end;
    }
}

/// What follows a comma changes: "Message requests, Carol and 1 more".
bool isCalled(const QWidget& widget, const QString& name) {
    const auto full = nameOf(widget);
    return full == name || full.startsWith(name + ", ");
}

/// What a screen reader says of a row.
QString said(const QModelIndex& row) {
    const auto words = row.data(Qt::AccessibleTextRole).toString();
    return words.isEmpty() ? row.data().toString() : words;
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
            if (widget->isVisible() && widget->isEnabled() && isCalled(*widget, name))
                return widget;
    }
    return nullptr;
}

bool Hand::click(const QString& name) const {
    if (!waitFor([&] { return find(name) != nullptr; })) return false;
    takeUp();
    auto* widget = find(name);
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    return true;
}

Hand::Row Hand::rowWith(const QString& text) const {
    for (auto* place : places()) {
        const auto views = place->findChildren<QAbstractItemView*>();
        for (auto* view : views) {
            if (!view->isVisible()) continue;
            for (int i = 0; i < view->model()->rowCount(); ++i) {
                const auto index = view->model()->index(i, 0);
                if (said(index).contains(text)) return {view, index};
            }
        }
    }
    return {};
}

/// It is brought into sight, as whoever looks for it would.
bool Hand::waitForRow(const QString& text) const {
    if (!waitFor([&] { return rowWith(text).view != nullptr; })) return false;
    takeUp();
    const auto row = rowWith(text);
    row.view->scrollTo(row.index);
    return true;
}

bool Hand::clickRow(const QString& text) const {
    if (!waitForRow(text)) return false;
    const auto [view, index] = rowWith(text);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    return true;
}

bool Hand::openMenuOf(const QString& row) const {
    if (!waitForRow(row)) return false;
    const auto [view, index] = rowWith(row);
    const auto where = view->visualRect(index).center();
    QContextMenuEvent event{QContextMenuEvent::Mouse, where, view->viewport()->mapToGlobal(where)};
    QCoreApplication::sendEvent(view->viewport(), &event);
    return true;
}

QStringList Hand::rows(const QString& list) const {
    QStringList out;
    for (auto* place : places()) {
        const auto views = place->findChildren<QAbstractItemView*>();
        for (const auto* view : views) {
            if (!view->isVisible() || view->accessibleName() != list) continue;
            for (int i = 0; i < view->model()->rowCount(); ++i)
                out.push_back(said(view->model()->index(i, 0)));
            return out;
        }
    }
    return out;
}

bool Hand::pick(const QString& menuEntry) const {
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

bool Hand::type(const QString& field, const QString& text) const {
    if (!click(field)) return false;
    auto* widget = find(field);
    enter(widget->focusProxy() ? *widget->focusProxy() : *widget, text);
    return true;
}

/// Keys go to the window that is in front.
void Hand::takeUp() const {
    if (window_.isActiveWindow() || QApplication::activeModalWidget() ||
        QApplication::activePopupWidget())
        return;
    window_.activateWindow();
    (void)QTest::qWaitForWindowActive(&window_);
}

QWidget* Hand::focus() const {
    takeUp();
    const auto all = places();
    auto* front = all.front();
    auto* widget = front->focusWidget();
    return widget ? widget : front;
}

void Hand::type(const QString& text) const {
    enter(*focus(), text);
}

void Hand::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const {
    QTest::keyClick(focus(), key, modifiers);
}

namespace {

/// Qt remembers the rows of a list by their places, and without a reader that listens nobody tells
/// it that one has moved.
void lookAnew(const QWidget& place) {
    for (auto* list : place.findChildren<QAbstractItemView*>())
        if (auto* known = QAccessible::queryAccessibleInterface(list))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

}  // namespace

QStringList Hand::texts() const {
    QStringList out;
    for (auto* place : places()) {
        lookAnew(*place);
        read(QAccessible::queryAccessibleInterface(place), out, 0);
    }
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
    // What has just changed its size stands where it belongs a moment later.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
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
