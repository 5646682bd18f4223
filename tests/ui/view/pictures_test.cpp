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
        QPixmap picture{stage.view.size() * 2};
        picture.setDevicePixelRatio(2);
        stage.view.render(&picture);
        QDir{}.mkpath("pictures");
        QVERIFY(picture.save(QStringLiteral("pictures/%1.png").arg(QTest::currentDataTag())));
        QCOMPARE(picture.toImage().pixelColor(4, 4), stage.look[Token::Window]);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::PicturesTest)
#include "pictures_test.moc"
