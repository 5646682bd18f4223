// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The left column: search, plus, filter chips, the quiet rows of requests and of the archive, the
/// conversations, and the bar with one's own name. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"
#include "models/conversation_list_model.h"
#include "widgets/path_light.h"

#include <QWidget>

#include <memory>

namespace starling::ui {

class ListPane : public QWidget {
    Q_OBJECT

public:
    ListPane(const Look& look, Bridge& bridge, QWidget* parent = nullptr);
    ~ListPane() override;

    /// Marks what is open; nothing: no row.
    void setOpen(std::optional<ConversationId> id);
    void setStacked(bool stacked);  ///< Then the own bar shows the light.
    void setPath(PathState state, const QString& sentence);
    void setLockable(bool lockable);  ///< A lock button: only with a passphrase.

    /// The requests, also when there is none.
    void showRequests();
    void focusSearch();
    void openNth(int n);      ///< 1 is the first.
    void openNext(int step);  ///< +1 down, -1 up.
    QWidget& list();          ///< For tests and focus.

signals:
    void opened(const starling::Conversation& conversation);
    void messageChosen(starling::MessageId message);  ///< Of what was opened just before.
    void emptyChanged(bool empty);  ///< There is no conversation, or there is one now.
    void recoveryRequested();
    void profileRequested(const starling::Conversation& conversation);
    void nicknameRequested(const starling::Conversation& conversation);
    void expiryRequested(const starling::Conversation& conversation);
    void newMessageRequested();
    void ownIdRequested();
    void themeToggled();
    void lockRequested();
    void settingsRequested();
    void pathRequested();

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    void placeEdge();

    class Parts;
    const Look& look_;
    bool stacked_ = false;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
