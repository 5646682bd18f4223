// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be done with a conversation, wherever it is shown: the same words, the same questions
/// before it is done, and what went wrong in words. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "panes/menu.h"

#include <QCoreApplication>

namespace starling::ui {

class ConversationActions {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::ConversationActions)

public:
    /// What needs a dialog of its own is only told; an entry whose function is empty is left out.
    struct Elsewhere {
        std::function<void(const Conversation&)> nickname;
        std::function<void(const Conversation&)> details;
        std::function<void(const Conversation&)> expiry;
    };

    /// All outlive this; `over` is where questions are asked.
    ConversationActions(const Look& look, Bridge& bridge, QWidget& over, Elsewhere elsewhere = {})
        : look_{look}, bridge_{bridge}, over_{over}, elsewhere_{std::move(elsewhere)} {}

    void fill(Menu& menu, const Conversation& conversation) const;

    void markRead(const ConversationId& id) const;
    void copyId(const ConversationId& id) const;
    void accept(const ConversationId& id) const;
    void block(const Conversation& conversation) const;  ///< Asks first.
    void unblock(const ConversationId& id) const;
    void mute(const ConversationId& id, std::chrono::seconds time) const;
    /// Asks first; what we write there goes as what they write does from then on.
    void follow(const Conversation& conversation, const Expiry& theirs) const;
    void hideNotes() const;                                      ///< Asks first.
    void remove(const Conversation& conversation) const;         ///< Asks first.
    void removeContact(const Conversation& conversation) const;  ///< Asks first.
    /// Asks first; `done` hears when it is over, however it went, and `begins` when it is sure.
    void declineAll(std::function<void()> begins, std::function<void()> done) const;

private:
    using Work = void (Conversations::*)(const ConversationId&, bool, Answer<Conversation>);
    using Removal = void (Conversations::*)(const ConversationId&, Answer<ConversationId>);

    void fillMarks(Menu& menu, const Conversation& conversation) const;
    void fillQuiet(Menu& menu, const Conversation& conversation) const;
    void fillArchive(Menu& menu, const Conversation& conversation) const;
    void askHowLong(const Menu& from, const ConversationId& id) const;
    void fillPerson(Menu& menu, const Conversation& conversation) const;
    void fillEnds(Menu& menu, const Conversation& conversation) const;
    void set(Work work, const ConversationId& id, bool on, const QString& failed) const;
    void setNotesHidden(bool hidden) const;
    Timestamp now() const;
    void setExpiry(const ConversationId& id, const Expiry& expiry) const;
    void end(Removal removal, const ConversationId& id) const;
    void declineAllNow(const std::function<void()>& done) const;
    /// Says what failed, and tries again when told to.
    void tellFailure(const QString& title, const Error& error, std::function<void()> again) const;

    const Look& look_;
    Bridge& bridge_;
    QWidget& over_;
    Elsewhere elsewhere_;
};

/// It can be chosen when what we write there disappears.
bool mayExpire(const Conversation& conversation, const AccountId& own);

/// Why the engine could not do it, for the person.
QString errorInWords(const Error& error);

}  // namespace starling::ui
