// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A person's hands and eyes in front of one window: finds things by the names a screen reader
/// says, clicks and types, and sees what is on screen. For the demonstration and the journeys;
/// never in the messenger itself. Window thread.
#pragma once

#include <QModelIndex>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QAbstractItemView;

namespace starling::ui {

class Hand {
public:
    explicit Hand(QWidget& window) : window_{window} {}

    /// The visible, enabled thing of that name in the window, its dialogs or an open menu; null
    /// when there is none.
    QWidget* find(const QString& name) const;

    /// Each waits a while until the thing is there, and says false when it does not come.
    bool click(const QString& name) const;
    bool clickRow(const QString& text) const;   ///< Of a list: the first that has this in it.
    bool openMenuOf(const QString& row) const;  ///< By the right button of the mouse.
    bool pick(const QString& menuEntry) const;  ///< In the menu that is open.
    bool type(const QString& field, const QString& text) const;
    /// Goes where the keyboard is.
    void type(const QString& text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    bool sees(const QString& text, int patience = kPatience) const;
    bool seesNoMore(const QString& text, int patience = kPatience) const;

    /// What a screen reader says of each row of the visible list of that name, from the top; none
    /// when there is no such list.
    QStringList rows(const QString& list) const;

    /// Everything that can be read, as a screen reader finds it.
    QStringList texts() const;

    QWidget& window() const { return window_; }
    QWidget* focus() const;
    bool save(const QString& file) const;  ///< A picture of the window with its dialog.

    static constexpr int kPatience = 15'000;  ///< In milliseconds.
    static bool waitFor(const std::function<bool()>& ready, int patience = kPatience);

private:
    struct Row {
        QAbstractItemView* view = nullptr;
        QModelIndex index;
    };

    void takeUp() const;
    Row rowWith(const QString& text) const;
    bool waitForRow(const QString& text) const;
    QList<QWidget*> places() const;
    QWidget& window_;
};

}  // namespace starling::ui
