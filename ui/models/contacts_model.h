// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Everybody one may write to without asking, A to Z under their letters, after one's own notes:
/// also those who are hidden in the list, but not the blocked. Drawn anew only when a contact
/// comes, goes or gets another name, whatever strangers do. Knows no widget. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "models/name_order.h"

#include <QAbstractListModel>

#include <optional>
#include <unordered_map>
#include <vector>

namespace starling::ui {

class ContactsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Self, Letter, Person };
    enum Role {
        KindRole = Qt::UserRole + 1,  ///< int of Kind.
        ConversationRole,             ///< QVariant of Conversation; of oneself and of people.
    };
    /// Loading until the first answer; Failed when it was an error.
    enum class State { Loading, Ready, Failed };

    /// `notes` is what Note to Self is called in the program's language.
    ContactsModel(Bridge& bridge, QString notes, QObject* parent = nullptr);

    void load();
    State state() const { return state_; }

    /// Only those whose names have every word of `text`, or whose id begins so; empty: all.
    void filter(const QString& text);
    int contacts() const { return static_cast<int>(all_.size()); }  ///< However filtered.

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the letter, or the name as it was written: not yet made harmless.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Kind kindAt(int row) const { return rows_[static_cast<std::size_t>(row)].kind; }
    const Conversation& at(int row) const;  ///< Of oneself or of a person.
    /// The first that is no letter from `row` on, going by `step`.
    std::optional<int> personFrom(int row, int step) const;

signals:
    void stateChanged();

private:
    struct Row {
        Kind kind = Kind::Letter;
        QString letter;
        const Conversation* person = nullptr;  ///< Into all_, or self_.
    };
    bool belongs(const Conversation& conversation) const;
    void take(const Conversation& conversation);
    bool matches(const QString& name, const ConversationId& id) const;
    void applyAll(const std::vector<Conversation>& conversations);
    void refill();
    void fillRows();
    void setState(State state);

    Bridge& bridge_;
    QString notes_;
    NameOrder order_;
    State state_ = State::Loading;
    QString text_;
    QStringList words_;
    Conversation self_;
    std::unordered_map<ConversationId, Conversation> all_;
    std::vector<Row> rows_;
};

}  // namespace starling::ui
