// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/recovery_dialog.h"

#include "dialogs/passphrase_gate.h"
#include "dialogs/scroll_area.h"
#include "dialogs/secret_clipboard.h"
#include "dialogs/secret_text.h"
#include "dialogs/words_grid.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/qr_picture.h"

#include <QPointer>

namespace starling::ui {

class RecoveryDialog::Parts {
public:
    Parts(RecoveryDialog& dialog, const Look& look, Bridge& bridge, bool hasPassphrase);

    void mask();

private:
    void askPassphrase();
    void showPage();
    void addButtons();
    void addFoot();
    void setShown(bool shown);
    void setQr(bool shown);
    void copy();
    void hideForGood();
    void hideNow();
    void say(Token colour, const QString& words);

    RecoveryDialog& dialog_;
    const Look& look_;
    Bridge& bridge_;
    ScrollArea* scroll_;
    QVBoxLayout* column_;
    // Of the page, once the passphrase was right.
    WordsGrid* grid_ = nullptr;
    QVBoxLayout* place_ = nullptr;
    QrPicture* qr_ = nullptr;  ///< While it is looked at: it goes when it is not.
    Button* reveal_ = nullptr;
    Button* copy_ = nullptr;
    Button* turn_ = nullptr;
    Label* note_ = nullptr;
};

RecoveryDialog::Parts::Parts(RecoveryDialog& dialog, const Look& look, Bridge& bridge,
                             bool hasPassphrase)
    : dialog_{dialog}
    , look_{look}
    , bridge_{bridge}
    , scroll_{new ScrollArea{&dialog}}
    , column_{new QVBoxLayout{scroll_->ground()}} {
    dialog.content().addWidget(scroll_, 1);
    scroll_->keepFitting();
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
    if (hasPassphrase) {
        askPassphrase();
    } else {
        showPage();
    }
}

void RecoveryDialog::Parts::askPassphrase() {
    auto* gate = new PassphraseGate{
        look_, tr("Your recovery words lie behind the passphrase of this device."),
        bridge_.client(), scroll_->ground()};
    column_->addWidget(gate);
    gate->setFocus();
    QObject::connect(gate, &PassphraseGate::passed, &dialog_, [this, gate] {
        gate->hide();
        gate->deleteLater();
        showPage();
    });
}

void RecoveryDialog::Parts::showPage() {
    auto* ground = scroll_->ground();
    auto* meaning = new Label{
        look_, Type::Body, Token::Quiet,
        tr("These 13 words are your account: they bring it back on a new device, and whoever else "
           "has them is you. Write them down on paper, and look around before you show them."),
        ground};
    meaning->setWordWrap(true);
    column_->addWidget(meaning);
    column_->addSpacing(4);
    place_ = new QVBoxLayout;
    grid_ = new WordsGrid{look_, ground};
    place_->addWidget(grid_);
    column_->addLayout(place_);
    addButtons();
    column_->addStretch();
    addFoot();
    setShown(false);
    scroll_->fitWindow();
    reveal_->setFocus();
    bridge_.words().noteSeen();
}

void RecoveryDialog::Parts::addButtons() {
    auto* ground = scroll_->ground();
    reveal_ = new Button{look_, Button::Kind::Secondary, {}, "eye", ground};
    QObject::connect(reveal_, &QAbstractButton::clicked, &dialog_,
                     [this] { setShown(!grid_->isShown()); });
    copy_ = new Button{look_, Button::Kind::Secondary, tr("Copy"), "copy", ground};
    QObject::connect(copy_, &QAbstractButton::clicked, &dialog_, [this] { copy(); });
    copy_->setAccessibleName(tr("Copy the recovery words"));
    turn_ = new Button{look_, Button::Kind::Secondary, tr("View QR"), "qr", ground};
    QObject::connect(turn_, &QAbstractButton::clicked, &dialog_, [this] { setQr(!qr_); });
    note_ = new Label{look_, Type::Snippet, Token::Quiet, {}, ground};
    note_->setWordWrap(true);
    note_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(reveal_, 1);
    row->addWidget(copy_, 1);
    column_->addLayout(row);
    column_->addWidget(turn_);
    column_->addWidget(note_);
}

void RecoveryDialog::Parts::addFoot() {
    auto* hide = new Button{look_, Button::Kind::Danger, tr("Hide for good…"), {}, &dialog_};
    auto* done = new Button{look_, Button::Kind::Primary, tr("Done"), {}, &dialog_};
    auto& foot = dialog_.foot();
    foot.addWidget(hide);
    foot.addStretch();
    foot.addWidget(done);
    QObject::connect(hide, &QAbstractButton::clicked, &dialog_, [this] { hideForGood(); });
    QObject::connect(done, &QAbstractButton::clicked, &dialog_, &QDialog::accept);
}

void RecoveryDialog::Parts::say(Token colour, const QString& words) {
    note_->setColour(colour);
    note_->setText(words);
    note_->setVisible(!words.isEmpty());
    scroll_->fitWindow();
}

void RecoveryDialog::Parts::setShown(bool shown) {
    if (shown) {
        auto words = bridge_.client().recoveryWords();
        grid_->reveal(words);
        wipe(words);
    } else {
        grid_->mask();
    }
    reveal_->setText(shown ? tr("Hide words") : tr("Show words"));
}

void RecoveryDialog::Parts::setQr(bool shown) {
    setShown(false);
    delete std::exchange(qr_, nullptr);
    if (shown) {
        auto code = bridge_.client().recoveryCode();
        qr_ = new QrPicture{look_, tr("QR code of your recovery words"), scroll_->ground()};
        qr_->setText(code);
        wipe(code);
        place_->addWidget(qr_, 0, Qt::AlignHCenter);
    }
    grid_->setVisible(!shown);
    reveal_->setVisible(!shown);
    turn_->setText(shown ? tr("View words") : tr("View QR"));
    say(Token::Quiet,
        shown ? tr("Scan it with another device of yours. It says the same as the words.")
              : QString{});
}

void RecoveryDialog::Parts::mask() {
    if (!grid_) return;
    setQr(false);
}

void RecoveryDialog::Parts::copy() {
    auto words = bridge_.client().recoveryWords();
    auto copied = text(words);
    wipe(words);
    copySecret(copied);
    wipe(copied);
    say(Token::Quiet, tr("Copied. In a minute the clipboard is emptied."));
}

void RecoveryDialog::Parts::hideForGood() {
    ask(look_, &dialog_, tr("Hide the recovery words for good?"),
        tr("This device will never show them again. Your other devices still do. Without those, "
           "and without the words on paper, nobody can bring your account back."),
        tr("Continue"), true, [this, alive = QPointer<RecoveryDialog>{&dialog_}](bool yes) {
            if (!alive || !yes) return;
            ask(look_, &dialog_, tr("Have you written them down?"),
                tr("There is no way back on this device. If you are not sure, cancel and look "
                   "once more."),
                tr("Hide for good"), true, [this, alive](bool sure) {
                    if (alive && sure) hideNow();
                });
        });
}

void RecoveryDialog::Parts::hideNow() {
    mask();
    bridge_.words().hide(
        [this, alive = QPointer<RecoveryDialog>{&dialog_}](const Result<WordsState>& hidden) {
            if (!alive) return;
            if (hidden) return dialog_.accept();
            say(Token::Danger, reasonInWords(hidden.error().detail));
        });
}

RecoveryDialog::RecoveryDialog(const Look& look, Bridge& bridge, bool hasPassphrase,
                               QWidget* parent)
    : Dialog{look, tr("Recovery words"), parent}
    , parts_{std::make_unique<Parts>(*this, look, bridge, hasPassphrase)} {
    resize(460, sizeHint().height());
}

RecoveryDialog::~RecoveryDialog() = default;

void RecoveryDialog::hideEvent(QHideEvent* event) {
    Dialog::hideEvent(event);
    parts_->mask();
}

}  // namespace starling::ui
