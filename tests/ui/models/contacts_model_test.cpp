// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contacts_model.h"

#include "ui/support/fake_client.h"
#include "ui/support/frames.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {

using test::FakeClient;
using test::person;
using Kind = ContactsModel::Kind;
using State = ContactsModel::State;

namespace {

/// Alice and her contacts.
struct Book {
    Conversation& contact(int who, const std::string& name) {
        auto& each = client->meet(person(who), name);
        each.isApproved = each.hasApprovedUs = true;
        return each;
    }
    void load() {
        model.load();
        [&] { QTRY_VERIFY(model.state() != State::Loading); }();
    }
    void change(int who, const std::function<void(Conversation&)>& how) {
        how(client->world.conversations[person(who)]);
        client->tell(ConversationChanged{client->world.conversations[person(who)]});
    }
    /// Letters as they are, people after a blank.
    QStringList rows() const {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << (model.kindAt(row) == Kind::Letter ? QString{} : QString{" "}) +
                       model.index(row).data().toString();
        return all;
    }

    FakeClient* client = new FakeClient;
    Bridge bridge{std::unique_ptr<Client>{client}};
    ContactsModel model{bridge, "Note to Self"};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

}  // namespace

class ContactsModelTest : public QObject {
    Q_OBJECT

private slots:
    void PeopleStandUnderTheirLettersAfterOnesOwnNotes() {
        Book book;
        book.contact(2, "Bob");
        book.contact(3, "carol");
        book.contact(4, "Beatrice");
        book.contact(5, "Zoe").nickname = "Aunt Zoe";
        book.load();
        QCOMPARE(book.rows(), QStringList({" Note to Self", "A", " Aunt Zoe", "B", " Beatrice",
                                           " Bob", "C", " carol"}));
        QCOMPARE(book.model.contacts(), 4);
        QCOMPARE(book.model.at(0).id, person(1));
    }

    void MarkedLettersStandUnderTheirOwnAndTheNamelessAtTheEnd() {
        Book book;
        book.contact(2, "Émile");
        book.contact(3, "Edith");
        book.contact(4, "");
        book.contact(5, "7 of 9");
        book.contact(6, "ёлка");
        book.contact(7,
                     "\xE2\x80\xAE"
                     "Eve");
        book.load();
        const auto rows = book.rows();
        QCOMPARE(rows.count("E"), 1);
        QCOMPARE(rows.indexOf("E"), 1);
        QVERIFY(rows.indexOf(" Émile") < rows.indexOf("Е"));
        QVERIFY(rows.indexOf("Е") < rows.indexOf("#"));
        QCOMPARE(rows.size() - rows.indexOf("#"), 3);
        QCOMPARE(rows.last().trimmed(), QString::fromStdString(person(4).shortHex()));
    }

    void OnlyThoseOneMayWriteToAreContacts() {
        Book book;
        book.contact(2, "Bob").isBlocked = true;
        book.contact(3, "Carol").isHidden = true;
        book.contact(4, "Dave").hasApprovedUs = false;
        book.contact(5, "Erin").isApproved = false;
        book.load();
        QCOMPARE(book.rows(), QStringList({" Note to Self", "C", " Carol"}));
    }

    void ContactsComeAndGoAndAreRenamed() {
        Book book;
        book.contact(2, "Bob");
        book.contact(3, "Carol").hasApprovedUs = false;
        book.load();
        book.change(3, [](Conversation& carol) { carol.hasApprovedUs = true; });
        QTRY_COMPARE(book.rows(), QStringList({" Note to Self", "B", " Bob", "C", " Carol"}));
        book.change(3, [](Conversation& carol) { carol.nickname = "Ann"; });
        QTRY_COMPARE(book.rows(), QStringList({" Note to Self", "A", " Ann", "B", " Bob"}));
        book.change(2, [](Conversation& bob) { bob.isBlocked = true; });
        QTRY_COMPARE(book.rows(), QStringList({" Note to Self", "A", " Ann"}));
        book.client->tell(ConversationRemoved{person(3)});
        QTRY_COMPARE(book.rows(), QStringList{" Note to Self"});
    }

    void WhatIsTypedFiltersByNameAndById() {
        Book book;
        book.contact(2, "Bob Miller");
        book.contact(3, "Carol");
        book.load();
        book.model.filter(" mil b ");
        QCOMPARE(book.rows(), QStringList({"B", " Bob Miller"}));
        book.model.filter("self");
        QCOMPARE(book.rows(), QStringList{" Note to Self"});
        book.model.filter(QString::fromStdString(person(3).hex().substr(0, 8)));
        QCOMPARE(book.rows(), QStringList({"C", " Carol"}));
        book.model.filter("nobody");
        QCOMPARE(book.model.rowCount(), 0);
        QCOMPARE(book.model.contacts(), 2);
        book.model.filter({});
        QCOMPARE(book.model.rowCount(), 5);
    }

    void LettersAreNotChosen() {
        Book book;
        book.contact(2, "Bob");
        book.load();
        QCOMPARE(book.model.flags(book.model.index(1)), Qt::NoItemFlags);
        QCOMPARE(book.model.personFrom(1, 1), 2);
        QCOMPARE(book.model.personFrom(1, -1), 0);
        QCOMPARE(book.model.personFrom(3, 1), std::nullopt);
    }

    void WhatStrangersWriteDrawsNothingAnew() {
        Book book;
        book.contact(2, "Bob");
        book.load();
        QSignalSpy reset{&book.model, &QAbstractItemModel::modelReset};
        for (int each = 0; each < 1000; ++each) {
            Conversation stranger;
            stranger.id = person(7);
            stranger.id.bytes[5] = static_cast<std::uint8_t>(each % 256);
            stranger.id.bytes[6] = static_cast<std::uint8_t>(each / 256);
            stranger.isRequest = true;
            book.client->tell(ConversationChanged{stranger});
        }
        book.change(2, [](Conversation& bob) { bob.lastText = "Hello"; });
        test::letFramesPass();
        QCOMPARE(reset.size(), 0);
        QCOMPARE(book.model.at(2).lastText, std::string{"Hello"});
    }

    void AListThatCannotBeReadFails() {
        Book book;
        book.client->world.listFails = Error{Errc::Storage, "disk"};
        book.load();
        QCOMPARE(book.model.state(), State::Failed);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ContactsModelTest)
#include "contacts_model_test.moc"
