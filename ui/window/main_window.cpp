// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include "look/words.h"
#include "onboarding/onboarding.h"
#include "onboarding/unlock_page.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "window/application_icon.h"
#include "window/chat_page.h"
#include "window/main_window_parts.h"
#include "window/notice_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QFontMetrics>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace starling::ui {

MainWindow::MainWindow(Look& look, Start start, QWidget* parent)
    : QWidget{parent}, parts_{std::make_unique<Parts>(*this, look, std::move(start))} {
    setWindowTitle("Starling");
    setMinimumSize(360, 480);
    auto* rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, 0, 0, 0);
    const auto& preferences = parts_->preferences;
    look.choose(preferences.scheme, preferences.accent);
    if (!restoreGeometry(preferences.geometry)) resize(1180, 780);
    parts_->connectDesktop();
}

MainWindow::~MainWindow() {
    parts_->desktop.leave();
    delete parts_->page();
}

void MainWindow::begin() {
    parts_->begin();
}

ChatPage* MainWindow::chat() const {
    return qobject_cast<ChatPage*>(parts_->page());
}
Onboarding* MainWindow::onboarding() const {
    return qobject_cast<Onboarding*>(parts_->page());
}
UnlockPage* MainWindow::unlock() const {
    return qobject_cast<UnlockPage*>(parts_->page());
}

bool MainWindow::startsInTray() const {
    return parts_->desktop.choices().startInTray;
}

void MainWindow::comeUp(const QString& activationToken) {
    raiseWindow(*this, activationToken);
}

void MainWindow::quit() {
    parts_->isQuitting = true;
    close();
}

DesktopSettings& MainWindow::desktop() {
    return parts_->desktop;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    parts_->remember();
    if (!parts_->isQuitting && !qApp->isSavingSession() && parts_->desktop.keepsRunning()) {
        event->ignore();
        return hide();
    }
    parts_->isQuitting = true;
    event->setAccepted(parts_->mayClose());
    if (event->isAccepted()) emit ended();
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), parts_->ground());
    if (parts_->isPainted()) return;
    QMetaObject::invokeMethod(
        this, [this] { parts_->paintedFirst(); }, Qt::QueuedConnection);
}

void MainWindow::Parts::connectDesktop() {
    connect(&desktop, &DesktopSettings::changed, &window_, [this] { remember(); });
    connect(&desktop, &Desktop::windowRequested, &window_, &MainWindow::comeUp);
    connect(&desktop, &Desktop::quitRequested, &window_, &MainWindow::quit);
    connect(&desktop, &Desktop::conversationRequested, &window_,
            [this](const ConversationId& id, const QString& token) {
                window_.comeUp(token);
                if (auto* chat = window_.chat()) chat->openConversation(id);
            });
}

/// What the command line names goes before what is remembered, at login too.
QStringList MainWindow::Parts::alsoTold() const {
    QStringList out;
    if (!start_.network.isEmpty()) out << "--network" << start_.network;
    if (!start_.proxy.isEmpty()) out << "--proxy" << start_.proxy;
    return out;
}

bool MainWindow::Parts::looksAt(const ConversationId& id) const {
    auto* chat = window_.chat();
    return chat && window_.isActiveWindow() && !window_.isMinimized() &&
           chat->conversation().conversation() == id;
}

NetworkChoice MainWindow::Parts::chosenNetwork() const {
    auto choice = preferences.network;
    if (!start_.network.isEmpty()) choice.network = start_.network;
    if (!start_.proxy.isEmpty()) choice.proxy = start_.proxy;
    return choice;
}

/// A profile remembers its network; only what the command line names is checked against that.
ClientConfig MainWindow::Parts::config() const {
    ClientConfig config;
    config.profile = utf8(start_.profileFolder);
    config.network = utf8(start_.network);
    config.proxy = utf8(chosenNetwork().proxy);
    return config;
}

void MainWindow::Parts::whenNetworkIsThere(std::function<void()> then) {
    if (chosenNetwork().network != "local") return then();
    local_.ensure([this, then = std::move(then)](const QString& problem) {
        if (!problem.isEmpty()) return showTrouble(problem);
        then();
    });
}

/// An account that is being opened or re-keyed is waited for: a second, or seconds for very many
/// messages.
bool MainWindow::Parts::mayClose() {
    isClosing_ = true;
    return awaited_ == 0;
}

void MainWindow::Parts::begin() {
    desktop.begin();
    whenNetworkIsThere([this] { open(std::nullopt); });
    // A window that starts out of sight is not painted.
    constexpr int kUnseen = 250;
    QTimer::singleShot(kUnseen, &window_, [this] { paintedFirst(); });
}

/// The profile is being opened meanwhile. Fonts, which take longest of what a page needs, are found
/// in that time.
void MainWindow::Parts::paintedFirst() {
    if (std::exchange(isPainted_, true)) return;
    for (const auto type : {Type::Body, Type::Name, Type::Snippet, Type::Meta})
        (void)QFontMetrics{look_.font(type)}.horizontalAdvance("Starling");
    QGuiApplication::setWindowIcon(applicationIcon());
    if (const auto waiting = std::exchange(whenPainted_, nullptr)) waiting();
}

void MainWindow::Parts::open(std::optional<std::string> passphrase) {
    auto config = this->config();
    const bool withPassphrase = passphrase.has_value();
    config.passphrase = std::move(passphrase);
    openClient(std::move(config), home_,
               awaited<std::unique_ptr<Client>>(
                   [this, withPassphrase](Result<std::unique_ptr<Client>> client) {
                       // std::function copies what it holds, so what has one owner travels in a
                       // box.
                       const auto box =
                           std::make_shared<Result<std::unique_ptr<Client>>>(std::move(client));
                       const auto go = [this, box, withPassphrase] {
                           opened(std::move(*box), withPassphrase);
                       };
                       if (isPainted_) return go();
                       whenPainted_ = go;
                   }));
}

void MainWindow::Parts::opened(Result<std::unique_ptr<Client>> client, bool withPassphrase) {
    if (client) {
        hasPassphrase_ = withPassphrase;
        return showChat(*std::move(client));
    }
    const auto code = client.error().code;
    if (code == Errc::NotFound) return showOnboarding();
    if (code != Errc::WrongKey) return showTrouble(troubleInWords(client.error()));
    if (!withPassphrase || !window_.unlock()) return showUnlock();
    window_.unlock()->tellWrong();
}

void MainWindow::Parts::show(QWidget* page) {
    // What is open over a page speaks with its account, and so does the desktop.
    desktop.leave();
    qDeleteAll(window_.findChildren<QDialog*>(QString{}, Qt::FindDirectChildrenOnly));
    delete std::exchange(page_, page);
    window_.layout()->addWidget(page_);
    page_->show();
}

void MainWindow::Parts::showChat(std::unique_ptr<Client> client) {
    auto* chat = new ChatPage{look_, std::move(client), hasPassphrase_};
    chat->setListWidth(preferences.listWidth);
    chat->conversation().composer().setEnterSends(preferences.enterSends);
    chat->conversation().setRecentEmoji(preferences.recentEmoji);
    connect(&chat->conversation(), &ConversationPane::recentEmojiChanged, &window_,
            [this](const QStringList& recent) {
                preferences.recentEmoji = recent;
                remember();
            });
    // Locking deletes the page: not in the middle of its own signal.
    connect(
        chat, &ChatPage::lockRequested, &window_, [this] { lock(); }, Qt::QueuedConnection);
    connect(chat, &ChatPage::settingsRequested, &window_, [this] { showSettings(); });
    connect(chat, &ChatPage::themeToggled, &window_, [this] { toggleTheme(); });
    connect(chat, &ChatPage::quitRequested, &window_, &MainWindow::quit);
    show(chat);
    desktop.follow(chat->bridge(), [this](const ConversationId& id) { return looksAt(id); });
}

void MainWindow::Parts::showOnboarding() {
    AccountMaker maker{
        [this](ClientConfig config, SignUp signUp, Answer<std::unique_ptr<Client>> done) {
            whenNetworkIsThere([this, config = std::move(config), signUp = std::move(signUp),
                                done = std::move(done)]() mutable {
                createClient(std::move(config), std::move(signUp), home_, awaited(std::move(done)));
            });
        }};
    auto* page = new Onboarding{look_, std::move(maker), start_.profileFolder, chosenNetwork()};
    connect(page, &Onboarding::networkChosen, &window_, [this](const NetworkChoice& choice) {
        preferences.network = choice;
        remember();
    });
    connect(page, &Onboarding::finished, &window_, [this, page](bool, bool hasPassphrase) {
        hasPassphrase_ = hasPassphrase;
        preferences.network = chosenNetwork();
        remember();
        // Not in the middle of the page's own signal: it goes with it.
        auto client = std::make_shared<std::unique_ptr<Client>>(page->takeClient());
        home_.post([this, client] { showChat(std::move(*client)); });
    });
    show(page);
}

void MainWindow::Parts::showUnlock() {
    auto* page = new UnlockPage{look_};
    connect(page, &UnlockPage::unlockRequested, &window_, [this, page](const QString& typed) {
        page->setBusy(true);
        open(utf8(typed));
    });
    connect(page, &UnlockPage::quitRequested, &window_, &MainWindow::quit);
    connect(page, &UnlockPage::removeRequested, &window_, [this] { askToRemove(); });
    show(page);
}

void MainWindow::Parts::showTrouble(const QString& words) {
    showTrouble(MainWindow::tr("Starling cannot start"), words, [this] { begin(); });
}

void MainWindow::Parts::showTrouble(const QString& title, const QString& words,
                                    std::function<void()> again) {
    auto* page = new NoticePage{look_, title, words, NoticePage::Buttons::RetryAndQuit};
    connect(page, &NoticePage::retryRequested, &window_, std::move(again), Qt::QueuedConnection);
    connect(page, &NoticePage::quitRequested, &window_, &MainWindow::quit);
    show(page);
}

void MainWindow::Parts::lock() {
    if (hasPassphrase_) showUnlock();
}

void MainWindow::Parts::toggleTheme() {
    const bool dark = look_.scheme() == Scheme::Dark;
    look_.choose(dark ? SchemeChoice::Light : SchemeChoice::Dark, look_.accent());
    remember();
}

void MainWindow::Parts::remember() {
    preferences.scheme = look_.schemeChoice();
    preferences.accent = look_.accent();
    preferences.desktop = desktop.choices();
    preferences.geometry = window_.saveGeometry();
    if (const auto* chat = window_.chat()) preferences.listWidth = chat->listWidth();
    // A window that forgets its size is no reason to trouble anybody.
    (void)preferences.save(start_.profileFolder);
}

}  // namespace starling::ui
