// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_dialog.h"

#include "dialogs/appearance_card.h"
#include "dialogs/blocked_dialog.h"
#include "dialogs/clear_dialog.h"
#include "dialogs/desktop_card.h"
#include "dialogs/devices_dialog.h"
#include "dialogs/id_lines.h"
#include "dialogs/name_dialog.h"
#include "dialogs/privacy_card.h"
#include "dialogs/recovery_dialog.h"
#include "dialogs/settings_card.h"
#include "dialogs/settings_search.h"
#include "dialogs/slide.h"
#include "look/words.h"
#include "widgets/bar.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollArea>
#include <QShortcut>

namespace starling::ui {

namespace {

constexpr int kStackedBelow = 560;

QString networkInWords(const QString& network) {
    if (network.isEmpty() || network == "session") return SettingsDialog::tr("Session network");
    if (network == "testnet") return SettingsDialog::tr("Test network");
    if (network == "local") return SettingsDialog::tr("A network on this computer");
    return network;
}

}  // namespace

class SettingsDialog::Parts {
public:
    Parts(SettingsDialog& dialog, Look& look, const Facts& facts);

    void setStacked(bool stacked);
    bool endSearch() { return search_->clear(); }

private:
    SettingsCard* addCard(const QString& title);
    void placeCard(const QString& title, SettingsCard* card);
    Button* button(const QString& text, const QString& name,
                   Button::Kind kind = Button::Kind::Secondary);
    Button* copyButton(const QString& name, const QString& copied);
    void addWriting(const Facts& facts);
    void addAccount(const Facts& facts);
    void addWords();
    void addPeople();
    void addDevices();
    void addSecurity(const Facts& facts);
    void addNetwork(const Facts& facts);
    void addFolders(const Facts& facts);
    void addDanger();
    void showName();
    void rename();
    void openWords();
    void openDevices();
    void openClear();

    SettingsDialog& dialog_;
    const Look& look_;
    Bridge& bridge_;
    bool hasPassphrase_;
    SettingsSearch* search_;
    QWidget* page_;
    QVBoxLayout* column_;
    std::vector<SettingsCard*> cards_;
    Label* name_ = nullptr;
};

SettingsDialog::Parts::Parts(SettingsDialog& dialog, Look& look, const Facts& facts)
    : dialog_{dialog}
    , look_{look}
    , bridge_{facts.bridge}
    , hasPassphrase_{facts.hasPassphrase}
    , search_{new SettingsSearch{look, &dialog}}
    , page_{new Bar{look, Token::Window, {}}} {
    column_ = new QVBoxLayout{page_};
    column_->setContentsMargins(20, 16, 20, 20);
    column_->setSpacing(8);
    auto* appearance = new AppearanceCard{look, page_};
    QObject::connect(appearance, &AppearanceCard::changed, &dialog, &SettingsDialog::lookChanged);
    placeCard(AppearanceCard::title(), appearance);
    addWriting(facts);
    addAccount(facts);
    addPeople();
    placeCard(PrivacyCard::title(), new PrivacyCard{look_, bridge_, page_});
    if (facts.desktop)
        placeCard(DesktopCard::title(), new DesktopCard{look_, *facts.desktop, page_});
    addDevices();
    addSecurity(facts);
    addNetwork(facts);
    addFolders(facts);
    addDanger();
    column_->addWidget(search_->nothing());
    column_->addStretch(1);
    auto* scroll = new QScrollArea{&dialog};
    scroll->setWidget(page_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    dialog.content().setContentsMargins(0, 0, 0, 0);
    dialog.content().addWidget(search_);
    dialog.content().addWidget(scroll, 1);
    auto* find = new QShortcut{QKeySequence::Find, &dialog};
    QObject::connect(find, &QShortcut::activated, search_, &SettingsSearch::takeFocus);
}

SettingsCard* SettingsDialog::Parts::addCard(const QString& title) {
    auto* card = new SettingsCard{look_, page_};
    placeCard(title, card);
    return card;
}

void SettingsDialog::Parts::placeCard(const QString& title, SettingsCard* card) {
    auto* label = new Label{look_, Type::Label, Token::Quiet, title, page_};
    if (!cards_.empty()) label->setContentsMargins(0, 8, 0, 0);
    column_->addWidget(label);
    column_->addWidget(card);
    cards_.push_back(card);
    search_->add(label, card);
}

Button* SettingsDialog::Parts::button(const QString& text, const QString& name, Button::Kind kind) {
    auto* made = new Button{look_, kind, text, {}, page_};
    made->setAccessibleName(name);
    return made;
}

Button* SettingsDialog::Parts::copyButton(const QString& name, const QString& copied) {
    auto* made = button(tr("Copy"), name);
    QObject::connect(made, &QAbstractButton::clicked, &dialog_, [made, copied] {
        QGuiApplication::clipboard()->setText(copied);
        made->setText(tr("Copied"));
    });
    return made;
}

void SettingsDialog::Parts::addWriting(const Facts& facts) {
    auto* enter = new Slide{look_, tr("Enter sends"), page_};
    enter->setChecked(facts.enterSends);
    QObject::connect(enter, &QAbstractButton::toggled, &dialog_,
                     &SettingsDialog::enterSendsChanged);
    auto* card = addCard(tr("Writing"));
    card->addRow(
        tr("Enter sends"),
        tr("Shift+Enter then breaks the line. Otherwise Enter breaks it, and Ctrl+Enter or "
           "Shift+Enter sends."),
        enter);
    card->alsoCalled(tr("return key keyboard new line", "other names for the Enter key"));
}

void SettingsDialog::Parts::addAccount(const Facts& facts) {
    auto* card = addCard(tr("Account"));
    auto* change = button(tr("Change…"), tr("Change the display name"));
    QObject::connect(change, &QAbstractButton::clicked, &dialog_, [this] { rename(); });
    name_ = card->addRow(tr("Display name"), tr("None yet"), change);
    card->alsoCalled(tr("profile user name rename nickname", "other names for the display name"));
    QObject::connect(&facts.bridge, &Bridge::nameChanged, &dialog_, [this] { showName(); });
    showName();
    const auto& id = facts.bridge.id();
    auto* copy = copyButton(tr("Copy the Session ID"), text(id.hex()));
    card->addRow(tr("Session ID"), tr("Whoever has it can send you a request."), copy);
    auto* whole = new QWidget{page_};
    auto* line = new QVBoxLayout{whole};
    line->setContentsMargins(0, 8, 0, 8);
    line->addWidget(new IdLines{look_, id, whole}, 0, Qt::AlignHCenter);
    card->addBelow(whole);
    card->alsoCalled(tr("account ID address QR code key", "other names for the Session ID"));
    addWords();
}

/// Gone once they are hidden for good.
void SettingsDialog::Parts::addWords() {
    auto* show = button(tr("Show…"), tr("Show the recovery words"));
    QObject::connect(show, &QAbstractButton::clicked, &dialog_, [this] { openWords(); });
    auto* meaning = cards_.back()->addRow(
        tr("Recovery words"),
        tr("They bring your account to a new device. Whoever else has them is you."), show);
    cards_.back()->alsoCalled(
        tr("seed phrase mnemonic backup restore password", "other names for the recovery words"));
    auto* row = meaning->parentWidget();
    const auto refresh = [this, row, card = cards_.back()] {
        const auto& words = bridge_.words();
        card->setRowShown(row, words.isKnown() && !words.state().areHidden);
    };
    QObject::connect(&bridge_.words(), &WordsMemory::changed, row, refresh);
    refresh();
    bridge_.words().ask();
}

void SettingsDialog::Parts::addPeople() {
    auto* card = addCard(tr("People"));
    auto* requests = button(tr("Open"), tr("Open the message requests"));
    QObject::connect(requests, &QAbstractButton::clicked, &dialog_, [this] {
        dialog_.accept();
        emit dialog_.requestsRequested();
    });
    card->addRow(tr("Message requests"), tr("People you have not accepted yet."), requests);
    card->alsoCalled(tr("strangers unknown spam", "other names for message requests"));
    auto* blocked = button(tr("Open"), tr("Open the blocked contacts"));
    QObject::connect(blocked, &QAbstractButton::clicked, &dialog_, [this] {
        (new BlockedDialog{look_, bridge_, &dialog_})->open();
    });
    card->addRow(tr("Blocked contacts"), tr("Nothing of what they write reaches you."), blocked);
    card->alsoCalled(tr("block list ignored banned", "other names for blocked contacts"));
}

void SettingsDialog::Parts::addDevices() {
    auto* card = addCard(tr("Devices"));
    auto* open = button(tr("Open"), tr("Open devices and sync"));
    QObject::connect(open, &QAbstractButton::clicked, &dialog_, [this] { openDevices(); });
    auto* state = card->addRow(tr("Devices and sync"), syncInWords(bridge_.sync()), open);
    card->alsoCalled(
        tr("link synchronise phone computer multi-device", "other names for devices and sync"));
    QObject::connect(&bridge_, &Bridge::syncChanged, state,
                     [this, state] { state->setText(syncInWords(bridge_.sync())); });
}

void SettingsDialog::Parts::addSecurity(const Facts& facts) {
    auto* card = addCard(tr("Security"));
    auto* change = facts.hasPassphrase
                       ? button(tr("Change…"), tr("Change or remove the passphrase"))
                       : button(tr("Set…"), tr("Set a passphrase"));
    QObject::connect(change, &QAbstractButton::clicked, &dialog_,
                     &SettingsDialog::passphraseRequested);
    card->addRow(tr("Passphrase"),
                 facts.hasPassphrase
                     ? tr("Starling asks for it at every start.")
                     : tr("None: whoever can use this device can read your messages."),
                 change);
    card->alsoCalled(tr("password PIN lock encryption", "other names for the passphrase"));
}

void SettingsDialog::Parts::addNetwork(const Facts& facts) {
    auto* network = addCard(tr("Network"));
    network->addRow(tr("Network"), networkInWords(facts.network));
    network->alsoCalled(tr("server nodes", "other names for the network"));
    network->addRow(tr("Proxy"), facts.proxy.isEmpty() ? tr("None") : facts.proxy);
    network->alsoCalled(tr("Tor SOCKS VPN", "other names for the proxy"));
}

void SettingsDialog::Parts::addFolders(const Facts& facts) {
    auto* folders = addCard(tr("On this device"));
    const auto profile = QDir::toNativeSeparators(facts.profileFolder);
    const auto log = QDir::toNativeSeparators(facts.profileFolder + "/log");
    folders->addRow(tr("Profile folder"), profile,
                    copyButton(tr("Copy the path of the profile folder"), profile));
    folders->alsoCalled(
        tr("storage data location directory database", "other names for the profile folder"));
    folders->addRow(tr("Log folder"), log, copyButton(tr("Copy the path of the log folder"), log));
    folders->alsoCalled(tr("logs debug errors", "other names for the log folder"));
}

void SettingsDialog::Parts::addDanger() {
    auto* card = addCard(tr("Danger"));
    auto* clear = button(tr("Clear…"), tr("Clear data"), Button::Kind::Danger);
    QObject::connect(clear, &QAbstractButton::clicked, &dialog_, [this] { openClear(); });
    card->addRow(tr("Clear data"),
                 tr("Removes the account from this device, or from the network as well."), clear);
    card->alsoCalled(
        tr("delete account remove wipe log out sign out reset", "other names for clearing data"));
}

void SettingsDialog::Parts::openWords() {
    (new RecoveryDialog{look_, bridge_, hasPassphrase_, &dialog_})->open();
}

void SettingsDialog::Parts::openDevices() {
    auto* devices = new DevicesDialog{look_, bridge_, &dialog_};
    QObject::connect(devices, &DevicesDialog::recoveryRequested, &dialog_, [this, devices] {
        devices->close();
        openWords();
    });
    devices->open();
}

void SettingsDialog::Parts::openClear() {
    auto* clear = new ClearDialog{look_, bridge_, &dialog_};
    QObject::connect(clear, &ClearDialog::confirmed, &dialog_, [this] {
        dialog_.accept();
        emit dialog_.clearRequested();
    });
    clear->open();
}

void SettingsDialog::Parts::showName() {
    const auto& name = bridge_.name();
    name_->setColour(Token::Quiet);
    name_->setText(name.isEmpty() ? tr("None yet") : oneLine(utf8(name)));
}

void SettingsDialog::Parts::rename() {
    auto* asking = new NameDialog{look_, bridge_.name(), &dialog_};
    QObject::connect(asking, &NameDialog::chosen, &dialog_, [this](const QString& name) {
        bridge_.setName(name, [this, alive = QPointer<SettingsDialog>{&dialog_}](
                                  const Result<std::string>& set) {
            if (!alive || set) return;
            name_->setColour(Token::Danger);
            name_->setText(reasonInWords(set.error().detail));
        });
    });
    asking->open();
}

void SettingsDialog::Parts::setStacked(bool stacked) {
    for (auto* card : cards_)
        card->setStacked(stacked);
}

SettingsDialog::SettingsDialog(Look& look, const Facts& facts, QWidget* parent)
    : Dialog{look, tr("Settings"), parent}, parts_{std::make_unique<Parts>(*this, look, facts)} {
    resize(640, 640);
    setFocus();  // Nothing in it is what one came for.
}

SettingsDialog::~SettingsDialog() = default;

/// Escape ends the search first.
void SettingsDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && parts_->endSearch()) return;
    Dialog::keyPressEvent(event);
}

void SettingsDialog::resizeEvent(QResizeEvent* event) {
    Dialog::resizeEvent(event);
    if (parts_) parts_->setStacked(width() < kStackedBelow);
}

}  // namespace starling::ui
