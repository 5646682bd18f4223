// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/frame.h"

#include "onboarding/step_dots.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QToolTip>

namespace starling::ui {

Frame::Frame(const Look& look, QWidget& whole)
    : back_{new IconButton{look, "back", tr("Back"), &whole}}
    , head_{new QGridLayout}
    , steps_{new StepDots{look, &whole}}
    , pages_{new QStackedWidget{&whole}}
    , light_{new PathLight{look, &whole}}
    , unconnected_{new Label{look, Type::Meta, Token::Quiet, tr("Not connected yet"), &whole}} {
    head_->addWidget(back_, 0, 0, Qt::AlignLeading);
    head_->addWidget(steps_, 0, 1, Qt::AlignCenter);
    head_->setColumnStretch(0, 1);
    head_->setColumnStretch(2, 1);
    auto* low = new QHBoxLayout;
    low->setContentsMargins(16, 0, 16, 12);
    low->addWidget(light_);
    low->addWidget(unconnected_);
    low->addStretch();
    auto* column = new QVBoxLayout{&whole};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head_);
    column->addWidget(pages_, 1);
    column->addLayout(low);
    // There is no path dialog yet: the light says what it knows itself.
    QObject::connect(light_, &QAbstractButton::clicked, light_, [light = light_] {
        QToolTip::showText(light->mapToGlobal(QPoint{0, 0}), light->toolTip(), light);
    });
    setPath(PathState::Locked, tr("Nothing goes over the network before there is an account."));
}

void Frame::show(QWidget* page) {
    pages_->setCurrentWidget(page);
    page->setFocus();
}

void Frame::setBack(bool possible) {
    back_->setVisible(possible);
    // Without it the first page has all of the window.
    head_->setRowMinimumHeight(0, possible ? 36 : 0);
    head_->setContentsMargins(8, possible ? 12 : 0, 8, 0);
}

void Frame::setStep(int step, int steps) {
    steps_->setVisible(steps > 0);
    if (steps > 0) steps_->setStep(step, steps);
}

void Frame::setPath(PathState state, const QString& sentence) {
    light_->setState(state, sentence);
    light_->setWordShown(state != PathState::Locked);
    unconnected_->setVisible(state == PathState::Locked);
}

}  // namespace starling::ui
