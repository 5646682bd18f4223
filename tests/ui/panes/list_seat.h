// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The list pane before somebody who looks, clicks and types.
#pragma once

#include "panes/list_pane.h"
#include "panes/quiet_page.h"
#include "ui/panes/seat.h"
#include "ui/support/frames.h"

#include <QListView>
#include <QSignalSpy>

namespace starling::ui {

constexpr QSize kColumn{320, 640};

inline void withRequests(FakeClient& fake) {
    bobAndCarol(fake);
    for (int n : {5, 6}) {
        auto& stranger = fake.meet(person(n), n == 5 ? "Dave" : "Erin");
        fake.say(person(n), person(n), "Hello, do you know me?");
        stranger.isRequest = true;
        stranger.unread = n == 5 ? 1 : 0;
    }
}

struct ListSeat : Seat<ListPane> {
    explicit ListSeat(const World& world = bobAndCarol) : Seat{world, kColumn} {
        starling::test::letFramesPass(1);
    }
    QListView& list() { return static_cast<QListView&>(pane.list()); }
    QListView* shown() {
        for (auto* each : pane.findChildren<QListView*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    QString quietTitle() {
        auto* page = child<QuietPage>();
        return page->isVisible() ? page->title() : QString{};
    }
    void clickRow(QListView& view, int row, Qt::MouseButton with = Qt::LeftButton) {
        const auto at = view.visualRect(view.model()->index(row, 0)).center();
        QTest::mouseClick(view.viewport(), with, {}, at);
    }
    void openMenuOf(int row) {
        const auto at = list().visualRect(list().model()->index(row, 0)).center();
        QContextMenuEvent event{QContextMenuEvent::Mouse, at, list().viewport()->mapToGlobal(at)};
        QApplication::sendEvent(list().viewport(), &event);
    }
    QStringList menu() {
        QStringList entries;
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!open) return entries;
        for (const auto* action : open->actions())
            entries << action->text();
        open->close();
        return entries;
    }
    static AccountId opened(const QSignalSpy& spy, int n = 0) {
        return spy.value(n).value(0).value<Conversation>().id;
    }
};

}  // namespace starling::ui
