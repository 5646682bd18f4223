// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/links.h"

#include <QElapsedTimer>
#include <QTest>

namespace starling::ui {

class LinksTest : public QObject {
    Q_OBJECT

    static QStringList linksIn(const QString& text) {
        QStringList out;
        for (const auto& link : findLinks(text))
            out << text.mid(link.range.from, link.range.to - link.range.from);
        return out;
    }

private slots:
    void AnAddressIsFoundWithoutWhatIsAroundIt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char* name, const QString& text, const QStringList& links) {
            QTest::newRow(name) << text << links;
        };
        row("alone", "http://a.example", {"http://a.example"});
        row("secure", "see https://a.example/b?c=d#e now", {"https://a.example/b?c=d#e"});
        row("in capitals", "HTTPS://A.example", {"HTTPS://A.example"});
        row("two", "http://a.example http://b.example", {"http://a.example", "http://b.example"});
        row("in two lines", "http://a.example\nhttp://b.example",
            {"http://a.example", "http://b.example"});
        row("at the end of a sentence", "Go to http://a.example/b.", {"http://a.example/b"});
        row("before much punctuation", "http://a.example/b?!...", {"http://a.example/b"});
        row("before other punctuation", "http://a.example/b。」", {"http://a.example/b"});
        row("in brackets", "(http://a.example)", {"http://a.example"});
        row("as written in Markdown", "[a](http://a.example/b), c", {"http://a.example/b"});
        row("with brackets", "http://a.example/b_(c)", {"http://a.example/b_(c)"});
        row("with a bracket nobody closes", "http://a.example/b(c", {"http://a.example/b"});
        row("in angles", "<http://a.example>", {"http://a.example"});
        row("in quotes", "\"http://a.example\"", {"http://a.example"});
        row("with a number for a host", "http://[::1]:80/a", {"http://[::1]:80/a"});
        row("with other letters", "http://bücher.example/ß", {"http://bücher.example/ß"});
        row("with somebody's name", "http://bob@a.example", {"http://bob@a.example"});
        row("with underscores", "http://a_b.example/_c_d", {"http://a_b.example/_c_d"});
        row("before what cannot be seen", "http://a.example\u200B.b.example", {"http://a.example"});
        row("before what turns the writing", "http://a.example\u202Egnp", {"http://a.example"});
        row("before a backslash", "http://a.example\\@b.example", {"http://a.example"});
    }
    void AnAddressIsFoundWithoutWhatIsAroundIt() {
        QFETCH(QString, text);
        QFETCH(QStringList, links);
        QCOMPARE(linksIn(text), links);
    }

    void NothingElseIsALink_data() {
        QTest::addColumn<QString>("text");
        const QStringList texts{
            "",
            "a.example",
            "www.a.example",
            "ftp://a.example",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "javascript://http/",
            "http:/a.example",
            "http:a.example",
            "http://",
            "http:// a.example",
            "https://?",
            "http:///a",
            "xhttp://a.example",
            "git+http://a.example",
            "http://a.example:port/",
            "http://%00/",
        };
        for (const auto& text : texts)
            QTest::newRow(qPrintable(text)) << text;
    }
    void NothingElseIsALink() {
        QFETCH(QString, text);
        QCOMPARE(linksIn(text), QStringList{});
    }

    void WhatIsFarTooLongIsNone() {
        const auto start = QStringLiteral("http://a.example/");
        const auto longest = start + QString(kLongestLink - start.size(), 'x');
        QCOMPARE(linksIn(longest).size(), 1);
        QCOMPARE(linksIn(longest + 'x').size(), 0);
    }

    void HostileTextsTakeNoLonger_data() {
        QTest::addColumn<QString>("piece");
        for (const auto* piece : {"http://", "http://(", "http://[", "http://a/(", "http",
                                  "(http://a.b/", "http://a.b/)", "http://a.b "})
            QTest::newRow(piece) << piece;
    }
    void HostileTextsTakeNoLonger() {
        QFETCH(QString, piece);
        QElapsedTimer clock;
        clock.start();
        const auto links = findLinks(piece.repeated(40'000));
        QVERIFY2(clock.elapsed() < 4'000, qPrintable(QString::number(clock.elapsed())));
        for (std::size_t i = 1; i < links.size(); ++i)
            QVERIFY(links[i - 1].range.to <= links[i].range.from);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::LinksTest)
#include "links_test.moc"
