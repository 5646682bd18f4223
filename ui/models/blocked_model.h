// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whoever is blocked, by name. Follows the engine row by row, so that what is ticked beside a row
/// stays. Knows no widget. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "models/name_order.h"

#include <QAbstractListModel>

#include <optional>
#include <unordered_set>
#include <vector>

namespace starling::ui {

class BlockedModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ConversationRole = Qt::UserRole + 1,  ///< QVariant of Conversation.
    };
    /// Loading until the first answer; Failed when it was an error.
    enum class State { Loading, Ready, Failed };

    explicit BlockedModel(Bridge& bridge, QObject* parent = nullptr);

    void load();
    State state() const { return state_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the name as it was written, or the short id: not yet made harmless.
    QVariant data(const QModelIndex& index, int role) const override;

    const Conversation& at(int row) const {
        return rows_[static_cast<std::size_t>(row)].conversation;
    }
    std::optional<int> rowOf(const ConversationId& id) const;

signals:
    void stateChanged();

private:
    struct Row {
        NameOrder::Key key;
        Conversation conversation;
    };
    void applyAll(const std::vector<Conversation>& conversations);
    void apply(const Conversation& conversation);
    void insert(const Conversation& conversation);
    void drop(int row);
    void setState(State state);

    Bridge& bridge_;
    NameOrder order_;
    State state_ = State::Loading;
    std::vector<Row> rows_;
    std::unordered_set<ConversationId> ids_;  ///< Of the rows: strangers come by the thousand.
};

}  // namespace starling::ui
