// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/chat_page.h"

#include "demo/hand.h"
#include "panes/conversation_pane.h"
#include "panes/list_pane.h"
#include "ui/support/fake_client.h"
#include "ui/support/pseudo_translation.h"
#include "ui/support/unnamed.h"
#include "view/message_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

class ChatPageTest : public QObject {
    Q_OBJECT

private:
    struct Page {
        Look look;
        FakeClient* client;
        std::unique_ptr<ChatPage> page;
        Hand hand{*page};

        Page() : client{new FakeClient}, page{make()} {
            page->resize(1180, 780);
            page->show();
        }
        std::unique_ptr<ChatPage> make() {
            look.setReducedMotion(true);
            client->meet(person(2), "Bob");
            client->say(person(2), person(2), "Hello Alice");
            client->meet(person(3), "Carol");
            client->say(person(3), person(3), "Good morning");
            return std::make_unique<ChatPage>(look, std::unique_ptr<Client>{client}, true);
        }
        std::optional<ConversationId> open() const { return page->conversation().conversation(); }
    };

private slots:
    void ANumberOpensThatConversation() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(page.open() == person(2));
        QVERIFY(page.hand.sees("Hello Alice"));
    }

    void AltAndArrowsGoThroughTheList() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(page.open() == person(3));
        page.hand.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(page.open() == person(2));
        page.hand.press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(page.open() == person(3));
    }

    void ClosingBringsTheListBack() {
        Page page;
        page.page->resize(400, 600);
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!page.page->list().isVisible());
        page.hand.press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(page.page->list().isVisible());
        QVERIFY(!page.open());
    }

    void NoteToSelfIsThereBeforeAnythingIsInIt() {
        Page page;
        page.hand.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(Hand::waitFor([&] { return page.open() == person(1); }));
    }

    void F5ConnectsAnew() {
        Page page;
        page.hand.press(Qt::Key_F5);
        QCOMPARE(page.client->wakes, 1);
    }

    void TheKeysAreListed() {
        Page page;
        page.hand.press(Qt::Key_F1);
        QVERIFY(page.hand.sees("Keyboard shortcuts"));
        QVERIFY(page.hand.sees("Previous conversation"));
        QVERIFY(page.hand.sees("Find in this conversation"));
    }

    void LockingIsAskedFor() {
        Page page;
        QSignalSpy asked{page.page.get(), &ChatPage::lockRequested};
        page.hand.press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
    }

    void EveryControlHasAName() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(unnamedParts(*page.page).join('\n'), "");
    }

    void EveryTextCanBeTranslated() {
        PseudoTranslation translation;
        QCoreApplication::installTranslator(&translation);
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(
            untranslatedTexts(*page.page, {"Alice", "Bob", "Carol", "Hello Alice", "Good morning"})
                .join('\n'),
            "");
    }

    void WhatIsDoneWithAMessageHasItsDialog() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(
            Hand::waitFor([&] { return page.page->conversation().messages().rowCount() == 1; }));
        auto& view = page.page->conversation().view();
        const auto id = page.client->world.messages[person(2)].front().id;
        emit view.infoRequested(id);
        QVERIFY(page.hand.sees("About this message"));
        emit view.forwardRequested(id);
        QVERIFY(page.hand.sees("They see the text, and not who wrote it first."));
        emit view.eraseRequested(id);
        QVERIFY(page.hand.sees("Delete this message?"));
        emit view.linkRequested(QUrl{"https://a.example/b"});
        QVERIFY(page.hand.sees("Open this link?"));
    }

    void AFoundMessageIsShownInItsConversation() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), "Hello");
        QVERIFY(page.hand.sees("Hello Alice"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return page.open() == person(2); }));
        const auto id = page.client->world.messages[person(2)].front().id;
        auto& view = page.page->conversation().view();
        QVERIFY(Hand::waitFor([&] { return view.current() == id; }));
    }

    void WordsAreFoundInTheConversationThatIsOpen() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        const auto find = [&] { page.hand.press(Qt::Key_F, Qt::ControlModifier); };
        find();  // None is open: everywhere.
        QVERIFY(page.page->list().isAncestorOf(QApplication::focusWidget()));
        page.hand.press(Qt::Key_2, Qt::ControlModifier);
        find();
        QVERIFY(page.page->conversation().isAncestorOf(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), "Hello");
        QVERIFY(page.hand.sees("1 of 1"));
        page.hand.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page.page->list().isAncestorOf(QApplication::focusWidget()));
    }

    void AChosenDayLeadsToItsFirstMessage() {
        Page page;
        page.hand.press(Qt::Key_G, Qt::ControlModifier);  // None is open.
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_2, Qt::ControlModifier);
        page.hand.press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(page.hand.sees("Go there"));
        QVERIFY(page.hand.click("Go there"));
        const auto id = page.client->world.messages[person(2)].front().id;
        auto& view = page.page->conversation().view();
        QVERIFY(Hand::waitFor([&] { return view.current() == id; }));
    }

    void WhatIsDoneWithSeveralEndsTheirSelection() {
        Page page;
        QVERIFY(page.hand.sees("Bob"));
        page.hand.press(Qt::Key_2, Qt::ControlModifier);
        auto& pane = page.page->conversation();
        QVERIFY(Hand::waitFor([&] { return pane.messages().rowCount() == 1; }));
        const auto& message = pane.messages().at(0);
        QTest::mouseClick(pane.view().viewport(), Qt::LeftButton, Qt::ControlModifier,
                          pane.view().rectOf(message.id).center());
        QVERIFY(pane.view().isSelecting());
        QVERIFY(page.hand.click("Forward the selected messages"));
        QVERIFY(page.hand.sees("They see the text, and not who wrote it first."));
        QVERIFY(page.hand.click("Cancel"));
        QVERIFY(pane.view().isSelecting());
        QVERIFY(page.hand.click("Delete the selected messages"));
        QVERIFY(page.hand.sees("Delete this message?"));
        QVERIFY(page.hand.click("Delete"));
        QVERIFY(Hand::waitFor([&] { return !pane.view().isSelecting(); }));
        QCOMPARE(page.client->erased.size(), 1U);
    }

    void ADialogThatIsOpenGoesWithThePage() {
        Page page;
        page.hand.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(page.hand.sees("Entry node"));
        page.page.reset();
    }
};

QTEST_MAIN(ChatPageTest)
#include "chat_page_test.moc"
