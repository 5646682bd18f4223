// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of the model one under the other: how high each is, what stands above it, and how its
/// bubble is laid out. Heights are exact where the reader is and estimated elsewhere until they
/// come there; layouts are kept for as many rows as a few screens have. Window thread.
#pragma once

#include "models/message_list_model.h"
#include "view/bubble_layout.h"

#include <QCache>
#include <QDate>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace starling::ui {

class Rows {
public:
    static constexpr int kAbove = 12;  ///< Over the first row.
    static constexpr int kBelow = 12;  ///< Under the last one.

    struct Row {
        MessageId id{};
        QDate day;
        bool startsDay = false;     ///< Under the pill of its day.
        bool startsUnread = false;  ///< Under the line of the unread ones.
        bool startsRow = false;     ///< Not by the same person as the one above, or much later.
        int lead = 0;               ///< Room above the bubble.
        int body = 0;               ///< Bubble and what is under it.
        bool exact = false;
    };

    Rows(const Look& look, const MessageListModel& model);

    /// What the other side is called in control lines.
    void setPeerName(const QString& name);
    const QString& peerName() const { return peerName_; }
    void setRoom(const Room& room);
    const Room& room() const { return room_; }
    void rebuild();             ///< Rows came or went.
    void forget(MessageId id);  ///< It changed.
    void forgetLayouts();       ///< The type changed.
    void setUnfolded(MessageId id, bool unfolded);
    bool isUnfolded(MessageId id) const { return unfolded_.contains(key(id)); }
    void showAllReactions(MessageId id);  ///< Not only the first kinds.
    /// How what we write goes, or nothing where we may not change that.
    void setExpiry(const std::optional<Expiry>& ours);
    /// It is the last time that they changed how theirs goes, and not as ours does.
    bool offersFollow(MessageId id) const { return follow_ == id; }
    People people() const { return {model_.self(), peerName_}; }

    int count() const { return static_cast<int>(rows_.size()); }
    const Row& operator[](int row) const { return rows_[static_cast<std::size_t>(row)]; }
    std::optional<int> rowOf(MessageId id) const;
    int total() const;  ///< Height of all.
    int top(int row) const;
    int bubbleTop(int row) const { return top(row) + (*this)[row].lead; }
    int bottom(int row) const { return bubbleTop(row) + (*this)[row].body; }
    /// The row at this height; the nearest; -1 without rows.
    int rowAt(int y) const;

    /// Makes the heights of all rows between exact; whether one was not.
    bool settle(int top, int bottom);
    std::shared_ptr<const BubbleLayout> layout(int row);

private:
    static qint64 key(MessageId id) { return static_cast<qint64>(id); }
    void place(int row, const Message* above);
    int estimate(const Message& message) const;
    Manner mannerOf(int row) const;
    void findFollow();
    QDate dayOf(Timestamp time);
    const std::vector<int>& tops() const;

    const Look& look_;
    const MessageListModel& model_;
    Room room_;
    QString peerName_;
    std::vector<Row> rows_;
    mutable std::vector<int> tops_;  ///< One more than rows; empty: to be counted anew.
    QHash<qint64, int> known_;       ///< Exact heights at this width.
    QCache<qint64, std::shared_ptr<const BubbleLayout>> layouts_;
    QSet<qint64> unfolded_;
    QSet<qint64> allReactions_;
    std::optional<Expiry> expiry_ = Expiry{};
    std::optional<MessageId> follow_;
    Timestamp dayFrom_;  ///< The last day asked for: asking the time zone is slow.
    Timestamp dayTo_;
    QDate day_;
};

}  // namespace starling::ui
