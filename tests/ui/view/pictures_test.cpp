// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A conversation with one of everything, drawn in both schemes into pictures/ in the folder this
// runs in. Look at them after a change.

#include "ui/view/stage.h"

#include <QDir>

namespace starling::ui {

using test::Stage;

namespace {

Message& last(Stage& stage) {
    return stage.client->world.messages[stage.bob].back();
}

void quote(Stage& stage, const AccountId& author, const std::string& text,
           std::optional<MessageId> original) {
    last(stage).quote = Quoted{author, last(stage).sentAt, original, text};
}

void happen(Stage& stage, MessageKind kind, const AccountId& author) {
    stage.bobSays("");
    last(stage).kind = kind;
    last(stage).author = author;
    last(stage).state = author == stage.alice ? MessageState::Sent : MessageState::Received;
}

MessageId sayOneOfEverything(Stage& stage) {
    const auto first = stage.bobSays("They come back every evening until March. Shall we go?");
    last(stage).reactions = {{"😍", {stage.bob, stage.alice}}, {"🐦", {stage.bob}}};
    stage.aliceSays("That is the whole flock? I have never seen them this low.",
                    MessageState::Read);
    quote(stage, stage.bob, "They come back every evening until March. Shall we go?", first);
    stage.aliceSays("Yes", MessageState::Sent);
    last(stage).reactions = {{"👍", {stage.bob}}};
    stage.bobSays("Good");
    quote(stage, stage.alice, "Yes", last(stage).id);
    stage.bobSays("This answers something that is not here");
    quote(stage, stage.alice, "", std::nullopt);
    happen(stage, MessageKind::Deleted, stage.bob);
    happen(stage, MessageKind::DeletedHere, stage.alice);
    happen(stage, MessageKind::MediaSaved, stage.bob);
    happen(stage, MessageKind::Screenshot, stage.alice);
    stage.bobSays("🎉🐦");
    last(stage).reactions = {{"👍", {stage.alice}}};
    stage.aliceSays("🐕", MessageState::Read);
    stage.aliceSays("🍀", MessageState::Read);
    quote(stage, stage.bob, "Wish me luck", first);
    stage.bobSays("Everybody has something to say");
    for (const auto* emoji : {"👍", "🎉", "🐦", "🐕", "😍", "🦊", "🍀", "🍉", "🚲"})
        last(stage).reactions.push_back({emoji, {stage.bob}});
    stage.aliceSays("It did not go", MessageState::Failed, "The network cannot be reached.");
    last(stage).reactions = {{"👍", {stage.bob}}};
    return first;
}

/// What is left of the last one is half of what its author wished, or so much.
void letGo(Stage& stage, Expiry expiry, double left = 0.5) {
    last(stage).expiry = expiry;
    const auto all = std::chrono::duration<double, std::milli>{expiry.after};
    last(stage).expiresAt = fromUnixMillis(stage.look.now().toMSecsSinceEpoch()) +
                            std::chrono::duration_cast<Millis>(all * left);
}

MessageId sayWhatGoes(Stage& stage) {
    using namespace std::chrono_literals;
    constexpr Expiry kHalfADay{ExpiryMode::AfterRead, 12h};
    happen(stage, MessageKind::ExpiryChanged, stage.bob);
    last(stage).expiry = {ExpiryMode::AfterSend, 24h};
    happen(stage, MessageKind::ExpiryChanged, stage.alice);
    last(stage).expiry = kHalfADay;
    const auto chosen = stage.bobSays("This one stays");
    stage.bobSays(
        "This one goes soon, and says more than fits on a line beside its time, its ring "
        "and whatever else there is to be seen of it");
    letGo(stage, kHalfADay, 0.2);
    stage.aliceSays("Nobody has read this");
    last(stage).expiry = kHalfADay;
    stage.aliceSays("This was read", MessageState::Read);
    letGo(stage, kHalfADay, 0.9);
    last(stage).reactions = {{"👍", {stage.bob}}};
    stage.aliceSays("On its way", MessageState::Sending);
    last(stage).expiry = kHalfADay;
    stage.bobSays("🎉🐦");
    letGo(stage, kHalfADay);
    stage.aliceSays("It did not go", MessageState::Failed, "The network cannot be reached.");
    last(stage).expiry = kHalfADay;
    happen(stage, MessageKind::ExpiryChanged, stage.bob);
    return chosen;
}

void save(Stage& stage) {
    QPixmap picture{stage.view.size() * 2};
    picture.setDevicePixelRatio(2);
    stage.view.render(&picture);
    QDir{}.mkpath("pictures");
    QVERIFY(picture.save(QStringLiteral("pictures/%1.png").arg(QTest::currentDataTag())));
    QCOMPARE(picture.toImage().pixelColor(4, 4), stage.look[Token::Window]);
}

}  // namespace

class PicturesTest : public QObject {
    Q_OBJECT

private slots:
    void OneOfEverything_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("width");
        QTest::newRow("answers-dark") << true << false << 760;
        QTest::newRow("answers-light") << false << false << 760;
        QTest::newRow("answers-narrow") << true << false << 340;
        QTest::newRow("answers-mirrored") << false << true << 760;
    }
    void OneOfEverything() {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(int, width);
        Stage stage{{width, 1'150}};
        stage.look.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light, Accent::Teal);
        stage.view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const auto first = sayOneOfEverything(stage);
        stage.open();
        stage.look.setReducedMotion(false);
        stage.view.showMessage(first);
        save(stage);
    }

    void WhatGoesByItself_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<bool>("selecting");
        QTest::addColumn<int>("width");
        QTest::newRow("timers-dark") << true << false << false << 760;
        QTest::newRow("timers-light") << false << false << false << 760;
        QTest::newRow("timers-mirrored") << false << true << false << 760;
        QTest::newRow("selecting-dark") << true << false << true << 760;
        QTest::newRow("selecting-light") << false << false << true << 760;
        QTest::newRow("selecting-narrow") << false << false << true << 340;
        QTest::newRow("selecting-mirrored") << true << true << true << 760;
    }
    void WhatGoesByItself() {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(bool, selecting);
        QFETCH(int, width);
        Stage stage{{width, 640}};
        stage.look.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light, Accent::Teal);
        stage.view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const auto chosen = sayWhatGoes(stage);
        stage.view.setExpiry({ExpiryMode::AfterRead, std::chrono::hours{12}});
        stage.open();
        const auto clickOn = [&](int row, Qt::KeyboardModifiers keys) {
            const auto id = stage.model.at(row).id;
            QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, keys,
                              stage.view.rectOf(id).center());
        };
        const int first = *stage.model.rowOf(chosen);
        if (selecting) clickOn(first, Qt::ControlModifier);
        if (selecting) clickOn(first + 2, Qt::ShiftModifier);
        if (selecting) clickOn(first + 5, Qt::NoModifier);
        save(stage);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::PicturesTest)
#include "pictures_test.moc"
