// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/hand.h"
#include "journeys/screens.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QTextStream>

using namespace starling::test;
using namespace starling::ui;

/// Every screen in both themes, in two sizes and both directions, and a page that shows them all.
class PicturesTest : public QObject {
    Q_OBJECT

private:
    struct Way {
        Scheme scheme;
        QSize size;
        Qt::LayoutDirection direction;

        QString name() const {
            return QString{"%1-%2-%3"}
                .arg(scheme == Scheme::Dark ? "dark" : "light")
                .arg(size.width())
                .arg(direction == Qt::RightToLeft ? "rtl" : "ltr");
        }
    };

    static std::vector<Way> ways() {
        std::vector<Way> out;
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft})
            for (const auto size : {QSize{1180, 780}, QSize{360, 480}})
                for (const auto scheme : {Scheme::Light, Scheme::Dark})
                    out.push_back({scheme, size, direction});
        return out;
    }

    static void take(Look& look, const Screen& screen, const Way& way, const QString& file) {
        QGuiApplication::setLayoutDirection(way.direction);
        look.choose(way.scheme == Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light,
                    Accent::Teal);
        const auto window = screen.make(look);
        window->resize(way.size);
        window->show();
        const auto shown = [&] { return Hand{*window}.texts().join(" | "); };
        QVERIFY2(screen.prepare(*window), qPrintable(QString{screen.name} + ": " + shown()));
        QCoreApplication::processEvents();
        QVERIFY(Hand{*window}.save(file));
    }

    static void writeIndex(const QDir& folder) {
        QFile file{folder.filePath("index.html")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTextStream page{&file};
        page << "<!doctype html><meta charset=utf-8><title>Starling, every screen</title>"
                "<style>body{font:14px sans-serif;background:#888;margin:24px}"
                "div{display:flex;flex-wrap:wrap;gap:12px}img{height:390px}</style>\n";
        for (const auto& screen : screens()) {
            page << "<h2>" << screen.name << "</h2><div>\n";
            for (const auto& way : ways())
                page << "<img loading=lazy src='" << screen.name << '-' << way.name()
                     << ".png' title='" << way.name() << "'>\n";
            page << "</div>\n";
        }
    }

private slots:
    void EveryScreenIsThereInEveryWay() {
        const QDir folder{qEnvironmentVariable("STARLING_PICTURES", STARLING_PICTURES_DIR)};
        folder.mkpath(".");
        Look look;
        look.setReducedMotion(true);
        look.setClock([] { return QDateTime{{2026, 2, 3}, {14, 30}, Qt::UTC}; });
        const auto only = qEnvironmentVariable("STARLING_SCREEN");
        for (const auto& screen : screens())
            for (const auto& way :
                 only.isEmpty() || only == screen.name ? ways() : std::vector<Way>{})
                take(look, screen, way,
                     folder.filePath(QString{"%1-%2.png"}.arg(screen.name, way.name())));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        writeIndex(folder);
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
