// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include "bridge/qt_executor.h"
#include "dialogs/passphrase_dialog.h"
#include "dialogs/settings_dialog.h"
#include "look/words.h"
#include "onboarding/onboarding.h"
#include "onboarding/unlock_page.h"
#include "platform/local_network.h"
#include "starling/folders.h"
#include "widgets/dialog.h"
#include "window/application_icon.h"
#include "window/chat_page.h"
#include "window/notice_page.h"

#include <QCloseEvent>
#include <QDialog>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace starling::ui {

class MainWindow::Parts {
public:
    Parts(MainWindow& window, Look& look, Start start)
        : window_{window}
        , look_{look}
        , start_{std::move(start)}
        , preferences{Preferences::load(start_.profileFolder)}
        , home_{window}
        , local_{QString::fromStdString(localnetFolder())} {}

    void begin();
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

MainWindow::MainWindow(Look& look, Start start, QWidget* parent)
    : QWidget{parent}, parts_{std::make_unique<Parts>(*this, look, std::move(start))} {
    setWindowTitle("Starling");
    setMinimumSize(360, 480);
    auto* rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, 0, 0, 0);
    const auto& preferences = parts_->preferences;
    look.choose(preferences.scheme, preferences.accent);
    if (!restoreGeometry(preferences.geometry)) resize(1180, 780);
}

MainWindow::~MainWindow() {
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

void MainWindow::closeEvent(QCloseEvent* event) {
    parts_->remember();
    event->setAccepted(parts_->mayClose());
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), parts_->ground());
    if (parts_->isPainted()) return;
    QMetaObject::invokeMethod(
        this, [this] { parts_->paintedFirst(); }, Qt::QueuedConnection);
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
    // What is open over a page speaks with its account.
    qDeleteAll(window_.findChildren<QDialog*>(QString{}, Qt::FindDirectChildrenOnly));
    delete std::exchange(page_, page);
    window_.layout()->addWidget(page_);
    page_->show();
}

void MainWindow::Parts::showChat(std::unique_ptr<Client> client) {
    auto* chat = new ChatPage{look_, std::move(client), hasPassphrase_};
    chat->setListWidth(preferences.listWidth);
    // Locking deletes the page: not in the middle of its own signal.
    connect(
        chat, &ChatPage::lockRequested, &window_, [this] { lock(); }, Qt::QueuedConnection);
    connect(chat, &ChatPage::settingsRequested, &window_, [this] { showSettings(); });
    connect(chat, &ChatPage::themeToggled, &window_, [this] { toggleTheme(); });
    show(chat);
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
    connect(page, &UnlockPage::quitRequested, &window_, &QWidget::close);
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
    connect(page, &NoticePage::quitRequested, &window_, &QWidget::close);
    show(page);
}

void MainWindow::Parts::lock() {
    if (hasPassphrase_) showUnlock();
}

void MainWindow::Parts::showSettings() {
    const auto choice = chosenNetwork();
    auto* dialog = new SettingsDialog{look_,
                                      {window_.chat()->bridge(), choice.network, choice.proxy,
                                       hasPassphrase_, start_.profileFolder},
                                      &window_};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::lookChanged, &window_, [this] { remember(); });
    connect(dialog, &SettingsDialog::requestsRequested, &window_,
            [this] { window_.chat()->showRequests(); });
    // The page goes with its account: not in the middle of a signal of its dialog.
    connect(
        dialog, &SettingsDialog::clearRequested, &window_, [this] { removeAccount(); },
        Qt::QueuedConnection);
    connect(dialog, &SettingsDialog::passphraseRequested, &window_, [this, dialog] {
        auto* asking = new PassphraseDialog{look_, hasPassphrase_, &window_};
        asking->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            asking, &PassphraseDialog::chosen, &window_,
            [this](const QString& present, const QString& next) {
                changePassphrase(hasPassphrase_ ? std::optional{utf8(present)} : std::nullopt,
                                 next.isEmpty() ? std::nullopt : std::optional{utf8(next)});
            },
            Qt::QueuedConnection);
        dialog->close();
        asking->open();
    });
    dialog->open();
}

/// All messages are written anew under another key, which nobody may have open meanwhile.
void MainWindow::Parts::changePassphrase(std::optional<std::string> present,
                                         std::optional<std::string> next) {
    show(new NoticePage{
        look_, MainWindow::tr("Changing the passphrase"),
        MainWindow::tr("All messages are written anew under another key. This takes seconds "
                       "for very many, and nothing is lost if it is interrupted."),
        NoticePage::Buttons::None});
    auto config = this->config();
    config.passphrase = present;
    starling::changePassphrase(
        std::move(config), next, home_,
        awaited<Rekeyed>([this, next](const Result<Rekeyed>& result) {
            if (result) return open(next);
            if (hasPassphrase_) {
                showUnlock();
                return window_.unlock()->tellError(
                    result.error().code == Errc::WrongKey
                        ? MainWindow::tr("That was not the passphrase. It was not changed.")
                        : troubleInWords(result.error()));
            }
            showTrouble(troubleInWords(result.error()));
        }));
}

void MainWindow::Parts::askToRemove() {
    ask(look_, &window_, MainWindow::tr("Remove this account from this device?"),
        MainWindow::tr("All messages on this device are deleted. With the 13 recovery words you "
                       "can restore the account, and what the network holds of the last two "
                       "weeks; without them it is gone."),
        MainWindow::tr("Remove"), true, [this](bool yes) {
            if (yes) home_.post([this] { removeAccount(); });
        });
}

/// The account is closed first, for nobody may have the profile open; what the window remembers
/// stays: whoever goes through a proxy goes on doing so.
void MainWindow::Parts::removeAccount() {
    show(new NoticePage{look_, MainWindow::tr("Removing the account"),
                        MainWindow::tr("What is on this device is being deleted."),
                        NoticePage::Buttons::None});
    removeProfile(utf8(start_.profileFolder), home_,
                  awaited<std::string>([this](const Result<std::string>& removed) {
                      if (!removed && removed.error().code != Errc::NotFound)
                          return showTrouble(MainWindow::tr("The account could not be removed"),
                                             troubleInWords(removed.error()),
                                             [this] { removeAccount(); });
                      hasPassphrase_ = false;
                      showOnboarding();
                  }));
}

void MainWindow::Parts::toggleTheme() {
    const bool dark = look_.scheme() == Scheme::Dark;
    look_.choose(dark ? SchemeChoice::Light : SchemeChoice::Dark, look_.accent());
    remember();
}

void MainWindow::Parts::remember() {
    preferences.scheme = look_.schemeChoice();
    preferences.accent = look_.accent();
    preferences.geometry = window_.saveGeometry();
    if (const auto* chat = window_.chat()) preferences.listWidth = chat->listWidth();
    // A window that forgets its size is no reason to trouble anybody.
    (void)preferences.save(start_.profileFolder);
}

}  // namespace starling::ui
