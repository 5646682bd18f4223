// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/onboarding.h"

#include "onboarding/flow.h"

#include <QKeyEvent>

namespace starling::ui {

Onboarding::Onboarding(const Look& look, AccountMaker maker, const QString& profileFolder,
                       const NetworkChoice& network, QWidget* parent)
    : QWidget{parent}
    , parts_{std::make_unique<Parts>(*this, look, std::move(maker), profileFolder, network)} {
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&look, &Look::changed, this, [this] { update(); });
}

Onboarding::~Onboarding() = default;

void Onboarding::setPath(PathState state, const QString& sentence) {
    parts_->frame.setPath(state, sentence);
}

void Onboarding::setPace(const OnboardingPace& pace) {
    parts_->pace = pace;
}

std::unique_ptr<Client> Onboarding::takeClient() {
    return parts_->making.take();
}

void Onboarding::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), parts_->look[Token::Window]);
}

void Onboarding::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return parts_->back();
    QWidget::keyPressEvent(event);
}

}  // namespace starling::ui
