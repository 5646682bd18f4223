// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/clear_dialog.h"

#include "dialogs/choices.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/progress_line.h"

#include <QPointer>

namespace starling::ui {

class ClearDialog::Parts {
public:
    Parts(ClearDialog& dialog, const Look& look, Bridge& bridge);

private:
    void addChoices();
    void addWaiting();
    void addFoot();
    void show(QWidget* page);
    void confirm();
    void clearNetwork();
    void answered(const Result<std::size_t>& confirmed);
    void stopWaiting();
    void finish();

    ClearDialog& dialog_;
    const Look& look_;
    Bridge& bridge_;
    ScrollArea* scroll_;
    QWidget* choices_;
    QWidget* waiting_;
    ChoiceLine* device_ = nullptr;
    ChoiceLine* network_ = nullptr;
    Label* fault_ = nullptr;
    Button* cancel_ = nullptr;
    Button* clear_ = nullptr;
    bool isWaiting_ = false;
    int tries_ = 0;  ///< An answer to one that is waited for no more means nothing.
};

ClearDialog::Parts::Parts(ClearDialog& dialog, const Look& look, Bridge& bridge)
    : dialog_{dialog}
    , look_{look}
    , bridge_{bridge}
    , scroll_{new ScrollArea{&dialog}}
    , choices_{new QWidget{scroll_->ground()}}
    , waiting_{new QWidget{scroll_->ground()}} {
    dialog.content().addWidget(scroll_, 1);
    auto* column = new QVBoxLayout{scroll_->ground()};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(choices_);
    column->addWidget(waiting_);
    column->addStretch();
    addChoices();
    addWaiting();
    addFoot();
    show(choices_);
    device_->setChecked(true);
    device_->setFocus();
}

void ClearDialog::Parts::addChoices() {
    auto* column = new QVBoxLayout{choices_};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* sentence = new Label{look_, Type::Body, Token::Quiet,
                               tr("Without your 13 recovery words the account cannot be brought "
                                  "back afterwards. Have you written them down?"),
                               choices_};
    sentence->setWordWrap(true);
    device_ = new ChoiceLine{
        look_, tr("Only this device"),
        tr("Messages, contacts and the account go from this device. Your other devices, and what "
           "the network holds for two weeks, stay."),
        choices_};
    network_ = new ChoiceLine{
        look_, tr("This device and the network"),
        tr("The network also deletes what it holds of your messages and contacts. Your other "
           "devices keep what they have."),
        choices_};
    fault_ = new Label{look_, Type::Snippet, Token::Danger, {}, choices_};
    fault_->setWordWrap(true);
    fault_->hide();
    for (QWidget* each : std::initializer_list<QWidget*>{sentence, device_, network_, fault_})
        column->addWidget(each);
}

void ClearDialog::Parts::addWaiting() {
    auto* column = new QVBoxLayout{waiting_};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* title = new Label{look_, Type::Title, Token::Text, tr("Clearing the network…"), waiting_};
    auto* words = new Label{look_, Type::Body, Token::Quiet,
                            tr("The nodes that hold your data are asked to delete it. You can stop "
                               "waiting: what is deleted by then stays deleted, and nothing goes "
                               "from this device."),
                            waiting_};
    auto* bar = new ProgressLine{look_, tr("Progress"), waiting_};
    for (auto* label : {title, words})
        label->setWordWrap(true);
    bar->setBusy();
    for (QWidget* each : std::initializer_list<QWidget*>{title, words, bar})
        column->addWidget(each);
}

void ClearDialog::Parts::addFoot() {
    cancel_ = new Button{look_, Button::Kind::Secondary, {}, {}, &dialog_};
    clear_ = new Button{look_, Button::Kind::Danger, tr("Clear…"), {}, &dialog_};
    auto& foot = dialog_.foot();
    foot.addStretch();
    foot.addWidget(cancel_);
    foot.addWidget(clear_);
    QObject::connect(cancel_, &QAbstractButton::clicked, &dialog_, [this] {
        if (isWaiting_) return stopWaiting();
        dialog_.reject();
    });
    QObject::connect(clear_, &QAbstractButton::clicked, &dialog_, [this] { confirm(); });
}

void ClearDialog::Parts::show(QWidget* page) {
    isWaiting_ = page == waiting_;
    choices_->setVisible(!isWaiting_);
    waiting_->setVisible(isWaiting_);
    clear_->setVisible(!isWaiting_);
    cancel_->setText(isWaiting_ ? tr("Stop waiting") : tr("Cancel"));
    scroll_->fitWindow();
}

void ClearDialog::Parts::confirm() {
    fault_->hide();
    const bool network = network_->isChecked();
    ask(look_, &dialog_,
        network ? tr("Clear this device and the network?") : tr("Clear this device?"),
        network ? tr("Messages and contacts go from this device and from the network. Nobody can "
                     "bring them back.")
                : tr("Messages and contacts go from this device. With the 13 words you can restore "
                     "the account, and what the network still holds."),
        tr("Clear"), true, [this, network, alive = QPointer<ClearDialog>{&dialog_}](bool yes) {
            if (!alive || !yes) return;
            network ? clearNetwork() : finish();
        });
}

void ClearDialog::Parts::clearNetwork() {
    show(waiting_);
    cancel_->setFocus();
    bridge_.client().wipeSwarm([this, mine = ++tries_, alive = QPointer<ClearDialog>{&dialog_}](
                                   const Result<std::size_t>& confirmed) {
        if (alive && isWaiting_ && mine == tries_) answered(confirmed);
    });
}

void ClearDialog::Parts::answered(const Result<std::size_t>& confirmed) {
    if (confirmed) return finish();
    show(choices_);
    device_->setChecked(true);
    device_->setFocus();
    fault_->setText(
        tr("The network could not be cleared. %1 You can try again later, or clear only "
           "this device: what the network holds ends by itself, messages within two "
           "weeks, contacts within a month.")
            .arg(reasonInWords(confirmed.error().detail)));
    fault_->show();
    scroll_->fitWindow();
}

void ClearDialog::Parts::stopWaiting() {
    show(choices_);
    network_->setFocus();
}

void ClearDialog::Parts::finish() {
    isWaiting_ = false;
    dialog_.accept();
    emit dialog_.confirmed();
}

ClearDialog::ClearDialog(const Look& look, Bridge& bridge, QWidget* parent)
    : Dialog{look, tr("Clear data"), parent}, parts_{std::make_unique<Parts>(*this, look, bridge)} {
    resize(460, sizeHint().height());
}

ClearDialog::~ClearDialog() = default;

}  // namespace starling::ui
