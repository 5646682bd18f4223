// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The people one talks with, the pinned first and then the newest, or those put into the archive,
/// or the strangers who ask to. A burst is put in its place by as few steps as its rows lie apart,
/// however many it brings. Knows no widget. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "bridge/mute_end.h"

#include <QAbstractListModel>

#include <optional>
#include <unordered_map>

namespace starling::ui {

class ConversationListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Accepted, Archived, Requests };  ///< The blocked and the hidden are in none.
    enum Role {
        ConversationRole = Qt::UserRole + 1,  ///< QVariant of Conversation.
        IsSelfRole,                           ///< bool: Note to Self.
    };
    /// Loading until the first answer; Failed when it was an error.
    enum class State { Loading, Ready, Failed };

    ConversationListModel(Bridge& bridge, Kind kind, QObject* parent = nullptr);

    /// Tells when a mute is over. Otherwise the clock of this computer does. Before load().
    void setClock(MuteEnd::Clock clock) { muteEnd_.setClock(std::move(clock)); }

    void load();
    State state() const { return state_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const Conversation& at(int row) const { return *rows_[static_cast<std::size_t>(row)]; }
    std::optional<int> rowOf(const ConversationId& id) const;
    int conversations() const { return static_cast<int>(all_.size()); }  ///< However filtered.
    int unreadConversations() const { return unread_; }

    /// Only those with something unread (and `keep`, the one that is open, so it does not vanish
    /// under the reader's hands).
    void setUnreadOnly(bool unreadOnly, std::optional<ConversationId> keep = {});
    bool unreadOnly() const { return unreadOnly_; }

signals:
    void stateChanged();
    void countsChanged();  ///< How many there are, or how many are unread.

private:
    using Rows = std::vector<const Conversation*>;
    static bool isUnread(const Conversation& conversation) {
        return conversation.unread > 0 || conversation.isMarkedUnread;
    }
    bool belongs(const Conversation& conversation) const;
    bool isShown(const Conversation& conversation) const;
    void applyAll(const std::vector<Conversation>& conversations);
    void applyFew(const std::vector<Conversation>& conversations);
    void applyMany(const std::vector<Conversation>& conversations);
    void removeGone(const std::vector<Conversation>& conversations);
    void reorder(const std::vector<Conversation>& conversations);
    void insertNew(const std::vector<Conversation>& conversations);
    const Conversation& remember(const Conversation& conversation);
    void forget(const ConversationId& id);
    void tellCountsSoon();
    void fillRows();
    void place(std::optional<int> from, const Conversation& next);
    void hideRow(int row);
    void drop(const ConversationId& id);
    void setState(State state);
    void tellOfMutes();

    Bridge& bridge_;
    Kind kind_;
    State state_ = State::Loading;
    bool unreadOnly_ = false;
    std::optional<ConversationId> keep_;
    std::unordered_map<ConversationId, Conversation> all_;
    int unread_ = 0;  ///< How many of all_ are.
    Rows rows_;       ///< Those shown, in their order; into all_.
    bool countsAreDue_ = false;
    MuteEnd muteEnd_;
};

}  // namespace starling::ui
