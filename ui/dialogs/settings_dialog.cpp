// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_dialog.h"

#include "dialogs/blocked_dialog.h"
#include "dialogs/choices.h"
#include "dialogs/clear_dialog.h"
#include "dialogs/desktop_card.h"
#include "dialogs/devices_dialog.h"
#include "dialogs/id_lines.h"
#include "dialogs/name_dialog.h"
#include "dialogs/privacy_card.h"
#include "dialogs/recovery_dialog.h"
#include "dialogs/settings_card.h"
#include "dialogs/slide.h"
#include "look/words.h"
#include "widgets/bar.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPointer>
#include <QScrollArea>

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

private:
    SettingsCard* addCard(const QString& title);
    void placeCard(const QString& title, SettingsCard* card);
    Button* button(const QString& text, const QString& name,
                   Button::Kind kind = Button::Kind::Secondary);
    Button* copyButton(const QString& name, const QString& copied);
    void addAppearance();
    QWidget* themes();
    QWidget* swatches();
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
    void choose(SchemeChoice scheme, Accent accent);

    SettingsDialog& dialog_;
    Look& look_;
    Bridge& bridge_;
    bool hasPassphrase_;
    QWidget* page_;
    QVBoxLayout* column_;
    std::vector<SettingsCard*> cards_;
    Label* name_ = nullptr;
    Label* accentName_ = nullptr;
};

SettingsDialog::Parts::Parts(SettingsDialog& dialog, Look& look, const Facts& facts)
    : dialog_{dialog}
    , look_{look}
    , bridge_{facts.bridge}
    , hasPassphrase_{facts.hasPassphrase}
    , page_{new Bar{look, Token::Window, {}}} {
    column_ = new QVBoxLayout{page_};
    column_->setContentsMargins(20, 16, 20, 20);
    column_->setSpacing(8);
    addAppearance();
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
    column_->addStretch();
    auto* scroll = new QScrollArea{&dialog};
    scroll->setWidget(page_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    dialog.content().setContentsMargins(0, 0, 0, 0);
    dialog.content().addWidget(scroll, 1);
}

SettingsCard* SettingsDialog::Parts::addCard(const QString& title) {
    auto* card = new SettingsCard{look_, page_};
    placeCard(title, card);
    return card;
}

void SettingsDialog::Parts::placeCard(const QString& title, SettingsCard* card) {
    if (!cards_.empty()) column_->addSpacing(8);
    column_->addWidget(new Label{look_, Type::Label, Token::Quiet, title, page_});
    column_->addWidget(card);
    cards_.push_back(card);
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

void SettingsDialog::Parts::choose(SchemeChoice scheme, Accent accent) {
    look_.choose(scheme, accent);
    accentName_->setText(Swatch::nameOf(accent));
    emit dialog_.lookChanged();
}

QWidget* SettingsDialog::Parts::themes() {
    auto* track = new SegmentTrack{look_, tr("Theme"), page_};
    const auto add = [&](const QString& text, const QString& icon, SchemeChoice scheme) {
        auto* segment = track->add(text, icon);
        segment->setChecked(look_.schemeChoice() == scheme);
        QObject::connect(segment, &QAbstractButton::toggled, &dialog_, [this, scheme](bool on) {
            if (on) choose(scheme, look_.accent());
        });
    };
    add(tr("System"), {}, SchemeChoice::System);
    add(tr("Light"), "sun", SchemeChoice::Light);
    add(tr("Dark"), "moon", SchemeChoice::Dark);
    return track;
}

QWidget* SettingsDialog::Parts::swatches() {
    auto* row = new QWidget{page_};
    row->setAccessibleName(tr("Accent"));
    auto* line = new QHBoxLayout{row};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    for (int each = 0; each < kAccents; ++each) {
        auto* swatch = new Swatch{look_, static_cast<Accent>(each), row};
        swatch->setChecked(look_.accent() == swatch->colour());
        line->addWidget(swatch);
        QObject::connect(swatch, &QAbstractButton::toggled, &dialog_, [this, swatch](bool on) {
            if (on) choose(look_.schemeChoice(), swatch->colour());
        });
    }
    return row;
}

void SettingsDialog::Parts::addAppearance() {
    auto* card = addCard(tr("Appearance"));
    card->addRow(tr("Theme"), {}, themes());
    accentName_ = card->addRow(tr("Accent"), Swatch::nameOf(look_.accent()), swatches());
}

void SettingsDialog::Parts::addWriting(const Facts& facts) {
    auto* enter = new Slide{look_, tr("Enter sends"), page_};
    enter->setChecked(facts.enterSends);
    QObject::connect(enter, &QAbstractButton::toggled, &dialog_,
                     &SettingsDialog::enterSendsChanged);
    addCard(tr("Writing"))
        ->addRow(
            tr("Enter sends"),
            tr("Shift+Enter then breaks the line. Otherwise Enter breaks it, and Ctrl+Enter or "
               "Shift+Enter sends."),
            enter);
}

void SettingsDialog::Parts::addAccount(const Facts& facts) {
    auto* card = addCard(tr("Account"));
    auto* change = button(tr("Change…"), tr("Change the display name"));
    QObject::connect(change, &QAbstractButton::clicked, &dialog_, [this] { rename(); });
    name_ = card->addRow(tr("Display name"), tr("None yet"), change);
    QObject::connect(&facts.bridge, &Bridge::nameChanged, &dialog_, [this] { showName(); });
    showName();
    const auto& id = facts.bridge.id();
    auto* copy = copyButton(tr("Copy the Session ID"), text(id.hex()));
    card->addRow(tr("Session ID"), tr("Whoever has it can send you a request."), copy);
    auto* whole = new QWidget{page_};
    auto* line = new QVBoxLayout{whole};
    line->setContentsMargins(0, 8, 0, 8);
    line->addWidget(new IdLines{look_, id, whole}, 0, Qt::AlignHCenter);
    card->addWide(whole);
    addWords();
}

/// Gone once they are hidden for good.
void SettingsDialog::Parts::addWords() {
    auto* show = button(tr("Show…"), tr("Show the recovery words"));
    QObject::connect(show, &QAbstractButton::clicked, &dialog_, [this] { openWords(); });
    auto* meaning = cards_.back()->addRow(
        tr("Recovery words"),
        tr("They bring your account to a new device. Whoever else has them is you."), show);
    auto* row = meaning->parentWidget();
    const auto refresh = [this, row] {
        const auto& words = bridge_.words();
        row->setVisible(words.isKnown() && !words.state().areHidden);
        row->parentWidget()->update();  // The lines between its rows.
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
    auto* blocked = button(tr("Open"), tr("Open the blocked contacts"));
    QObject::connect(blocked, &QAbstractButton::clicked, &dialog_, [this] {
        (new BlockedDialog{look_, bridge_, &dialog_})->open();
    });
    card->addRow(tr("Blocked contacts"), tr("Nothing of what they write reaches you."), blocked);
}

void SettingsDialog::Parts::addDevices() {
    auto* card = addCard(tr("Devices"));
    auto* open = button(tr("Open"), tr("Open devices and sync"));
    QObject::connect(open, &QAbstractButton::clicked, &dialog_, [this] { openDevices(); });
    auto* state = card->addRow(tr("Devices and sync"), syncInWords(bridge_.sync()), open);
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
}

void SettingsDialog::Parts::addNetwork(const Facts& facts) {
    auto* network = addCard(tr("Network"));
    network->addRow(tr("Network"), networkInWords(facts.network));
    network->addRow(tr("Proxy"), facts.proxy.isEmpty() ? tr("None") : facts.proxy);
}

void SettingsDialog::Parts::addFolders(const Facts& facts) {
    auto* folders = addCard(tr("On this device"));
    const auto profile = QDir::toNativeSeparators(facts.profileFolder);
    const auto log = QDir::toNativeSeparators(facts.profileFolder + "/log");
    folders->addRow(tr("Profile folder"), profile,
                    copyButton(tr("Copy the path of the profile folder"), profile));
    folders->addRow(tr("Log folder"), log, copyButton(tr("Copy the path of the log folder"), log));
}

void SettingsDialog::Parts::addDanger() {
    auto* card = addCard(tr("Danger"));
    auto* clear = button(tr("Clear…"), tr("Clear data"), Button::Kind::Danger);
    QObject::connect(clear, &QAbstractButton::clicked, &dialog_, [this] { openClear(); });
    card->addRow(tr("Clear data"),
                 tr("Removes the account from this device, or from the network as well."), clear);
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

void SettingsDialog::resizeEvent(QResizeEvent* event) {
    Dialog::resizeEvent(event);
    if (parts_) parts_->setStacked(width() < kStackedBelow);
}

}  // namespace starling::ui
