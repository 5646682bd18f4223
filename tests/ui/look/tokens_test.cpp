// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/tokens.h"

#include "look/words.h"

#include <QTest>

#include <set>

namespace starling::ui {
namespace {

AccountId idWithThirdByte(std::uint8_t byte) {
    AccountId id;
    id.bytes[0] = AccountId::kAccount;
    id.bytes[1] = 0xAB;
    id.bytes[3] = byte;
    return id;
}

class TokensTest : public QObject {
    Q_OBJECT

private slots:
    void BlackOnWhiteIsTwentyOneToOne() {
        QCOMPARE(qRound(contrastBetween(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrastBetween(Qt::white, Qt::white) * 100), 100);
        QVERIFY(contrastBetween(QColor{0x777777}, Qt::white) < 4.5);
        QVERIFY(contrastBetween(QColor{0x767676}, Qt::white) > 4.5);
    }

    void EveryPairCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("accent");
        for (int accent = 0; accent < kAccents; ++accent) {
            QTest::addRow("dark %d", accent) << true << accent;
            QTest::addRow("light %d", accent) << false << accent;
        }
    }

    void EveryPairCanBeRead() {
        QFETCH(const bool, dark);
        QFETCH(const int, accent);
        const Colours colours{dark ? Scheme::Dark : Scheme::Light, static_cast<Accent>(accent)};
        QStringList bad;
        for (const auto& [ink, ground, wanted] : colourPairs()) {
            const auto found = contrastBetween(colours[ink], colours[ground]);
            if (found < wanted)
                bad += QStringLiteral("%1 on %2: %3 (%4 on %5), not %6")
                           .arg(static_cast<int>(ink))
                           .arg(static_cast<int>(ground))
                           .arg(found, 0, 'f', 2)
                           .arg(colours[ink].name(), colours[ground].name())
                           .arg(wanted);
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void EveryTokenIsPairedOrNamedAsExempt() {
        // Lines, and what is meant to stay behind.
        std::set<Token> met{Token::RaisedLine, Token::Hairline, Token::BubbleLine, Token::Disabled};
        for (const auto& pair : colourPairs()) {
            met.insert(pair.ink);
            met.insert(pair.ground);
        }
        QCOMPARE(static_cast<int>(met.size()), kTokens);
    }

    void EachAccentLooksDifferent() {
        for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
            std::set<QRgb> seen;
            std::set<QRgb> bubbles;
            for (int accent = 0; accent < kAccents; ++accent) {
                const Colours colours{scheme, static_cast<Accent>(accent)};
                seen.insert(colours[Token::Accent].rgb());
                bubbles.insert(colours[Token::BubbleOwn].rgb());
            }
            QCOMPARE(static_cast<int>(seen.size()), kAccents);
            QCOMPARE(static_cast<int>(bubbles.size()), kAccents);
        }
    }

    void AHoveredAndAPressedButtonAreSeenToBe() {
        for (int accent = 0; accent < kAccents; ++accent) {
            const Colours colours{Scheme::Light, static_cast<Accent>(accent)};
            QVERIFY(colours[Token::AccentHover] != colours[Token::Accent]);
            QVERIFY(colours[Token::AccentPressed] != colours[Token::AccentHover]);
        }
    }

    void WhiteInitialsCanBeReadOnEveryAvatar() {
        std::set<QRgb> hues;
        for (std::uint8_t byte = 0; byte < 10; ++byte) {
            const auto hue = avatarColour(idWithThirdByte(byte));
            hues.insert(hue.rgb());
            QVERIFY2(contrastBetween(Qt::white, hue) >= 4.5, qPrintable(hue.name()));
        }
        QCOMPARE(static_cast<int>(hues.size()), 10);
    }

    void TheThirdByteOfTheKeyChoosesTheAvatar() {
        QCOMPARE(avatarColour(idWithThirdByte(0)), QColor{0x1F776C});
        QCOMPARE(avatarColour(idWithThirdByte(9)), QColor{0x55667B});
        QCOMPARE(avatarColour(idWithThirdByte(11)), QColor{0x2B6CB0});
    }

    void InitialsAreTheFirstOfTheFirstAndOfTheLastWord_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("one word") << "Alice"
                                  << "A";
        QTest::newRow("two words") << "Alice Baker"
                                   << "AB";
        QTest::newRow("three words") << "alice van baker"
                                     << "AB";
        QTest::newRow("spaces") << "  alice \n "
                                << "A";
        QTest::newRow("no name") << ""
                                 << "A";
        QTest::newRow("only marks") << "--- !!"
                                    << "A";
        QTest::newRow("quoted") << "(Bob) \"Carol\""
                                << "BC";
        QTest::newRow("an accent of its own")
            << QString::fromUtf8("e\u0301milie") << QString::fromUtf8("E\u0301");
        QTest::newRow("a letter without capital")
            << QString::fromUtf8("ßen") << QString::fromUtf8("ß");
        QTest::newRow("outside of the first plane")
            << QString::fromUtf8("\U0001D49C b") << QString::fromUtf8("\U0001D49CB");
        QTest::newRow("an emoji first")
            << QString::fromUtf8("🦊 Fox") << QString::fromUtf8("🦊");
        QTest::newRow("an emoji last") << QString::fromUtf8("Fox 🦊") << "F";
        QTest::newRow("a joined emoji")
            << QString::fromUtf8("👩‍💻x") << QString::fromUtf8("👩‍💻");
        QTest::newRow("a flag") << QString::fromUtf8("🇫🇷") << QString::fromUtf8("🇫🇷");
        QTest::newRow("two characters") << QString::fromUtf8("小明") << QString::fromUtf8("小");
        QTest::newRow("turned around") << QString::fromUtf8("\u202eBob") << "B";
    }

    void InitialsAreTheFirstOfTheFirstAndOfTheLastWord() {
        QFETCH(const QString, name);
        QTEST(initialsOf(name, idWithThirdByte(0)), "initials");
    }

    void AnIdThatIsShownInsteadOfANameIsNone() {
        const auto id = idWithThirdByte(0);
        QCOMPARE(initialsOf(shortId(id), id), QString{"A"});
        QCOMPARE(initialsOf(harmless(shortId(id)), id), QString{"A"});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_APPLESS_MAIN(starling::ui::TokensTest)
#include "tokens_test.moc"
