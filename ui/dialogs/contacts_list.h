// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom one may write to, A to Z with a letter where one begins, filtered by what is typed
/// elsewhere. Chosen by a click, Enter or Space. Window thread. docs/look.md.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"
#include "models/contacts_model.h"

#include <QListView>

namespace starling::ui {

class ContactsList : public QListView {
    Q_OBJECT

public:
    ContactsList(const Look& look, Bridge& bridge, QWidget* parent = nullptr);
    ~ContactsList() override;

    void filter(const QString& typed);
    /// Of what is typed, the first that is found; nothing while nothing is typed.
    std::optional<Conversation> best() const;
    void focusFirst();
    const ContactsModel& contacts() const { return contacts_; }

    QSize sizeHint() const override { return {360, 320}; }
    QSize minimumSizeHint() const override { return {200, 96}; }

signals:
    void found();  ///< Other people are shown: best() may be another.
    void chosen(const starling::Conversation& person);
    void profileRequested(const starling::Conversation& person);

protected:
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    void choose(const QModelIndex& index);
    void markBest();
    void openMenu(const Conversation& person, const QPoint& where);
    QString emptyText() const;

    class Names;
    class Painter;
    const Look& look_;
    Bridge& bridge_;
    ContactsModel contacts_;
    bool isFiltered_ = false;
};

}  // namespace starling::ui
