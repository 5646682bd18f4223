// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/unlock_page.h"

#include "dialogs/scroll_area.h"
#include "dialogs/secret_text.h"
#include "onboarding/flock.h"
#include "onboarding/lock_mark.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"
#include "widgets/path_light.h"

#include <QVBoxLayout>

namespace starling::ui {

namespace {

constexpr int kColumn = 320;
constexpr int kTriesBeforeAdvice = 3;

}  // namespace

UnlockPage::UnlockPage(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
    setAttribute(Qt::WA_OpaquePaintEvent);
    auto* scroll = new ScrollArea{this};
    addColumn(scroll->ground());
    auto* light = new PathLight{look, this};
    light->setState(PathState::Locked);
    light->setFocusPolicy(Qt::NoFocus);
    auto* low = new QHBoxLayout;
    low->setContentsMargins(16, 0, 16, 12);
    low->addWidget(light);
    low->addStretch();
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll, 1);
    whole->addLayout(low);

    connect(unlock_, &QAbstractButton::clicked, this, &UnlockPage::request);
    connect(field_, &LineField::returnPressed, this, &UnlockPage::request);
    connect(field_, &LineField::textChanged, this, [this](const QString& text) {
        field_->setWrong(false);
        unlock_->setEnabled(!busy_ && !text.isEmpty());
    });
    connect(quit_, &QAbstractButton::clicked, this, &UnlockPage::quitRequested);
    connect(forgotten_, &QAbstractButton::clicked, this, &UnlockPage::removeRequested);
    connect(&look_, &Look::changed, this, [this] { update(); });
    unlock_->setEnabled(false);
    setFocusProxy(&field_->edit());
}

UnlockPage::~UnlockPage() {
    field_->disconnect(this);
    wipe(field_->edit());
}

void UnlockPage::addColumn(QWidget* ground) {
    auto* middle = new QWidget{ground};
    middle->setMaximumWidth(kColumn);
    auto* column = new QVBoxLayout{middle};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* title = new Label{look_, Type::PageTitle, Token::Text, tr("Unlock Starling"), middle};
    field_ = new LineField{look_, tr("Passphrase"), "lock", middle};
    field_->setPlaceholder(tr("Passphrase"));
    field_->setSecret(true);
    field_->setHeight(44);
    error_ = new Label{look_, Type::Snippet, Token::Danger, {}, middle};
    advice_ = new Label{look_, Type::Snippet, Token::Quiet,
                        tr("Nobody can reset it. If it is lost, your 13 recovery words bring the "
                           "account back, once it is removed here."),
                        middle};
    unlock_ = new Button{look_, Button::Kind::Primary, tr("Unlock"), {}, middle};
    unlock_->setTall(true);
    forgotten_ =
        new Button{look_, Button::Kind::Text, tr("Forgotten? Remove this account…"), {}, middle};
    forgotten_->setAccessibleDescription(advice_->text());
    forgotten_->hide();
    quit_ = new Button{look_, Button::Kind::Text, tr("Quit"), {}, middle};
    for (auto* label : {error_, advice_}) {
        label->setWordWrap(true);
        label->hide();
    }
    column->addWidget(new Flock{look_, "flock-empty", {190, 91}, middle}, 0, Qt::AlignHCenter);
    column->addWidget(new LockMark{look_, middle}, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    for (QWidget* each : std::initializer_list<QWidget*>{field_, error_, unlock_, advice_})
        column->addWidget(each);
    column->addWidget(forgotten_, 0, Qt::AlignHCenter);
    column->addWidget(quit_, 0, Qt::AlignHCenter);

    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 1000);
    across->addStretch(1);
    auto* down = new QVBoxLayout{ground};
    down->setContentsMargins(16, 8, 16, 8);
    down->addStretch(1);
    down->addLayout(across);
    down->addStretch(1);
}

void UnlockPage::request() {
    if (busy_ || field_->text().isEmpty()) return;
    // A text of its own: that of the field is wiped with it.
    const auto typed = field_->text();
    emit unlockRequested(QString{typed.constData(), typed.size()});
}

void UnlockPage::setBusy(bool busy) {
    busy_ = busy;
    field_->setEnabled(!busy);
    unlock_->setText(busy ? tr("Unlocking…") : tr("Unlock"));
    unlock_->setEnabled(!busy && !field_->text().isEmpty());
    forgotten_->setEnabled(!busy);
    if (busy) error_->hide();
}

void UnlockPage::tellWrong() {
    tell(tr("That is not the passphrase. Nothing was lost."));
    field_->setWrong(true);
    const bool often = ++wrong_ >= kTriesBeforeAdvice;
    advice_->setVisible(often);
    forgotten_->setVisible(often);
}

void UnlockPage::tellError(const QString& words) {
    tell(words);
}

void UnlockPage::tell(const QString& words) {
    setBusy(false);
    error_->setText(words);
    error_->show();
    field_->edit().selectAll();
    field_->edit().setFocus();
}

void UnlockPage::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[Token::Window]);
}

}  // namespace starling::ui
