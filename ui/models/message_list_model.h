// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A window of at most a few hundred messages onto one conversation, however many it has. Oldest
/// first. Older and newer pages are fetched by cursor, and what is far from the reader is let go.
/// Knows no widget. Window thread.
#pragma once

#include "bridge/bridge.h"

#include <QAbstractListModel>

#include <optional>

namespace starling::ui {

class MessageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        MessageRole = Qt::UserRole + 1,  ///< QVariant of Message.
        IsOwnRole,                       ///< bool: we wrote it.
    };
    enum class State { Empty, Loading, Ready, Failed };  ///< Empty: no conversation is open.
    static constexpr int kPage = 100;
    static constexpr int kMost = 600;

    explicit MessageListModel(Bridge& bridge, QObject* parent = nullptr);

    /// Shows the newest messages, and where the unread ones begin. Closes what was open.
    void open(const Conversation& conversation);
    void close();
    State state() const { return state_; }
    const std::optional<ConversationId>& conversation() const { return conversation_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const Message& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    bool isOwn(int row) const { return at(row).author == bridge_.id(); }
    std::optional<int> rowOf(MessageId id) const;

    /// Whether there may be more beyond the first and last row; asks for it, one page at a time.
    bool hasOlder() const { return hasOlder_; }
    bool hasNewer() const { return hasNewer_; }
    void loadOlder();
    void loadNewer();
    void showNewest();
    void showOldest();

    /// The first message that was unread when the conversation was opened, and how many there were;
    /// stays until it is closed.
    std::optional<MessageId> firstUnread() const { return firstUnread_; }
    int unreadAtOpening() const { return unreadAtOpening_; }

signals:
    void stateChanged();
    /// A message came at the end of the conversation, whether or not the window reaches that far.
    void arrived(bool own);

private:
    void addAll(const std::vector<Message>& messages);
    void add(const Message& message);
    void change(const Message& message);
    void removeRow(MessageId id);
    void replaceBy(std::vector<Message> messages);
    void trimOldest();
    void trimNewest();
    void findFirstUnread();
    void setState(State state);

    Bridge& bridge_;
    std::optional<ConversationId> conversation_;
    State state_ = State::Empty;
    std::vector<Message> rows_;
    bool hasOlder_ = false;
    bool hasNewer_ = false;
    bool fetching_ = false;
    std::uint64_t generation_ = 0;  ///< Answers to what was open before are not for us.
    std::optional<MessageId> firstUnread_;
    int unreadAtOpening_ = 0;
};

}  // namespace starling::ui
