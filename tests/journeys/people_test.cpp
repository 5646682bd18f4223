// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/journey.h"
#include "journeys/lists.h"
#include "panes/conversation_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

/// Alice, Bob and Carol find each other, ask, answer, and arrange their lists.
class PeopleTest : public QObject {
    Q_OBJECT

private:
    Journey journey_;
    std::unique_ptr<Seat> alice_;
    std::unique_ptr<Seat> bob_;
    std::unique_ptr<Seat> carol_;

    /// The code on somebody's own card, as another program sees it on the screen.
    static QImage codeOf(const Seat& seat) {
        seat.hand().press(Qt::Key_I, Qt::ControlModifier);
        const auto code = [&] { return seat.hand().find("QR code of your Session ID"); };
        if (!Hand::waitFor([&] { return code() != nullptr; })) return {};
        const auto picture = code()->grab().toImage();
        return closeDialogs(seat) ? picture : QImage{};
    }

    static void drop(const QString& file, QWidget& on) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const auto where = on.rect().center();
        QDragEnterEvent enter{where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(&on, &enter);
        QDropEvent drop{where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(&on, &drop);
    }

    static bool fieldHolds(const Seat& seat, const QString& id) {
        return Hand::waitFor([&] {
            const auto* field = qobject_cast<QPlainTextEdit*>(seat.hand().find("Session ID"));
            return field && field->toPlainText() == id;
        });
    }

    static QString openId(const Seat& seat) {
        const auto id = seat.window().chat()->conversation().conversation();
        return id ? QString::fromStdString(id->hex()) : QString{};
    }

    void strangerAsks(const std::string& name, const std::string& text) {
        User stranger{journey_.office(), name};
        stranger.create(name);
        QCOMPARE(stranger.cli({"send", alice_->id().toStdString(), text}).status, 0);
    }

private slots:
    void initTestCase() {
        for (auto* seat : {&alice_, &bob_, &carol_}) {
            const auto* name = seat == &alice_ ? "Alice" : seat == &bob_ ? "Bob" : "Carol";
            *seat = journey_.seat(name);
            (*seat)->sitDown();
            QVERIFY((*seat)->createAccount(name));
        }
    }

    void cleanupTestCase() {
        for (auto* seat : {&alice_, &bob_, &carol_})
            seat->reset();
    }

    void ANameOfTheRegisterOpensTheConversation() {
        const auto named = journey_.office().ctl({"name", "bob", bob_->id().toStdString()});
        QCOMPARE(named.status, 0);
        alice_->hand().press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(alice_->hand().type("Session ID", "bob"));
        QVERIFY(alice_->hand().click("Look up “bob”"));
        QVERIFY(alice_->hand().sees("“bob” has this ID", kOnePoll));
        QVERIFY(fieldHolds(*alice_, bob_->id()));
        journey_.keep(*alice_, "name-looked-up");
        QVERIFY(alice_->hand().click("Start"));
        QTRY_COMPARE(openId(*alice_), bob_->id());
        QVERIFY(alice_->write("The seeds are in the post"));
        journey_.keep(*alice_, "request-sent");
    }

    void AcceptingSaysSoOnBothSides() {
        QVERIFY(isAsked(*bob_));
        QVERIFY(bob_->openFirstRequest());
        QVERIFY(bob_->hand().sees("The seeds are in the post"));
        QVERIFY(bob_->hand().click("Accept"));
        QVERIFY(bob_->hand().sees("You accepted the request"));
        QVERIFY(isNotAsked(*bob_));
        journey_.keep(*bob_, "accepted");
        QVERIFY(hasNoRequests(*bob_));
        QVERIFY(alice_->hand().sees("Bob accepted your request", kOnePoll));
        journey_.keep(*alice_, "was-accepted");
        QVERIFY(isContact(*alice_, "Bob"));
        QVERIFY(isContact(*bob_, "Alice"));
    }

    void ACodeInTheClipboardOpensTheConversation() {
        const auto code = codeOf(*bob_);
        QVERIFY(!code.isNull());
        QApplication::clipboard()->setImage(code);
        carol_->hand().press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(carol_->hand().click("Scan a QR code…"));
        QVERIFY(carol_->hand().click("Clipboard"));
        QVERIFY(fieldHolds(*carol_, bob_->id()));
        journey_.keep(*carol_, "code-scanned");
        QVERIFY(carol_->hand().click("Start"));
        QTRY_COMPARE(openId(*carol_), bob_->id());
        QVERIFY(carol_->write("May I have some too"));
    }

    void AnsweringAcceptsToo() {
        QVERIFY(isAsked(*bob_));
        QVERIFY(bob_->openFirstRequest());
        QVERIFY(bob_->hand().click("Answer"));
        QVERIFY(bob_->write("Of course"));
        QVERIFY(bob_->hand().sees("You accepted the request"));
        QVERIFY(isNotAsked(*bob_));
        QVERIFY(hasNoRequests(*bob_));
        QVERIFY(carol_->hand().sees("Bob accepted your request", kOnePoll));
        QVERIFY(carol_->hand().sees("Of course", kOnePoll));
        journey_.keep(*carol_, "was-answered");
    }

    void ACodeInADroppedPictureOpensTheConversation() {
        const auto code = codeOf(*alice_);
        const auto file = QString::fromStdString((journey_.office() / "code.png").string());
        QVERIFY(code.save(file));
        drop(file, *carol_->window().chat());
        QVERIFY(carol_->hand().sees("Use the QR code in this picture?"));
        QVERIFY(carol_->hand().click("Look for it"));
        QVERIFY(fieldHolds(*carol_, alice_->id()));
        QVERIFY(carol_->hand().click("Start"));
        QTRY_COMPARE(openId(*carol_), alice_->id());
        QVERIFY(carol_->write("Is this the right door"));
    }

    void ADeclinedRequestIsGone() {
        QVERIFY(isAsked(*alice_));
        QVERIFY(alice_->openFirstRequest());
        QVERIFY(alice_->hand().sees("Is this the right door"));
        QVERIFY(alice_->hand().click("Delete"));
        QVERIFY(alice_->hand().sees("Delete the request of Carol?"));
        journey_.keep(*alice_, "decline");
        QVERIFY(alice_->hand().click("Delete"));
        QVERIFY(isNotAsked(*alice_));
        QVERIFY(alice_->hand().seesNoMore("Is this the right door"));
        QVERIFY(hasNoRequests(*alice_));
        QCOMPARE(conversations(*alice_), QStringList{"Bob"});
    }

    void ClearingAllLeavesNoRequest() {
        strangerAsks("First stranger", "Buy my beans");
        strangerAsks("Second stranger", "Buy my peas");
        QVERIFY(carol_->write("I knock again"));
        QVERIFY(isAsked(*alice_));
        QVERIFY(alice_->hand().click("Message requests"));
        QVERIFY(Hand::waitFor([&] { return alice_->hand().rows("Message requests").size() == 3; },
                              kOnePoll));
        journey_.keep(*alice_, "requests");
        QVERIFY(alice_->hand().click("Clear all"));
        QVERIFY(alice_->hand().sees("Delete all requests?"));
        journey_.keep(*alice_, "clear-all");
        QVERIFY(alice_->hand().click("Delete all"));
        QVERIFY(alice_->hand().sees("No message requests"));
        journey_.keep(*alice_, "requests-none");
        QVERIFY(alice_->hand().click("Back"));
        QVERIFY(isNotAsked(*alice_));
        QVERIFY(hasNoRequests(*alice_));
    }

    void ANicknameIsUsedByListAndHeader() {
        QVERIFY(pickOf(*bob_, "Carol", "Set nickname…"));
        QVERIFY(bob_->hand().type("Nickname", "Carol of the mill"));
        journey_.keep(*bob_, "nickname-typed");
        bob_->hand().press(Qt::Key_Return);
        QVERIFY(lists(*bob_, "Conversations", "Carol of the mill"));
        QVERIFY(bob_->openConversation("Carol of the mill"));
        QVERIFY(hasOpen(*bob_, "Carol of the mill"));
        journey_.keep(*bob_, "nickname");
    }

    void ThePinnedStandsFirstAndGoesBackToItsPlace() {
        bob_->hand().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(hasOpen(*bob_, "Note to Self"));
        QVERIFY(bob_->write("Oil the gate"));
        QVERIFY(lists(*bob_, "Conversations", "Oil the gate"));
        const auto before = conversations(*bob_);
        QCOMPARE(before, (QStringList{"Note to Self", "Carol of the mill", "Alice"}));
        QVERIFY(pickOf(*bob_, "Alice", "Pin"));
        QVERIFY(Hand::waitFor([&] { return conversations(*bob_).front() == "Alice"; }));
        QVERIFY(bob_->hand().rows("Conversations").front().contains("pinned"));
        journey_.keep(*bob_, "pinned");
        QVERIFY(pickOf(*bob_, "Alice", "Unpin"));
        QVERIFY(Hand::waitFor([&] { return conversations(*bob_) == before; }));
        QVERIFY(!bob_->hand().rows("Conversations").back().contains("pinned"));
    }

    void WhoIsBlockedInTheListIsAmongTheBlockedAndComesBack() {
        QVERIFY(pickOf(*bob_, "Alice", "Block…"));
        QVERIFY(bob_->hand().sees("Block Alice?"));
        journey_.keep(*bob_, "block");
        QVERIFY(bob_->hand().click("Block"));
        QVERIFY(listsNoMore(*bob_, "Conversations", "Alice"));
        QVERIFY(bob_->hand().click("Settings"));
        QVERIFY(bob_->hand().click("Open the blocked contacts"));
        QVERIFY(lists(*bob_, "Blocked contacts", "Alice"));
        QVERIFY(bob_->hand().clickRow("Alice"));
        journey_.keep(*bob_, "blocked-list");
        QVERIFY(bob_->hand().click("Unblock…"));
        QVERIFY(bob_->hand().sees("Unblock Alice?"));
        QVERIFY(bob_->hand().click("Unblock"));
        QVERIFY(bob_->hand().sees("Nobody is blocked"));
        QVERIFY(closeDialogs(*bob_));
        QVERIFY(lists(*bob_, "Conversations", "Alice"));
        QVERIFY(alice_->openConversation("Bob"));
        QVERIFY(alice_->write("Is it sown yet"));
        QVERIFY(lists(*bob_, "Conversations", "Is it sown yet"));
    }

    void ADeletedConversationLeavesTheListAndTheContactStays() {
        QVERIFY(pickOf(*bob_, "Carol", "Delete conversation…"));
        QVERIFY(bob_->hand().sees("Delete the conversation with Carol of the mill?"));
        journey_.keep(*bob_, "delete-conversation");
        QVERIFY(bob_->hand().click("Delete"));
        QVERIFY(listsNoMore(*bob_, "Conversations", "Carol"));
        QVERIFY(isContact(*bob_, "Carol of the mill"));
    }
};

QTEST_MAIN(PeopleTest)
#include "people_test.moc"
