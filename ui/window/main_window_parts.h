// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the main window consists of and does: for its own files only. Window thread.
#pragma once

#include "bridge/qt_executor.h"
#include "desktop/desktop.h"
#include "platform/local_network.h"
#include "starling/folders.h"
#include "window/main_window.h"

#include <QCoreApplication>

namespace starling::ui {

class MainWindow::Parts {
public:
    Parts(MainWindow& window, Look& look, Start start)
        : window_{window}
        , look_{look}
        , start_{std::move(start)}
        , preferences{Preferences::load(start_.profileFolder)}
        , desktop{look, preferences.desktop, start_.notifier ? start_.notifier() : nullptr,
                  Autostart{QCoreApplication::applicationFilePath(), start_.profileFolder,
                            alsoTold()}}
        , home_{window}
        , local_{QString::fromStdString(localnetFolder())} {}

    void begin();
    void connectDesktop();
    void remember();
    bool mayClose();
    void paintedFirst();
    bool isPainted() const { return isPainted_; }
    QWidget* page() const { return page_; }
    QColor ground() const { return look_[Token::Window]; }

private:
    /// The engine answers on this window's loop, so the window stays until it has.
    template <class T>
    Answer<T> awaited(Answer<T> done) {
        ++awaited_;
        return [this, done = std::move(done)](Result<T> result) {
            --awaited_;
            if (!isClosing_) return done(std::move(result));
            if (awaited_ == 0) home_.post([this] { window_.close(); });
        };
    }

    QStringList alsoTold() const;
    bool looksAt(const ConversationId& id) const;
    NetworkChoice chosenNetwork() const;
    ClientConfig config() const;
    void whenNetworkIsThere(std::function<void()> then);
    void open(std::optional<std::string> passphrase);
    void opened(Result<std::unique_ptr<Client>> client, bool withPassphrase);
    void showChat(std::unique_ptr<Client> client);
    void showOnboarding();
    void showUnlock();
    void showTrouble(const QString& words);
    void showTrouble(const QString& title, const QString& words, std::function<void()> again);
    void show(QWidget* page);
    void showSettings();
    void changePassphrase(std::optional<std::string> present, std::optional<std::string> next);
    void lock();
    void askToRemove();
    void removeAccount();
    void toggleTheme();

    MainWindow& window_;
    Look& look_;
    const Start start_;

public:
    Preferences preferences;
    Desktop desktop;
    bool isQuitting = false;

private:
    QtExecutor home_;
    LocalNetwork local_;
    bool hasPassphrase_ = false;
    int awaited_ = 0;  ///< Answers of the engine that are still to come.
    bool isClosing_ = false;
    bool isPainted_ = false;
    std::function<void()> whenPainted_;
    QWidget* page_ = nullptr;  ///< A child of the window.
};

}  // namespace starling::ui
