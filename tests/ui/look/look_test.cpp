// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/look.h"

#include "look/style.h"
#include "look/system_scheme.h"

#include <QApplication>
#include <QDBusVariant>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {
namespace {

void tellSetting(SystemScheme& system, const char* group, const char* key, const QVariant& value) {
    QMetaObject::invokeMethod(&system, "settingChanged", Q_ARG(QString, QLatin1String{group}),
                              Q_ARG(QString, QLatin1String{key}),
                              Q_ARG(QDBusVariant, QDBusVariant{value}));
}

int inked(const QImage& picture) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y).alpha() > 0 ? 1 : 0;
    return count;
}

class LookTest : public QObject {
    Q_OBJECT

private slots:
    void EveryIconIsThereAndTakesTheColour_data() {
        QTest::addColumn<QString>("name");
        Look look;  // Brings the resources.
        const auto files = QDir{QStringLiteral(":/icons")}.entryInfoList();
        QVERIFY(files.size() > 50);
        for (const auto& file : files)
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
    }

    void EveryIconIsThereAndTakesTheColour() {
        QFETCH(const QString, name);
        const Look look;
        const auto picture = look.icon(name, Qt::red, 20, 2).toImage();
        QCOMPARE(picture.size(), QSize(40, 40));
        QVERIFY(inked(picture) > 20);
        QVERIFY(inked(picture) < 1200);
        for (int i = 0; i < 1600; ++i) {
            const auto pixel = picture.pixelColor(i % 40, i / 40);
            QVERIFY(pixel.alpha() == 0 || (pixel.red() > 200 && pixel.green() == 0));
        }
    }

    void TheIllustrationsAreThere() {
        const Look look;
        QVERIFY(inked(look.illustration("flock-empty", Qt::red, {250, 120}, 1).toImage()) > 500);
        QVERIFY(inked(look.illustration("flock-welcome", Qt::red, {440, 400}, 1).toImage()) > 500);
    }

    void AnIconThatIsMissingIsEmptyAndHarmless() {
        const Look look;
        const auto picture = look.icon("nothing-like-it", Qt::red, 20, 1);
        QCOMPARE(picture.size(), QSize(20, 20));
        QCOMPARE(inked(picture.toImage()), 0);
    }

    void APictureIsKept() {
        const Look look;
        const auto first = look.icon("search", Qt::red, 20, 1);
        QCOMPARE(look.icon("search", Qt::red, 20, 1).cacheKey(), first.cacheKey());
        QVERIFY(look.icon("search", Qt::blue, 20, 1).cacheKey() != first.cacheKey());
        QVERIFY(look.icon("search", Qt::red, 18, 1).cacheKey() != first.cacheKey());
        QVERIFY(look.icon("search", Qt::red, 20, 1.5).cacheKey() != first.cacheKey());
    }

    void OnlyArrowsTurnWithTheWriting() {
        const Look look;
        const auto turned = [&](const char* name) {
            return look.icon(name, Qt::red, 20, 1, Qt::RightToLeft).toImage();
        };
        const auto plain = [&](const char* name) {
            return look.icon(name, Qt::red, 20, 1).toImage();
        };
        QCOMPARE(turned("search"), plain("search"));
        QVERIFY(turned("back") != plain("back"));
        // It is the very same arrow: as much ink, on the other side.
        QCOMPARE(inked(turned("right")), inked(plain("right")));
    }

    void ChoosingChangesOnceAndDressesTheProgram() {
        Look look;
        look.choose(SchemeChoice::Light, Accent::Teal);
        const QSignalSpy changes{&look, &Look::changed};
        look.choose(SchemeChoice::Dark, Accent::Plum);
        QCOMPARE(changes.size(), 1);
        look.choose(SchemeChoice::Dark, Accent::Plum);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(look.scheme(), Scheme::Dark);
        QCOMPARE(look.schemeChoice(), SchemeChoice::Dark);
        const auto palette = QApplication::palette();
        QCOMPARE(palette.color(QPalette::Window), look[Token::Pane]);
        QCOMPARE(palette.color(QPalette::PlaceholderText), look[Token::Quiet]);
        QCOMPARE(palette.color(QPalette::Highlight), look[Token::Accent]);
        QCOMPARE(palette.color(QPalette::Link), look[Token::Accent]);
        QVERIFY(dynamic_cast<Style*>(QApplication::style()));
    }

    void TheDesktopIsFollowedOnlyWhenAsked() {
        SystemScheme system;
        QCOMPARE(system.scheme(), Scheme::Light);
        const QSignalSpy changes{&system, &SystemScheme::changed};
        tellSetting(system, "org.freedesktop.appearance", "color-scheme", 1U);
        QCOMPARE(system.scheme(), Scheme::Dark);
        tellSetting(system, "org.freedesktop.appearance", "color-scheme", 2U);
        QCOMPARE(system.scheme(), Scheme::Light);
        QCOMPARE(changes.size(), 2);
        tellSetting(system, "org.freedesktop.appearance", "accent-color", 1U);
        tellSetting(system, "org.example", "color-scheme", 1U);
        tellSetting(system, "org.freedesktop.appearance", "color-scheme", "dark");
        tellSetting(system, "org.freedesktop.appearance", "color-scheme", 7U);
        QCOMPARE(system.scheme(), Scheme::Light);
        QCOMPARE(changes.size(), 2);
    }

    void ADarkPaletteOfThePlatformIsSeenUnderOurs() {
        Look look;
        look.choose(SchemeChoice::Dark, Accent::Teal);
        const SystemScheme system;
        QCOMPARE(system.scheme(), Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), look[Token::Pane]);
    }

    void ADesktopWithoutAnimationsStopsOurs() {
        SystemScheme system;
        tellSetting(system, "org.gnome.desktop.interface", "enable-animations", false);
        QVERIFY(system.reducedMotion());
        tellSetting(system, "org.gnome.desktop.interface", "enable-animations", "yes");
        QVERIFY(system.reducedMotion());
        tellSetting(system, "org.gnome.desktop.interface", "enable-animations", true);
        QVERIFY(!system.reducedMotion());
        Look look;
        QCOMPARE(look.motion(160), 160);
        look.setReducedMotion(true);
        QCOMPARE(look.motion(160), 0);
    }

    void TypesHaveTheirSizes() {
        const Look look;
        const auto px = [&](Type type) { return QFontInfo{look.font(type)}.pixelSize(); };
        QCOMPARE(px(Type::Body), 14);
        QCOMPARE(px(Type::Title), 16);
        QCOMPARE(look.font(Type::Meta).pointSizeF(), 11.5 * 0.75);
        QCOMPARE(look.font(Type::Name).weight(), QFont::DemiBold);
        QCOMPARE(look.lineHeight(Type::Body), 19);
        QCOMPARE(look.lineHeight(Type::JumboEmoji), 44);
        QVERIFY(look.font(Type::Mono).families() != look.font(Type::Body).families());
    }

    void DigitsAreNoEmoji() {
        const Look look;
        const QFontMetricsF with{look.font(Type::Body)};
        QFont alone = look.font(Type::Body);
        alone.setFamilies({alone.families().front()});
        QCOMPARE(with.horizontalAdvance("0123456789#*"),
                 QFontMetricsF{alone}.horizontalAdvance("0123456789#*"));
    }

    void TheClockCanBeStopped() {
        Look look;
        QVERIFY(look.now().isValid());
        const QDateTime noon{QDate{2026, 2, 12}, QTime{12, 0}};
        look.setClock([noon] { return noon; });
        QCOMPARE(look.now(), noon);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::LookTest)
#include "look_test.moc"
