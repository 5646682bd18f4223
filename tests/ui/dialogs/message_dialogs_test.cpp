// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/delete_message_dialog.h"
#include "dialogs/forward_dialog.h"
#include "dialogs/message_info_dialog.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>

namespace starling::ui {
namespace {

using test::person;
const AccountId kAlice = person(1);
const AccountId kBob = person(2);
const AccountId kCarol = person(3);

class MessageDialogsTest : public QObject {
    Q_OBJECT

private:
    using Erased = std::vector<std::pair<MessageId, Reach>>;

    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<Dialog> dialog_;

    Message say(const AccountId& with, const AccountId& author) {
        return client_->say(with, author, "Sunday at nine?",
                            author == kAlice ? MessageState::Sent : MessageState::Received);
    }
    void askToDelete(const std::vector<Message>& messages) {
        dialog_ = std::make_unique<DeleteMessageDialog>(look_, *bridge_, messages);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    void forward(const QStringList& texts) {
        dialog_ = std::make_unique<ForwardDialog>(look_, *bridge_, texts);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
        QTRY_VERIFY(list().model()->rowCount() > 0);
    }
    bool says(const QString& part) { return ui::says(*dialog_, part); }
    QListView& list() { return *dialog_->findChild<QListView*>(); }
    QStringList names() {
        QStringList out;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            out << list().model()->index(row, 0).data().toString();
        return out;
    }
    void tick(const QString& name) {
        const auto index = list().model()->index(static_cast<int>(names().indexOf(name)), 0);
        QVERIFY(index.isValid());
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(index).center());
    }
    QStringList textsWith(const AccountId& who) {
        QStringList out;
        for (const auto& each : client_->world.messages[who])
            out << QString::fromStdString(each.text);
        return out;
    }
    std::string newestWith(const AccountId& who) {
        const auto& all = client_->world.messages[who];
        return all.empty() ? "" : all.back().text;
    }

private slots:
    void init() {
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        for (const auto& [who, name] : {std::pair{kBob, "Bob"}, std::pair{kCarol, "Carol"}}) {
            auto& known = client_->meet(who, name);
            known.isApproved = known.hasApprovedUs = true;
        }
        client_->meet(kAlice, "Alice");
        bridge_ = std::make_unique<Bridge>(std::move(client));
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void OfOursTheLeastIsProposed() {
        const auto message = say(kBob, kAlice);
        askToDelete({message});
        QVERIFY(button(*dialog_, "On this device")->isChecked());
        QVERIFY(!button(*dialog_, "On all my devices"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(client_->erased, (Erased{{message.id, Reach::Here}}));
    }

    void OfOursAlsoForEveryone() {
        const auto message = say(kBob, kAlice);
        askToDelete({message});
        QVERIFY(click(*dialog_, "For everyone"));
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_COMPARE(client_->erased, (Erased{{message.id, Reach::Everyone}}));
    }

    void NotesOnAllDevices() {
        const auto message = say(kAlice, kAlice);
        askToDelete({message});
        QVERIFY(!button(*dialog_, "For everyone"));
        QVERIFY(click(*dialog_, "On all my devices"));
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_COMPARE(client_->erased, (Erased{{message.id, Reach::Devices}}));
    }

    void OfOthersOnlyHere() {
        const auto message = say(kBob, kBob);
        askToDelete({message});
        QVERIFY(!button(*dialog_, "For everyone"));
        QVERIFY(says("from this device only"));
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_COMPARE(client_->erased, (Erased{{message.id, Reach::Here}}));
    }

    void WhatWentWrongIsSaidWithOneButton() {
        client_->world.eraseFails = Error{Errc::Invalid, "It is too old."};
        const auto message = say(kBob, kAlice);
        askToDelete({message});
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_VERIFY(says("It was not deleted. It is too old."));
        client_->world.eraseFails.reset();
        QVERIFY(click(*dialog_, "Try again"));
        QTRY_VERIFY(!dialog_->isVisible());
    }

    void WhatIsGoneAlreadyNeedsNoWords() {
        client_->world.eraseFails = Error{Errc::NotFound, "no such message"};
        askToDelete({say(kBob, kAlice)});
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_VERIFY(!dialog_->isVisible());
    }

    void OfSeveralOursTheLeastIsProposed() {
        const auto first = say(kBob, kAlice);
        const auto second = say(kBob, kAlice);
        askToDelete({first, second});
        QCOMPARE(dialog_->windowTitle(), "Delete 2 messages?");
        QVERIFY(button(*dialog_, "On this device")->isChecked());
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        QVERIFY(click(*dialog_, "For everyone"));
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(client_->erased,
                 (Erased{{first.id, Reach::Everyone}, {second.id, Reach::Everyone}}));
    }

    void OneThatIsNotOursKeepsAllOfThemHere() {
        const auto ours = say(kBob, kAlice);
        const auto theirs = say(kBob, kBob);
        askToDelete({ours, theirs});
        QVERIFY(!button(*dialog_, "For everyone"));
        QVERIFY(says("as not all of them are yours"));
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_COMPARE(client_->erased, (Erased{{ours.id, Reach::Here}, {theirs.id, Reach::Here}}));
    }

    void SeveralNotesOnAllDevices() {
        const auto first = say(kAlice, kAlice);
        const auto second = say(kAlice, kAlice);
        askToDelete({first, second});
        QVERIFY(!button(*dialog_, "For everyone"));
        QVERIFY(click(*dialog_, "On all my devices"));
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_COMPARE(client_->erased,
                     (Erased{{first.id, Reach::Devices}, {second.id, Reach::Devices}}));
    }

    void WhatCouldNotBeDeletedIsToldOnceAndTriedAgain() {
        client_->world.eraseFails = Error{Errc::Invalid, "It is too old."};
        askToDelete({say(kBob, kAlice), say(kBob, kAlice), say(kBob, kAlice)});
        QVERIFY(click(*dialog_, "Delete"));
        QTRY_VERIFY(says("3 of them could not be deleted. It is too old."));
        QVERIFY(dialog_->isVisible());
        client_->world.eraseFails.reset();
        QVERIFY(click(*dialog_, "Try again"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(client_->erased.size(), 3U);
    }

    void InfoSaysWhoWhenAndHow() {
        auto message = say(kBob, kAlice);
        message.reactions = {{"👍", {kBob, kAlice}}};
        dialog_ = std::make_unique<MessageInfoDialog>(
            look_, MessageInfoDialog::Facts{message, kAlice, "Bob", "sent"});
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
        QVERIFY(says("You"));
        QVERIFY(says("Tuesday, 3 February 2026"));
        QVERIFY(says("Sent"));
        QVERIFY(says("👍") && says("Bob"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        QVERIFY(click(*dialog_, "Copy the Session ID"));
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), kAlice.hex());
    }

    void ATextIsForwardedToWhoIsTicked() {
        forward({"Look at this"});
        QVERIFY(!click(*dialog_, "Send"));
        QVERIFY(names().contains("Note to Self"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        tick("Bob");
        tick("Note to Self");
        QVERIFY(click(*dialog_, "Send"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(newestWith(kBob), "Look at this");
        QCOMPARE(newestWith(kAlice), "Look at this");
        QCOMPARE(newestWith(kCarol), "");
    }

    void WhoIsTickedStaysWhileOthersAreLookedFor() {
        forward({"Look at this"});
        tick("Bob");
        QVERIFY(type(*dialog_, "Search", "car"));
        QStringList left = names();
        left.sort();
        QCOMPARE(left, (QStringList{"Bob", "Carol"}));
        tick("Carol");
        QVERIFY(click(*dialog_, "Send"));
        QTRY_COMPARE(newestWith(kCarol), "Look at this");
        QCOMPARE(newestWith(kBob), "Look at this");
    }

    void SeveralTextsGoInTheirOrder() {
        forward({"One", "Two", "Three"});
        QVERIFY(says("They see 3 texts, and not who wrote them first."));
        tick("Bob");
        tick("Carol");
        QVERIFY(click(*dialog_, "Send"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(textsWith(kBob), (QStringList{"One", "Two", "Three"}));
        QCOMPARE(textsWith(kCarol), (QStringList{"One", "Two", "Three"}));
    }

    void TryingAgainGoesOnWhereItEnded() {
        forward({"One", "Two"});
        tick("Bob");
        client_->world.answers = false;
        QVERIFY(click(*dialog_, "Send"));
        // The first one goes, and the second is refused.
        client_->world.sendFails = Error{Errc::Invalid, "It is too long."};
        client_->answerAll();
        QTRY_VERIFY(says("Not sent to everybody. It is too long."));
        QCOMPARE(textsWith(kBob), QStringList{"One"});
        client_->world.sendFails.reset();
        QVERIFY(click(*dialog_, "Try again"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(textsWith(kBob), (QStringList{"One", "Two"}));
    }

    void WhoCouldNotBeSentToStaysTicked() {
        client_->world.sendFails = Error{Errc::Invalid, "It is too long."};
        forward({"Look at this"});
        tick("Bob");
        QVERIFY(click(*dialog_, "Send"));
        QTRY_VERIFY(says("Not sent to everybody. It is too long."));
        client_->world.sendFails.reset();
        QVERIFY(click(*dialog_, "Try again"));
        QTRY_VERIFY(!dialog_->isVisible());
        QCOMPARE(newestWith(kBob), "Look at this");
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::MessageDialogsTest)
#include "message_dialogs_test.moc"
