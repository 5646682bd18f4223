// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Alice and Bob, each with a window of their own, make accounts and talk over the network given.
/// Prints what is said, saves pictures, and ends with 0 when everything arrived.

#include "demo/seat.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace starling::ui;

void say(const QString& line) {
    std::fputs((line + '\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

struct Stage {
    Look& look;
    QDir pictures;
    Seat alice;
    Seat bob;

    bool save(const char* name) {
        return alice.hand().save(pictures.filePath(QString{"alice-%1.png"}.arg(name))) &&
               bob.hand().save(pictures.filePath(QString{"bob-%1.png"}.arg(name)));
    }
};

/// A step of the story; the first that fails ends it.
bool step(const char* what, bool done) {
    if (!done) say(QString{"demo: this did not happen: %1"}.arg(what));
    return done;
}

bool meet(Stage& stage) {
    stage.alice.sitDown();
    stage.bob.sitDown();
    return step("both windows show the first screen",
                stage.alice.hand().sees("Create an account") &&
                    stage.bob.hand().sees("Create an account")) &&
           stage.save("1-welcome") &&
           step("Alice makes an account", stage.alice.createAccount("Alice")) &&
           step("Bob makes an account", stage.bob.createAccount("Bob"));
}

bool talk(Stage& stage) {
    const auto bobsHand = stage.bob.hand();
    return step("Alice writes to Bob's ID",
                stage.alice.writeToStranger(stage.bob.id(), "Hello Bob, it is Alice.")) &&
           step("Bob sees that somebody asks", bobsHand.sees("Message requests", 30'000)) &&
           stage.save("2-request") &&
           step("Bob opens the request",
                bobsHand.click("Message requests") && bobsHand.sees("Hello Bob, it is Alice.")) &&
           step("Bob opens it", stage.bob.openFirstRequest()) &&
           step("Bob answers", bobsHand.click("Answer") && stage.bob.write("Hello Alice!")) &&
           step("Alice hears him", stage.alice.hand().sees("Hello Alice!", 30'000)) &&
           step("Alice goes on",
                stage.alice.write("Three hops, and nobody on the way knows both of us. 🐦")) &&
           step("Bob hears her", bobsHand.sees("Three hops", 30'000));
}

bool play(Stage& stage) {
    if (!meet(stage) || !talk(stage)) return false;
    stage.save("3-conversation");
    stage.look.choose(
        stage.look.scheme() == Scheme::Dark ? SchemeChoice::Light : SchemeChoice::Dark,
        stage.look.accent());
    return step("the pictures are saved", stage.save("4-other-theme"));
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app{argc, argv};
    QCommandLineParser parser;
    parser.addOptions(
        {{"network", "A network profile.", "FILE"}, {"pictures", "Where the pictures go.", "DIR"}});
    parser.process(app);
    const QTemporaryDir place;
    const QDir folder{place.path()};
    Look look;
    look.setReducedMotion(true);
    const auto network = parser.value("network");
    Stage stage{look, QDir{parser.value("pictures")}, Seat{look, folder.filePath("alice"), network},
                Seat{look, folder.filePath("bob"), network}};
    QDir{}.mkpath(stage.pictures.path());
    QElapsedTimer clock;
    clock.start();
    const bool done = play(stage);
    if (done) {
        say("What Alice's window shows:");
        for (const auto& line : stage.alice.transcript())
            say("  " + line);
        say("What Bob's window shows:");
        for (const auto& line : stage.bob.transcript())
            say("  " + line);
        say(QString{"Played in %1 s; pictures are in %2."}
                .arg(static_cast<double>(clock.elapsed()) / 1000, 0, 'f', 1)
                .arg(stage.pictures.path()));
    }
    stage.alice.leave();
    stage.bob.leave();
    return done ? 0 : 1;
}
