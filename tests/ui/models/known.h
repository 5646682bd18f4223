// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The list of Alice's conversations, with an engine that is scripted. Window thread of a test.
#pragma once

#include "models/conversation_list_model.h"
#include "ui/support/fake_client.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {

using test::FakeClient;
using test::person;
using Kind = ConversationListModel::Kind;
using State = ConversationListModel::State;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// Alice, and whom she knows: Bob wrote last, Carol before him, she herself first.
struct Known {
    Known() {
        auto owned = std::make_unique<FakeClient>();
        client = owned.get();
        bridge = std::make_unique<Bridge>(std::move(owned));
        client->say(person(1), person(1), "Milk", MessageState::Sent);
        client->say(person(3), person(3), "Hello");
        client->say(person(2), person(2), "Good morning");
        client->meet(person(1), "Alice");
        client->meet(person(2), "Bob").unread = 1;
        client->meet(person(3), "Carol");
    }

    ConversationListModel& load(Kind kind = Kind::Accepted) {
        model = std::make_unique<ConversationListModel>(*bridge, kind);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), Mode::Fatal);
        model->load();
        [&] { QTRY_VERIFY(model->state() != State::Loading); }();
        return *model;
    }

    void change(int who, const std::function<void(Conversation&)>& how) {
        how(client->world.conversations[person(who)]);
        client->tell(ConversationChanged{client->world.conversations[person(who)]});
    }

    QStringList names() const {
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row).data().toString();
        return all;
    }

    FakeClient* client = nullptr;
    std::unique_ptr<Bridge> bridge;
    std::unique_ptr<ConversationListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace starling::ui
