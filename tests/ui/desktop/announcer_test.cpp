// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/announcer.h"

#include "ui/support/fake_client.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

namespace starling::ui {
namespace {

class Board final : public Notifier {
public:
    std::map<QString, Note> there;
    int shown = 0;

    void show(const Note& note) override {
        ++shown;
        there[note.key] = note;
    }
    void withdraw(const QString& key) override { there.erase(key); }
};

const auto kBob = test::person(2);
const auto kCarol = test::person(3);

class AnnouncerTest : public QObject {
    Q_OBJECT

private:
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<Unread> unread_;
    std::unique_ptr<DesktopSettings> settings_;
    std::unique_ptr<Announcer> announcer_;
    Board board_;
    std::optional<ConversationId> looked_;

    void choose(Notify notify) {
        auto choices = settings_->choices();
        choices.notify = notify;
        settings_->choose(choices);
    }
    /// Comes from the network, with all that the engine tells of it.
    Message says(const ConversationId& who, const std::string& text) {
        const Message message = client_->say(who, who, text);
        auto& conversation = client_->world.conversations[who];
        ++conversation.unread;
        client_->tell(MessageAdded{message});
        client_->tell(ConversationChanged{conversation});
        return message;
    }
    void change(const ConversationId& who, const std::function<void(Conversation&)>& how) {
        auto& conversation = client_->world.conversations[who];
        how(conversation);
        client_->tell(ConversationChanged{conversation});
    }
    static QString keyOf(const ConversationId& who) { return QString::fromStdString(who.hex()); }
    /// True when a round has passed in which nothing was shown: Carol's is shown instead.
    bool nothingButCarols() {
        says(kCarol, "And I?");
        return QTest::qWaitFor([this] { return board_.there.count(keyOf(kCarol)) == 1; }) &&
               board_.there.size() == 1;
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        client_->meet(kBob, "Bob").isApproved = true;
        client_->meet(kCarol, "Carol").isApproved = true;
        bridge_ = std::make_unique<Bridge>(std::move(client));
        unread_ = std::make_unique<Unread>(*bridge_);
        settings_ = std::make_unique<DesktopSettings>(DesktopChoices{});
        board_.there.clear();
        board_.shown = 0;
        looked_.reset();
        announcer_ =
            std::make_unique<Announcer>(*bridge_, *unread_, board_, *settings_,
                                        [this](const ConversationId& id) { return looked_ == id; });
        QTRY_VERIFY(unread_->find(kBob));
    }
    void cleanup() {
        announcer_.reset();
        unread_.reset();
        bridge_.reset();
    }

    void UnlessChosenNothingIsGivenAway() {
        says(kBob, "Meet me at the harbour");
        QTRY_COMPARE(board_.there.size(), 1U);
        const auto& note = board_.there.begin()->second;
        QCOMPARE(note.title, "New message");
        QCOMPARE(note.body, "");
        QVERIFY(!note.canAnswer);  // Who does not see to whom must not answer.
    }

    void TheNameIsSaidIfChosen() {
        choose(Notify::Name);
        says(kBob, "Meet me at the harbour");
        QTRY_COMPARE(board_.there.size(), 1U);
        QCOMPARE(board_.there[keyOf(kBob)], (Note{keyOf(kBob), "Bob", "New message", true}));
    }

    void ManyAtOnceAreOneNote() {
        choose(Notify::Name);
        for (int i = 0; i < 50; ++i)
            says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        QCOMPARE(board_.there[keyOf(kBob)].body, "50 new messages");
        QCOMPARE(board_.shown, 1);
        for (int i = 0; i < 50; ++i) {
            says(kBob, "Hello");
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(board_.there[keyOf(kBob)].body, "100 new messages");
        QCOMPARE(board_.shown, 2);
    }

    void TheTextIsSaidInOneLineIfChosen() {
        choose(Notify::NameAndText);
        change(kBob, [](Conversation& c) { c.nickname = "Bobby"; });
        says(kBob, "One\n<b>two</b>\u202e");
        QTRY_COMPARE(board_.there.size(), 1U);
        QCOMPARE(board_.there[keyOf(kBob)].title, "Bobby");
        QCOMPARE(board_.there[keyOf(kBob)].body, "One <b>two</b>");
    }

    void ALongTextIsCutAndNoEmojiIsCutApart() {
        choose(Notify::NameAndText);
        std::string text(198, 'a');
        for (int i = 0; i < 1000; ++i)
            text += "\xf0\x9f\x90\xa6";
        says(kBob, text);
        QTRY_COMPARE(board_.there.size(), 1U);
        QCOMPARE(board_.there[keyOf(kBob)].body, QString(198, 'a') + QChar{0x2026});
    }

    void SomeMakeNoNoise_data() {
        QTest::addColumn<int>("who");
        QTest::newRow("a stranger") << 0;
        QTest::newRow("blocked") << 1;
        QTest::newRow("muted") << 2;
    }
    void SomeMakeNoNoise() {
        QFETCH(int, who);
        change(kBob, [who](Conversation& c) {
            c.isRequest = who == 0;
            c.isBlocked = who == 1;
            c.isMuted = who == 2;
        });
        says(kBob, "Hello");
        QVERIFY(nothingButCarols());
    }

    void OffIsOff() {
        choose(Notify::Never);
        says(kBob, "Hello");
        QVERIFY(!QTest::qWaitFor([this] { return !board_.there.empty(); }, 400));
    }

    void WhatIsBeforeOnesEyesIsNotAnnounced() {
        looked_ = kBob;
        says(kBob, "Hello");
        QVERIFY(nothingButCarols());
    }

    void WhatWeWroteElsewhereIsNoNews() {
        const auto message =
            client_->say(kBob, bridge_->id(), "From my laptop", MessageState::Sent);
        client_->tell(MessageAdded{message});
        client_->tell(ConversationChanged{client_->world.conversations[kBob]});
        QVERIFY(nothingButCarols());
    }

    void WhatWasReadElsewhereMeanwhileIsNoNews() {
        says(kBob, "Hello");
        change(kBob, [](Conversation& c) { c.unread = 0; });
        QVERIFY(nothingButCarols());
    }

    void ItGoesOnceItIsRead() {
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        change(kBob, [](Conversation& c) { c.unread = 0; });
        QTRY_COMPARE(board_.there.size(), 0U);
    }

    void ItGoesWithTheConversation() {
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        client_->tell(ConversationRemoved{kBob});
        QTRY_COMPARE(board_.there.size(), 0U);
    }

    void ItGoesWhenItsAuthorTakesItBack() {
        choose(Notify::NameAndText);
        auto message = says(kBob, "I did not mean it");
        QTRY_COMPARE(board_.there.size(), 1U);
        message.kind = MessageKind::Deleted;
        message.text.clear();
        client_->tell(MessageChanged{message});
        QTRY_COMPARE(board_.there.size(), 0U);
    }

    void ItGoesWhenLessIsWanted() {
        choose(Notify::NameAndText);
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        choose(Notify::WithoutContent);
        QCOMPARE(board_.there.size(), 0U);
    }

    void ItGoesWhenTheAccountIsLocked() {
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        announcer_.reset();
        QCOMPARE(board_.there.size(), 0U);
    }

    void OpeningNamesTheConversation() {
        qRegisterMetaType<ConversationId>();
        QSignalSpy opened{announcer_.get(), &Announcer::opened};
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        emit board_.opened(keyOf(kBob), "token");
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<ConversationId>(), kBob);
        QCOMPARE(opened[0][1].toString(), "token");
        emit board_.opened(keyOf(kCarol), {});  // Nothing of hers was shown.
        QCOMPARE(opened.count(), 1);
    }

    void ItIsMarkedReadFromThere() {
        choose(Notify::Name);
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        emit board_.markedRead(keyOf(kBob));
        QTRY_COMPARE(board_.there.size(), 0U);
        QCOMPARE(client_->read, std::vector{kBob});
    }

    void ItIsAnsweredFromThere() {
        choose(Notify::Name);
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        emit board_.answered(keyOf(kBob), "On my way");
        QTRY_COMPARE(client_->read, std::vector{kBob});
        QCOMPARE(client_->world.messages[kBob].back().text, "On my way");
    }

    void AnAnswerThatDidNotGoIsSaidSo() {
        choose(Notify::Name);
        says(kBob, "Hello");
        QTRY_COMPARE(board_.there.size(), 1U);
        client_->world.sendFails = Error{Errc::Storage, "the disk is full"};
        emit board_.answered(keyOf(kBob), "On my way");
        QTRY_VERIFY(board_.there[keyOf(kBob)].body.startsWith("Your answer was not sent."));
        QVERIFY(client_->read.empty());
    }

    void TheUnreadMarkFollows() {
        QSignalSpy changed{unread_.get(), &Unread::anyChanged};
        QVERIFY(!unread_->any());
        says(kBob, "Hello");
        QTRY_VERIFY(unread_->any());
        change(kBob, [](Conversation& c) { c.isMuted = true; });
        QTRY_VERIFY(!unread_->any());
        change(kCarol, [](Conversation& c) { c.isMarkedUnread = true; });
        QTRY_VERIFY(unread_->any());
        client_->tell(ConversationRemoved{kCarol});
        QTRY_VERIFY(!unread_->any());
        QCOMPARE(changed.count(), 4);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_GUILESS_MAIN(starling::ui::AnnouncerTest)
#include "announcer_test.moc"
