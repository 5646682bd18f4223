// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/avatar.h"
#include "widgets/banner.h"
#include "widgets/bar.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/label.h"
#include "widgets/line_field.h"
#include "widgets/path_light.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include <functional>

namespace starling::ui {
namespace {

/// Twice as large, to be looked at; before there is an application.
const bool kDoubled = qputenv("QT_SCALE_FACTOR", "2");

enum class State { Rest, Hover, Pressed, Focus, Disabled };
constexpr State kStates[]{State::Rest, State::Hover, State::Pressed, State::Focus, State::Disabled};

/// Draws controls one after the other on a sheet. Only what has the focus can be drawn with it, so
/// each is shown by itself and then copied.
class Sheet {
public:
    Sheet(const Look& look, QSize size)
        : look_{look}, host_{look, Token::Pane, {}}, picture_{size * 2} {
        picture_.setDevicePixelRatio(2);
        picture_.fill(look[Token::Pane]);
        host_.resize(size);
        host_.show();
        QApplication::setActiveWindow(&host_);
    }

    void add(QWidget* widget, State state, QPoint where, QSize size = {}) {
        widget->setParent(&host_);
        widget->setGeometry({where, size.isEmpty() ? widget->sizeHint() : size});
        widget->show();
        widget->setEnabled(state != State::Disabled);
        widget->setAttribute(Qt::WA_UnderMouse, state == State::Hover || state == State::Pressed);
        if (auto* const button = qobject_cast<QAbstractButton*>(widget))
            button->setDown(state == State::Pressed);
        if (state == State::Focus) {
            widget->setFocus();
        } else {
            host_.setFocus();
        }
        QPainter painter{&picture_};
        widget->render(&painter, where, {}, QWidget::DrawChildren);
        delete widget;
    }

    void addRow(int y, int step, const std::function<QWidget*()>& make, QSize size = {}) {
        int x = 16;
        for (const auto state : kStates) {
            add(make(), state, {x, y}, size);
            x += step;
        }
    }

    void save(const QString& name) {
        QDir{}.mkpath(QStringLiteral("pictures"));
        QVERIFY(picture_.save(QStringLiteral("pictures/%1.png").arg(name)));
    }

    QWidget& host() { return host_; }
    const QPixmap& picture() const { return picture_; }

private:
    const Look& look_;
    Bar host_;
    QPixmap picture_;
};

AccountId idOf(std::uint8_t hue) {
    AccountId id;
    id.bytes.fill(hue);
    return id;
}

void addButtons(const Look& look, Sheet& sheet) {
    using Kind = Button::Kind;
    const auto row = [&](int y, Kind kind, const char* text, const char* icon, bool tall) {
        sheet.addRow(y, 160, [&look, kind, text, icon, tall] {
            auto* const button = new Button{look, kind, text, icon};
            button->setTall(tall);
            return button;
        });
    };
    row(16, Kind::Primary, "Accept", "", false);
    row(64, Kind::Secondary, "Cancel", "", false);
    row(112, Kind::Danger, "Delete", "", false);
    row(160, Kind::Text, "Create group", "", false);
    row(208, Kind::Primary, "New message", "edit", true);
    sheet.addRow(264, 160, [&look] { return new IconButton{look, "search", "Search"}; });
    sheet.addRow(308, 160, [&look] {
        auto* const send = new IconButton{look, "send", "Send"};
        send->setFilled(true);
        send->setSide(40);
        return send;
    });
    sheet.addRow(356, 160, [&look] {
        auto* const shown = new IconButton{look, "info", "Details"};
        shown->setCheckable(true);
        shown->setChecked(true);
        return shown;
    });
}

void addFields(const Look& look, Sheet& sheet) {
    sheet.addRow(404, 160,
                 [&look] {
                     auto* const field = new LineField{look, "Search", "search"};
                     field->setPlaceholder("Search");
                     return field;
                 },
                 {148, 36});
    sheet.addRow(452, 160,
                 [&look] {
                     auto* const field = new LineField{look, "Passphrase"};
                     field->setSecret(true);
                     field->setText("12345678");
                     return field;
                 },
                 {148, 40});
    sheet.addRow(504, 160,
                 [&look] {
                     auto* const field = new LineField{look, "Name"};
                     field->setClearable(true);
                     field->setWrong(true);
                     field->setText("Alice");
                     return field;
                 },
                 {148, 44});
}

void addPath(const Look& look, Sheet& sheet) {
    int x = 16;
    for (const auto state : {PathState::Connected, PathState::Building, PathState::OnePath,
                             PathState::Offline, PathState::Locked}) {
        auto* const light = new PathLight{look};
        light->setState(state);
        sheet.add(light, state == PathState::Offline ? State::Focus : State::Rest, {x, 560});
        x += 136;
    }
}

void addAvatars(const Look& look, Sheet& sheet) {
    const char* const names[]{"Alice", "Bob Carol", "",  "🦊", "Émile Zo",
                              "小明",  "A",         "B", "C",    "D"};
    for (std::uint8_t i = 0; i < 10; ++i) {
        auto* const avatar = new Avatar{look, 44};
        avatar->setPerson(Look::AvatarKind::Person, idOf(i), QString::fromUtf8(names[i]));
        sheet.add(avatar, State::Rest, {16 + 56 * i, 608}, {44, 44});
    }
    auto* const note = new Avatar{look, 44};
    note->setPerson(Look::AvatarKind::NoteToSelf, idOf(0), "Note to Self");
    sheet.add(note, State::Rest, {16 + 560, 608}, {44, 44});
    sheet.add(new Avatar{look, 44}, State::Rest, {16 + 616, 608}, {44, 44});
    auto* const large = new Avatar{look, 72};
    large->setPerson(Look::AvatarKind::Person, idOf(4), "Alice Baker");
    sheet.add(large, State::Rest, {16 + 680, 596}, {72, 72});
}

void addBanners(const Look& look, Sheet& sheet) {
    const auto banner = [&](int y, Banner::Kind kind, const char* icon, const char* fact,
                            const char* consequence, const char* action) {
        auto* const out = new Banner{look, &sheet.host()};
        out->tell(kind, icon, fact, consequence, action);
        out->setProgress(0.4);
        sheet.add(out, State::Rest, {0, y}, {816, 44});
    };
    using Kind = Banner::Kind;
    banner(680, Kind::Quiet, "offline", "Offline since 14:02.",
           "3 messages wait in the outbox and leave by themselves.", "Try now");
    banner(724, Kind::Progress, "refresh", "Catching up", "1,240 of about 3,000 messages", "");
    banner(768, Kind::Warning, "clock", "Your clock is 7 minutes behind.",
           "Messages may be refused.", "How to set it");
    banner(812, Kind::Danger, "warning", "The disk is full.",
           "Nothing new can be stored. What you wrote stays in the field.", "Show storage");
}

void addRest(const Look& look, Sheet& sheet) {
    auto* const bar = new QScrollBar{Qt::Vertical};
    bar->setRange(0, 100);
    bar->setPageStep(50);
    sheet.add(bar, State::Rest, {800, 16}, {bar->sizeHint().width(), 200});
    int x = 16;
    for (const auto type : {Type::Body, Type::Name, Type::Snippet, Type::Meta, Type::Title,
                            Type::PageTitle, Type::WizardTitle, Type::Label, Type::Mono}) {
        auto* const label =
            new Label{look, type, Token::Text, QString::fromUtf8("Aa 12 ❤️🇫🇷😀")};
        const auto size = label->sizeHint();
        sheet.add(label, State::Rest, {x, 868}, size);
        x += size.width() + 10;
    }
}

class ControlsPicture : public QObject {
    Q_OBJECT

private slots:
    void EveryControlInEveryState_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("accent");
        QTest::addColumn<QString>("name");
        QTest::newRow("dark") << true << 0 << "controls-dark";
        QTest::newRow("light") << false << 0 << "controls-light";
        QTest::newRow("dark plum") << true << 4 << "controls-dark-plum";
        QTest::newRow("light clay") << false << 5 << "controls-light-clay";
    }

    void EveryControlInEveryState() {
        QFETCH(const bool, dark);
        QFETCH(const int, accent);
        QFETCH(const QString, name);
        Look look;
        look.setReducedMotion(true);
        look.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light, static_cast<Accent>(accent));
        Sheet sheet{look, {816, 912}};
        addButtons(look, sheet);
        addFields(look, sheet);
        addPath(look, sheet);
        addAvatars(look, sheet);
        addBanners(look, sheet);
        addRest(look, sheet);
        const auto picture = sheet.picture().toImage();
        // The first button is the accent, the last banner the tint of danger.
        QCOMPARE(picture.pixelColor(2 * 24, 2 * 30), look[Token::Accent]);
        QCOMPARE(picture.pixelColor(2 * 4, 2 * 830), look[Token::DangerTint]);
        sheet.save(name);
    }

    void AQuestionFromTheRight_data() {
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("question-dark") << false;
        QTest::newRow("question-light-mirrored") << true;
    }

    /// With a banner too long for its room, at 360 px.
    void AQuestionFromTheRight() {
        QFETCH(const bool, mirrored);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Look look;
        look.setReducedMotion(true);
        look.choose(mirrored ? SchemeChoice::Light : SchemeChoice::Dark, Accent::Teal);
        auto* const dialog = new Dialog{look, "Delete this message?"};
        auto* const banner = new Banner{look, dialog};
        banner->tell(Banner::Kind::Warning, "clock", "Your clock is 7 minutes behind.",
                     "Messages may be refused.", "How to set it");
        auto* const words =
            new Label{look, Type::Body, Token::Quiet,
                      "It is gone on this device only. " + QString{"Whoever has it keeps it."}};
        words->setWordWrap(true);
        dialog->content().addWidget(banner);
        dialog->content().addWidget(words);
        dialog->content().addWidget(new LineField{look, "Search", "search"});
        dialog->foot().addWidget(new Label{look, Type::Meta, Token::Quiet, "A note"});
        dialog->foot().addStretch();
        dialog->foot().addWidget(new Button{look, Button::Kind::Secondary, "Cancel", "back"});
        dialog->foot().addWidget(new Button{look, Button::Kind::Danger, "Delete"});
        dialog->resize(360, 280);
        dialog->show();
        QPixmap picture{dialog->size() * 2};
        picture.setDevicePixelRatio(2);
        dialog->render(&picture);
        QCOMPARE(picture.toImage().pixelColor(4, 4), look[Token::Pane]);
        QDir{}.mkpath("pictures");
        QVERIFY(picture.save(QStringLiteral("pictures/%1.png").arg(QTest::currentDataTag())));
        dialog->close();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void AMenu_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    void AMenu() {
        QFETCH(const bool, dark);
        Look look;
        look.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light, Accent::Teal);
        const auto icon = [&](const char* name) {
            return QIcon{look.icon(name, look[Token::Text], 18, 2)};
        };
        QMenu menu;
        menu.addAction("Show Starling");
        auto* const mute = menu.addAction(icon("mute"), "Mute for 1 hour");
        menu.addAction(icon("lock"), "Lock now")->setShortcut(QKeySequence{"Ctrl+L"});
        menu.addSeparator();
        auto* const checked = menu.addAction("Work offline");
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addAction("Quit")->setEnabled(false);
        menu.setActiveAction(mute);
        QPixmap picture{menu.sizeHint() * 2};
        picture.setDevicePixelRatio(2);
        picture.fill(look[Token::Window]);
        menu.resize(menu.sizeHint());
        menu.render(&picture, {}, {}, QWidget::DrawChildren);
        QCOMPARE(picture.toImage().pixelColor(2 * 30, 2 * 3), look[Token::Raised]);
        QDir{}.mkpath("pictures");
        QVERIFY(picture.save(dark ? "pictures/menu-dark.png" : "pictures/menu-light.png"));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ControlsPicture)
#include "controls_picture.moc"
