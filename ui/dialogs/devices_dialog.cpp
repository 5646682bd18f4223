// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/devices_dialog.h"

#include "dialogs/scroll_area.h"
#include "dialogs/settings_card.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace starling::ui {

namespace {

constexpr int kMark = 20;
constexpr int kDot = 14;

bool isAllSame(const SyncState& state) {
    return state.problem.empty() && state.isFetched && state.isPushed;
}

QStringList shared() {
    return {
        DevicesDialog::tr("Your name"),
        DevicesDialog::tr("Your contacts: whom you accepted or blocked, and what you call them"),
        DevicesDialog::tr("What is pinned, hidden or muted"),
        DevicesDialog::tr("How far you have read, and what you marked as unread"),
        DevicesDialog::tr("How long messages are kept"),
        DevicesDialog::tr("Note to Self"),
        DevicesDialog::tr("Messages of the last two weeks"),
    };
}

QStringList kept() {
    return {
        DevicesDialog::tr("Messages that are older than two weeks"),
        DevicesDialog::tr("Drafts"),
        DevicesDialog::tr("Theme and accent"),
        DevicesDialog::tr("Whether others see that you have read, or are writing"),
        DevicesDialog::tr("The passphrase"),
        DevicesDialog::tr("Whether the recovery words are hidden"),
        DevicesDialog::tr("Logs"),
    };
}

/// A mark and words, which may need more lines than one.
QWidget* line(const Look& look, const QString& words, QWidget* parent) {
    auto* row = new QWidget{parent};
    auto* across = new QHBoxLayout{row};
    across->setContentsMargins(0, 2, 0, 2);
    across->setSpacing(10);
    auto* dot = new Label{look, Type::Body, Token::Quiet, QString{QChar{0x2022}}, row};
    dot->setFixedWidth(kDot);
    dot->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* said = new Label{look, Type::Body, Token::Text, words, row};
    said->setWordWrap(true);
    across->addWidget(dot, 0, Qt::AlignTop);
    across->addWidget(said, 1);
    return row;
}

}  // namespace

QString syncInWords(const SyncState& state) {
    if (!state.problem.empty())
        return DevicesDialog::tr("Your devices do not agree at the moment. %1")
            .arg(reasonInWords(state.problem));
    if (!state.isFetched)
        return DevicesDialog::tr("What your other devices say is still being asked for.");
    if (!state.isPushed) return DevicesDialog::tr("Changes made here are on their way.");
    return DevicesDialog::tr("Everything is the same on all your devices.");
}

DevicesDialog::DevicesDialog(const Look& look, Bridge& bridge, QWidget* parent)
    : Dialog{look, tr("Devices and sync"), parent}, bridge_{bridge} {
    auto* scroll = new ScrollArea{this};
    // Only the keyboard could not scroll otherwise.
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(windowTitle());
    auto* ground = scroll->ground();
    auto* column = new QVBoxLayout{ground};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(state(ground));
    column->addSpacing(8);
    column->addWidget(lists(ground));
    column->addSpacing(8);
    column->addWidget(another(ground));
    column->addStretch();
    content().addWidget(scroll, 1);
    connect(&bridge, &Bridge::syncChanged, this, &DevicesDialog::refresh);
    connect(&look, &Look::changed, this, &DevicesDialog::refresh);
    refresh();
    resize(480, 620);
    scroll->setFocus();
}

QWidget* DevicesDialog::state(QWidget* ground) {
    auto* card = new SettingsCard{look_, ground};
    auto* row = new QWidget{card};
    auto* across = new QHBoxLayout{row};
    across->setContentsMargins(0, 12, 0, 12);
    across->setSpacing(12);
    mark_ = new QLabel{row};
    mark_->setFixedSize(kMark, kMark);
    state_ = new Label{look_, Type::Name, Token::Text, {}, row};
    state_->setWordWrap(true);
    across->addWidget(mark_, 0, Qt::AlignVCenter);
    across->addWidget(state_, 1);
    card->addWide(row);
    return card;
}

QWidget* DevicesDialog::lists(QWidget* ground) {
    auto* whole = new QWidget{ground};
    auto* column = new QVBoxLayout{whole};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const QString& title, const QStringList& lines) {
        column->addWidget(new Label{look_, Type::Label, Token::Quiet, title, whole});
        column->addSpacing(4);
        for (const auto& each : lines)
            column->addWidget(line(look_, each, whole));
    };
    add(tr("The same on all your devices"), shared());
    column->addSpacing(16);
    add(tr("On this device only"), kept());
    return whole;
}

QWidget* DevicesDialog::another(QWidget* ground) {
    auto* whole = new QWidget{ground};
    auto* column = new QVBoxLayout{whole};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label{look_, Type::Label, Token::Quiet, tr("Add another device"), whole});
    auto* how = new Label{
        look_, Type::Body, Token::Text,
        tr("Start Starling, or another Session client, on the other device and choose “I have an "
           "account”. Enter your recovery words there, or scan their QR code. Nothing has to be "
           "done here; both devices then hold the same."),
        whole};
    how->setWordWrap(true);
    column->addWidget(how);
    column->addSpacing(4);
    if (bridge_.words().state().areHidden) return whole;
    auto* show = new Button{look_, Button::Kind::Secondary, tr("Recovery words…"), "key", whole};
    column->addWidget(show, 0, Qt::AlignLeading);
    connect(show, &QAbstractButton::clicked, this, &DevicesDialog::recoveryRequested);
    connect(&bridge_.words(), &WordsMemory::changed, show,
            [this, show] { show->setHidden(bridge_.words().state().areHidden); });
    return whole;
}

void DevicesDialog::refresh() {
    const auto& now = bridge_.sync();
    const bool wrong = !now.problem.empty();
    state_->setText(syncInWords(now));
    mark_->setAccessibleName(state_->text());
    mark_->setPixmap(look_.icon(wrong            ? "warning"
                                : isAllSame(now) ? "check"
                                                 : "refresh",
                                look_[wrong            ? Token::Warn
                                      : isAllSame(now) ? Token::Ok
                                                       : Token::Quiet],
                                kMark, devicePixelRatioF()));
}

}  // namespace starling::ui
