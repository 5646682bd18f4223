// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search found: people by name first, then messages, newest first. Shows the answer to the
/// last question only, and keeps what it shows until that answer is there. Window thread.
#pragma once

#include "bridge/bridge.h"

#include <QAbstractListModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace starling::ui {

class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Heading, Person, Said };
    struct Hit {
        Kind kind = Kind::Heading;
        QString heading;
        Conversation conversation;  ///< Of a message too.
        Message message;
    };
    static constexpr int kMostPeople = 50;
    static constexpr int kMostMessages = 100;

    explicit SearchResultsModel(Bridge& bridge, QObject* parent = nullptr);

    /// An empty question ends the search.
    void search(const QString& question);
    const QString& answered() const { return answered_; }  ///< What the rows answer.
    const QStringList& words() const { return words_; }
    const QString& problem() const { return problem_; }  ///< Why messages could not be searched.

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    const Hit& at(int row) const { return hits_[static_cast<std::size_t>(row)]; }

signals:
    void answeredChanged();

private:
    void askForPeople();
    void addOneself();
    void publishWhenComplete();
    void publish(const Result<std::vector<Message>>& found);
    void addPeople();
    void addMessages(const std::vector<Message>& messages);
    bool means(const Conversation& conversation, const QString& question) const;
    Conversation conversationOf(const ConversationId& id) const;

    Bridge& bridge_;
    std::uint64_t generation_ = 0;
    bool peopleAsked_ = false;
    QString question_;
    std::optional<std::vector<Conversation>> people_;    ///< All of them, during a search.
    std::optional<Result<std::vector<Message>>> found_;  ///< Waits for the people.
    QString answered_;
    QStringList words_;
    QString problem_;
    std::vector<Hit> hits_;
};

}  // namespace starling::ui
