// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A conversation of Alice with Bob, who writes two of three messages, and the model that shows it.
/// Message n has the id n. Window thread.
#pragma once

#include "models/message_list_model.h"
#include "ui/support/fake_client.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace starling::ui {

struct Chat {
    explicit Chat(int messages) {
        for (int number = 1; number <= messages; ++number)
            say(number % 3 == 0 ? client->id() : bob, QString::number(number));
        client->meet(bob, "Bob");
    }

    const Message& say(const AccountId& author, const QString& text) {
        const bool own = author == client->id();
        return client->say(bob, author, text.toStdString(),
                           own ? MessageState::Sent : MessageState::Received);
    }

    /// Bob, or whoever is named, writes, and the window hears of it.
    Message arrive(const QString& text) { return arrive(text, bob); }
    Message arrive(const QString& text, const AccountId& author) {
        const Message message = say(author, text);
        client->tell(MessageAdded{message});
        return message;
    }

    void remove(MessageId id) { client->tell(MessageRemoved{bob, id}); }

    Conversation& conversation() { return client->world.conversations[bob]; }

    void open() {
        model.open(conversation());
        settle();
    }

    /// Until the answers that are on their way are there.
    void settle() { QCoreApplication::processEvents(); }

    long long first() const { return idAt(0); }
    long long last() const { return idAt(model.rowCount() - 1); }
    long long idAt(int row) const { return row < 0 ? 0 : static_cast<long long>(model.at(row).id); }
    QString text(int row) const { return model.index(row).data().toString(); }
    QStringList texts() const {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << text(row);
        return all;
    }

    /// Whether the ids go up by one.
    bool isWithoutGap() const { return last() - first() == model.rowCount() - 1 && isInOrder(); }
    bool isInOrder() const {
        for (int row = 1; row < model.rowCount(); ++row)
            if (!standsBefore(model.at(row - 1), model.at(row))) return false;
        return true;
    }

    /// How many Bob wrote from `id` on, which is one of his.
    int unreadFrom(std::optional<MessageId> id) const {
        const auto& all = client->world.messages[bob];
        if (!id) return 0;
        const auto from =
            std::find_if(all.begin(), all.end(), [&](const Message& m) { return m.id == *id; });
        if (from == all.end() || from->author != bob) return -1;
        return static_cast<int>(
            std::count_if(from, all.end(), [this](const Message& m) { return m.author == bob; }));
    }

    const AccountId bob = test::person(2);
    test::FakeClient* client = new test::FakeClient;
    Bridge bridge{std::unique_ptr<Client>{client}};
    MessageListModel model{bridge};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

}  // namespace starling::ui
