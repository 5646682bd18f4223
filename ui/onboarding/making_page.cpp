// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/making_page.h"

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/progress_line.h"

#include <QTimer>

namespace starling::ui {

namespace {

constexpr int kTick = 100;

QTimer* once(QObject* parent) {
    auto* timer = new QTimer{parent};
    timer->setSingleShot(true);
    return timer;
}

}  // namespace

MakingPage::MakingPage(const Look& look, QWidget* parent)
    : Page{look, 400, parent}
    , title_{addTitle({})}
    , sentence_{addSentence({})}
    , bar_{new ProgressLine{look, tr("Progress"), ground()}}
    , percent_{new Label{look, Type::Meta, Token::Quiet, {}, ground()}}
    , cancel_{new Button{look, Button::Kind::Secondary, tr("Cancel"), {}, ground()}}
    , action_{new Button{look, Button::Kind::Primary, {}, {}, ground()}}
    , quiet_{once(this)}
    , cancelLater_{once(this)}
    , ticks_{new QTimer{this}}
    , limit_{once(this)} {
    column().addSpacing(12);
    column().addWidget(bar_);
    column().addWidget(percent_);
    column().addSpacing(4);
    for (auto* button : {cancel_, action_}) {
        button->setTall(true);
        column().addWidget(button);
    }
    ticks_->setInterval(kTick);
    connect(quiet_, &QTimer::timeout, bar_, &QWidget::show);
    connect(cancelLater_, &QTimer::timeout, cancel_, &QWidget::show);
    connect(ticks_, &QTimer::timeout, this, &MakingPage::tick);
    connect(limit_, &QTimer::timeout, this, &MakingPage::limitReached);
    connect(cancel_, &QAbstractButton::clicked, this, &MakingPage::cancelled);
    connect(action_, &QAbstractButton::clicked, this, &MakingPage::acted);
    reset({}, {});
}

void MakingPage::stop() {
    for (auto* timer : {quiet_, cancelLater_, ticks_, limit_})
        timer->stop();
}

void MakingPage::reset(const QString& title, const QString& sentence) {
    stop();
    title_->setText(title);
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
    for (QWidget* each : std::initializer_list<QWidget*>{bar_, percent_, cancel_, action_})
        each->hide();
}

void MakingPage::work(const QString& title, int quiet) {
    reset(title, {});
    bar_->setBusy();
    quiet_->start(quiet);
}

void MakingPage::wait(const QString& title, const QString& sentence, int limit, int cancel) {
    reset(title, sentence);
    bar_->setRange(0, 100);
    bar_->show();
    percent_->show();
    limit_->start(limit);
    cancelLater_->start(cancel);
    ticks_->start();
    tick();
}

void MakingPage::tick() {
    const int whole = std::max(1, limit_->interval());
    const int passed = whole - std::clamp(limit_->remainingTime(), 0, whole);
    const int percent = passed * 100 / whole;
    bar_->setValue(percent);
    percent_->setText(tr("%1 %").arg(percent));
}

void MakingPage::say(const QString& title, const QString& sentence, const QString& action) {
    reset(title, sentence);
    action_->setText(action);
    action_->show();
    action_->setFocus();
}

}  // namespace starling::ui
