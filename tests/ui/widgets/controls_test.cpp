// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/avatar.h"
#include "widgets/banner.h"
#include "widgets/bar.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"
#include "widgets/path_light.h"

#include <QAbstractEventDispatcher>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace starling::ui {
namespace {

QAccessibleInterface* accessible(QObject& object) {
    return QAccessible::queryAccessibleInterface(&object);
}

class ControlsTest : public QObject {
    Q_OBJECT

private:
    Look look_;

private slots:
    void init() { look_.setReducedMotion(true); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void EachKeyOfPressingPressesOnce_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("Return") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("Enter") << static_cast<int>(Qt::Key_Enter);
        QTest::newRow("Space") << static_cast<int>(Qt::Key_Space);
    }

    void EachKeyOfPressingPressesOnce() {
        QFETCH(const int, key);
        Button button{look_, Button::Kind::Primary, "Accept"};
        IconButton icon{look_, "search", "Search"};
        PathLight light{look_};
        for (QAbstractButton* const each :
             std::initializer_list<QAbstractButton*>{&button, &icon, &light}) {
            QSignalSpy clicks{each, &QAbstractButton::clicked};
            each->show();
            QTest::keyClick(each, static_cast<Qt::Key>(key));
            QCOMPARE(clicks.size(), 1);
            each->setEnabled(false);
            QTest::keyClick(each, static_cast<Qt::Key>(key));
            QCOMPARE(clicks.size(), 1);
        }
    }

    void AScreenReaderSeesButtonsAndCanPressThem() {
        Button button{look_, Button::Kind::Danger, "Delete"};
        IconButton icon{look_, "search", "Search"};
        PathLight light{look_};
        for (QAbstractButton* const each :
             std::initializer_list<QAbstractButton*>{&button, &icon, &light}) {
            auto* const part = accessible(*each);
            QVERIFY(part);
            QCOMPARE(part->role(), QAccessible::Button);
            QVERIFY(!part->text(QAccessible::Name).isEmpty());
            QSignalSpy clicks{each, &QAbstractButton::clicked};
            QVERIFY(part->actionInterface());
            part->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QTRY_COMPARE(clicks.size(), 1);
        }
        QCOMPARE(accessible(icon)->text(QAccessible::Name), "Search");
        QCOMPARE(accessible(light)->text(QAccessible::Name), "Path: Building path");
    }

    void AClickLeavesTheKeyboardWhereItWas() {
        QWidget window;
        auto* const field = new LineField{look_, "Name", {}, &window};
        auto* const button = new IconButton{look_, "search", "Search", &window};
        button->move(100, 100);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(field->edit().hasFocus());
        QTest::keyClick(&field->edit(), Qt::Key_Tab);
        QVERIFY(button->hasFocus());
    }

    void AButtonIsAsWideAsItsText() {
        const Button brief{look_, Button::Kind::Secondary, "No"};
        const Button wordy{look_, Button::Kind::Secondary, "No, not in a thousand years"};
        Button dressed{look_, Button::Kind::Secondary, "No", "close"};
        QVERIFY(wordy.sizeHint().width() > brief.sizeHint().width());
        QCOMPARE(dressed.sizeHint().width(), brief.sizeHint().width() + 18 + 8);
        QCOMPARE(dressed.sizeHint().height(), 36);
        dressed.setTall(true);
        QCOMPARE(dressed.sizeHint().height(), 44);
    }

    void ASecretIsHiddenUntilAskedFor() {
        LineField field{look_, "Passphrase"};
        field.setSecret(true);
        field.setText("correct horse");
        QCOMPARE(field.edit().echoMode(), QLineEdit::Password);
        auto* const eye = field.findChild<IconButton*>();
        QVERIFY(eye);
        QCOMPARE(eye->accessibleName(), "Show");
        eye->click();
        QCOMPARE(field.edit().echoMode(), QLineEdit::Normal);
        QCOMPARE(eye->accessibleName(), "Hide");
        eye->click();
        QCOMPARE(field.edit().echoMode(), QLineEdit::Password);
    }

    void AFieldIsEmptiedByItsButton() {
        LineField field{look_, "Search", "search"};
        field.setClearable(true);
        field.resize(200, 36);
        field.show();
        auto* const clear = field.findChild<IconButton*>();
        QVERIFY(clear && !clear->isVisible());
        QSignalSpy changes{&field, &LineField::textChanged};
        QTest::keyClicks(&field.edit(), "ab");
        QVERIFY(clear->isVisible());
        clear->click();
        QCOMPARE(field.text(), "");
        QCOMPARE(changes.size(), 3);
        QVERIFY(!clear->isVisible());
    }

    void ReturnInAFieldIsTold() {
        LineField field{look_, "Name"};
        QSignalSpy returns{&field, &LineField::returnPressed};
        QTest::keyClick(&field.edit(), Qt::Key_Return);
        QCOMPARE(returns.size(), 1);
    }

    void AFieldMirrors() {
        LineField field{look_, "Search", "search"};
        field.setClearable(true);
        field.setText("a");
        field.resize(200, 36);
        field.show();
        auto* const clear = field.findChild<IconButton*>();
        QVERIFY(clear->x() > 100);
        QVERIFY(field.edit().x() > 30);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QVERIFY(clear->x() < 10);
        QVERIFY(field.edit().geometry().right() < 170);
    }

    void ABannerSaysWhatIsTheMatterAndGoes() {
        QWidget window;
        auto* const banner = new Banner{look_, &window};
        window.show();
        QVERIFY(!banner->isVisible());
        banner->resize(640, 0);
        QSignalSpy acts{banner, &Banner::acted};
        banner->tell(Banner::Kind::Quiet, "offline", "Offline.", "Nothing was lost.", "Try now");
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->height(), 44);
        QCOMPARE(banner->accessibleName(), "Offline. Nothing was lost.");
        banner->findChild<Button*>()->click();
        QCOMPARE(acts.size(), 1);
        banner->tell(Banner::Kind::Danger, "warning", "The disk is full.", "", "");
        QVERIFY(!banner->findChild<Button*>()->isVisible());
        banner->dismiss();
        QVERIFY(!banner->isVisible());
    }

    void InANarrowWindowABannerSaysAllInLinesOfItsOwn() {
        QWidget window;
        auto* const banner = new Banner{look_, &window};
        window.show();
        banner->resize(360, 0);
        const QString words{"2 messages wait, and leave by themselves."};
        banner->tell(Banner::Kind::Quiet, "offline", "Offline since 14:30.", words, "Try now");
        QVERIFY(banner->height() > 44);
        const auto labels = banner->findChildren<Label*>();
        QCOMPARE(labels[0]->text(), "Offline since 14:30.");
        QCOMPARE(labels[1]->text(), words);
        QCOMPARE(labels[1]->y(), labels[0]->geometry().bottom() + 1);
        QVERIFY(labels[1]->heightForWidth(labels[1]->width()) <= labels[1]->height());
        banner->resize(800, banner->height());
        QCOMPARE(banner->height(), 44);
        QCOMPARE(labels[1]->y(), labels[0]->y());
    }

    void ABannerSlidesUnlessMotionIsReduced() {
        QWidget window;
        auto* const banner = new Banner{look_, &window};
        window.show();
        look_.setReducedMotion(false);
        banner->tell(Banner::Kind::Quiet, "offline", "Offline.", "", "");
        QVERIFY(banner->height() < 44);
        QTRY_COMPARE(banner->height(), 44);
        banner->dismiss();
        banner->tell(Banner::Kind::Quiet, "offline", "Offline.", "", "");
        QTRY_COMPARE(banner->height(), 44);
        QVERIFY(banner->isVisible());
        banner->dismiss();
        QTRY_VERIFY(!banner->isVisible());
    }

    void EveryStateOfThePathHasItsOwnWordAndSentence() {
        QStringList words;
        PathLight light{look_};
        for (const auto state : {PathState::Connected, PathState::Building, PathState::OnePath,
                                 PathState::Offline, PathState::Locked}) {
            light.setState(state);
            QCOMPARE(light.toolTip(), pathSentence(state));
            words += pathWord(state);
        }
        QCOMPARE(words.removeDuplicates(), 0);
        light.setState(PathState::Offline, "No network since 14:02");
        QCOMPARE(light.toolTip(), "No network since 14:02");
        const int wide = light.sizeHint().width();
        light.setWordShown(false);
        QCOMPARE(light.sizeHint().width(), 36);
        QVERIFY(wide > 36);
    }

    void OnlyTheBuildingPathThatIsSeenIsPulsing() {
        PathLight light{look_};
        look_.setReducedMotion(false);
        const auto timers = [&light] {
            return QAbstractEventDispatcher::instance()->registeredTimers(&light).size();
        };
        QCOMPARE(timers(), 0);
        light.show();
        QCOMPARE(timers(), 1);
        const auto before = light.grab().toImage();
        QTRY_VERIFY(light.grab().toImage() != before);
        light.setState(PathState::OnePath);
        QCOMPARE(timers(), 0);
        light.setState(PathState::Building);
        light.hide();
        QCOMPARE(timers(), 0);
        look_.setReducedMotion(true);
        light.show();
        QCOMPARE(timers(), 0);
    }

    void ProgressIsABarAtTheLowerEdge() {
        look_.choose(SchemeChoice::Light, Accent::Teal);
        Banner banner{look_};
        banner.tell(Banner::Kind::Progress, "refresh", "Catching up", "", "");
        banner.resize(400, 44);
        QVERIFY(banner.grab().toImage().pixelColor(100, 43) != look_[Token::Accent]);
        banner.setProgress(0.5);
        QCOMPARE(banner.grab().toImage().pixelColor(100, 43), look_[Token::Accent]);
        QVERIFY(banner.grab().toImage().pixelColor(300, 43) != look_[Token::Accent]);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(banner.grab().toImage().pixelColor(300, 43), look_[Token::Accent]);
    }

    void ALabelNeverReadsMarkup() {
        Label label{look_, Type::Body, Token::Quiet, "<b>x</b>"};
        QCOMPARE(label.textFormat(), Qt::PlainText);
        const Label plain{look_, Type::Body, Token::Quiet, "x"};
        QVERIFY(label.sizeHint().width() > 2 * plain.sizeHint().width());
    }

    void ALabelStandsWhereTheWindowBegins() {
        Label label{look_, Type::Body, Token::Quiet, "Alice"};
        QCOMPARE(label.alignment(), Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(label.alignment(), Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
        label.setAlignment(Qt::AlignHCenter);
        QCOMPARE(label.alignment(), Qt::AlignHCenter | Qt::AlignAbsolute);
    }

    void ABannerWithoutRoomElidesAndTellsAllInItsToolTip() {
        Banner banner{look_};
        banner.tell(Banner::Kind::Quiet, "offline", "Offline since this morning.",
                    "Nothing was lost.", "Try now");
        banner.resize(240, 44);
        const auto labels = banner.findChildren<Label*>();
        QVERIFY(labels[0]->text().endsWith(QChar{0x2026}));
        QVERIFY(labels[0]->text().startsWith("Off"));
        QCOMPARE(banner.toolTip(), "Offline since this morning. Nothing was lost.");
        banner.resize(700, 44);
        QCOMPARE(labels[0]->text(), "Offline since this morning.");
        QCOMPARE(labels[1]->text(), "Nothing was lost.");
    }

    void EverythingFollowsTheScheme() {
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        Label label{look_, Type::Body, Token::Quiet, "x"};
        LineField field{look_, "Name"};
        const Bar bar{look_, Token::Pane, Qt::TopEdge};
        look_.choose(SchemeChoice::Light, Accent::Teal);
        QCOMPARE(label.palette().color(QPalette::WindowText), look_[Token::Quiet]);
        QCOMPARE(field.edit().palette().color(QPalette::Text), look_[Token::Text]);
        label.setColour(Token::Danger);
        QCOMPARE(label.palette().color(QPalette::WindowText), look_[Token::Danger]);
    }

    void HairlinesAreOneDevicePixelAtEachEdge_data() {
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("from the left") << false;
        QTest::newRow("from the right") << true;
    }

    void HairlinesAreOneDevicePixelAtEachEdge() {
        QFETCH(const bool, mirrored);
        if (mirrored) QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        look_.choose(SchemeChoice::Light, Accent::Teal);
        Bar bar{look_, Token::Pane, Qt::TopEdge | Qt::RightEdge};
        bar.resize(20, 10);
        const auto picture = bar.grab().toImage();
        const auto line = look_[Token::Hairline];
        const auto ground = look_[Token::Pane];
        QCOMPARE(picture.pixelColor(10, 0), line);
        QCOMPARE(picture.pixelColor(10, 1), ground);
        QCOMPARE(picture.pixelColor(10, 9), ground);
        QCOMPARE(picture.pixelColor(mirrored ? 0 : 19, 5), line);
        QCOMPARE(picture.pixelColor(mirrored ? 19 : 0, 5), ground);
    }

    void AnAvatarIsNamedAfterItsPerson() {
        Avatar avatar{look_, 44};
        avatar.setPerson(Look::AvatarKind::Person, {}, "Alice");
        QCOMPARE(avatar.accessibleName(), "Alice");
        QCOMPARE(avatar.size(), QSize(44, 44));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ControlsTest)
#include "controls_test.moc"
