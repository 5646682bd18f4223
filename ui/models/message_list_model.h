// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A window of at most a few hundred messages onto one conversation, however many it has. Oldest
/// first. Older and newer pages are fetched by cursor, and what is far from the reader is let go.
/// Knows no widget. Window thread.
#pragma once

#include "bridge/bridge.h"

#include <QAbstractListModel>

#include <optional>
#include <unordered_set>

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
    const AccountId& self() const { return bridge_.id(); }
    bool isOwn(int row) const { return at(row).author == self(); }
    std::optional<int> rowOf(MessageId id) const;

    /// Whether there may be more beyond the first and last row; asks for it, one page at a time.
    bool hasOlder() const { return hasOlder_; }
    bool hasNewer() const { return hasNewer_; }
    void loadOlder();
    void loadNewer();
    void showNewest();
    void showOldest();
    /// Shows the rows around a message; where it is here already, they stay as they are. sought()
    /// tells when it is among the rows.
    void seek(MessageId id);

    /// Where the reader is: when there are too many rows, those at the far end go. The last row
    /// unless told, and again after each opening.
    void setReader(MessageId id) { reader_ = id; }

    /// The first message that was unread when the conversation was opened, and how many there were;
    /// stays until it is closed.
    std::optional<MessageId> firstUnread() const { return firstUnread_; }
    int unreadAtOpening() const { return unreadAtOpening_; }

signals:
    void stateChanged();
    /// A message came at the end of the conversation, whether or not the window reaches that far.
    void arrived(bool own);
    void sought(starling::MessageId id);
    /// A message of the conversation is no more, whether or not it was among the rows.
    void gone(starling::MessageId id);
    /// The message that was sought is gone; the rows are what they were.
    void soughtInVain(starling::MessageId id);

private:
    using Messages = std::vector<Message>;
    enum class Place { Whole, Before, After };  ///< What an answer is to the rows.

    void askNewest();
    void ask(Page page, Place place);
    void take(Messages messages, const Page& page, Place place);
    void failed(const Error& error, const Page& page, Place place);
    void takeAround(Messages messages, const Page& page);
    void missed(MessageId id);
    void reset(Messages messages);

    void addAll(const std::vector<Message>& messages);
    Messages newOnesOf(const std::vector<Message>& messages);
    void insertRun(Messages::iterator first, Messages::iterator last, std::size_t row);
    void insert(std::size_t row, Messages::iterator first, Messages::iterator last);
    void change(const Message& message);
    void removeMessage(const ConversationId& conversation, MessageId id);
    void removeRow(MessageId id);
    void forgetOriginal(MessageId id);
    void removeRows(std::size_t first, std::size_t count);
    void trimOldest();
    void trimNewest();
    void trimFarFromReader();
    void findFirstUnread(Messages::const_iterator first, Messages::const_iterator last);
    void setState(State state);

    Bridge& bridge_;
    std::optional<ConversationId> conversation_;
    State state_ = State::Empty;
    Messages rows_;
    std::unordered_set<long long> ids_;  ///< Of the rows.
    std::optional<MessageId> reader_;
    bool hasOlder_ = false;
    bool hasNewer_ = false;
    bool fetching_ = false;
    std::uint64_t generation_ = 0;  ///< Answers to what was asked before are not for us.
    std::optional<MessageId> firstUnread_;
    int unreadAtOpening_ = 0;
    int unreadAbove_ = 0;  ///< How many of them are still to be found above the first row.
};

}  // namespace starling::ui
