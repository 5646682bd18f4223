// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/meeting_place.h"
#include "cli/window_service.h"
#include "desktop/desktop.h"
#include "desktop/one_instance.h"
#include "look/look.h"
#include "look/translation.h"
#include "platform/end_signal.h"
#include "starling/core_dumps.h"
#include "starling/folders.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLocale>

namespace {

using namespace starling;
using namespace starling::ui;

MainWindow::Start startFrom(const QApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A private messenger for the Session network."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{"profile", QCoreApplication::translate("main", "The profile folder."), "DIR"},
         {"network",
          QCoreApplication::translate("main",
                                      "session, testnet, local, or the path of a network profile."),
          "NAME|FILE"},
         {"proxy",
          QCoreApplication::translate(
              "main",
              "socks5h://[user:pass@]host:port or http://host:port; nothing goes around it."),
          "URL"}});
    parser.process(app);
    const auto profile = parser.value("profile");
    return {profile.isEmpty() ? QString::fromStdString(defaultProfileFolder()) : profile,
            parser.value("network"), parser.value("proxy"), notifierOfThisMachine};
}

/// As the engine and starling-cli write it.
std::string profileOf(const MainWindow::Start& start) {
    return start.profileFolder.toStdString();
}

/// While an account is open, starling-cli works on it through the socket of this window.
void serve(cli::WindowService& service, OneInstance& instance, const Desktop& desktop) {
    instance.takeCalls([&service](int descriptor) { return service.take(descriptor); });
    QObject::connect(&desktop, &Desktop::accountOpened,
                     [&service](Client& client) { service.lend(client); });
    QObject::connect(&desktop, &Desktop::accountLeaving, [&service] { service.takeBack(); });
}

}  // namespace

int main(int argc, char** argv) {
    forbidCoreDumps();
    QApplication app{argc, argv};
    QApplication::setApplicationName("starling");
    QApplication::setApplicationDisplayName("Starling");
    QApplication::setApplicationVersion(STARLING_VERSION);
    QGuiApplication::setDesktopFileName("org.starling.Starling");
    QGuiApplication::setQuitOnLastWindowClosed(false);  // A dialog may outlast a hidden window.
    speak(app, QLocale::system().uiLanguages());
    const auto start = startFrom(app);
    cli::WindowService service;
    OneInstance instance{QFile::decodeName(meetingPlace(profileOf(start)).c_str())};
    if (!instance.isFirst() && instance.raiseOther()) return 0;

    Look look;
    MainWindow window{look, start};
    const EndSignal end{[&window] { window.quit(); }};
    QObject::connect(&instance, &OneInstance::raiseRequested, &window, &MainWindow::comeUp);
    serve(service, instance, static_cast<Desktop&>(window.desktop()));
    QObject::connect(&window, &MainWindow::ended, &app, [] { QCoreApplication::exit(); });
    if (!window.startsInTray()) window.show();
    window.begin();
    return QApplication::exec();
}
