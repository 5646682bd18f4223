// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/requests_bar.h"

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/progress_line.h"

#include <QBoxLayout>

namespace starling::ui {

namespace {

constexpr int kPatience = 500;  ///< In ms.

}  // namespace

RequestsBar::RequestsBar(const Look& look, QWidget* parent)
    : QWidget{parent}
    , count_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , clear_{new Button{look, Button::Kind::Text, tr("Clear all"), "trash", this}}
    , progress_{new ProgressLine{look, tr("Deleting the requests"), this}} {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addSpacing(8);  // A spacing mirrors, a margin does not.
    row->addWidget(count_, 1);
    row->addWidget(clear_);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(8, 0, 8, 4);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(progress_);
    progress_->setBusy();
    progress_->hide();
    patience_.setSingleShot(true);
    patience_.setInterval(kPatience);
    connect(&patience_, &QTimer::timeout, this, [this] { progress_->show(); });
    connect(clear_, &QAbstractButton::clicked, this, &RequestsBar::clearRequested);
}

void RequestsBar::setCount(int requests) {
    requests_ = requests;
    refresh();
}

void RequestsBar::begin() {
    isBusy_ = true;
    patience_.start();
    refresh();
}

void RequestsBar::end() {
    isBusy_ = false;
    patience_.stop();
    progress_->hide();
    refresh();
}

void RequestsBar::refresh() {
    count_->setText(isBusy_          ? tr("Deleting them…")
                    : requests_ == 1 ? tr("1 request")
                                     : tr("%n requests", nullptr, requests_));
    clear_->setEnabled(!isBusy_);
    clear_->setVisible(isBusy_ || requests_ > 0);
}

}  // namespace starling::ui
