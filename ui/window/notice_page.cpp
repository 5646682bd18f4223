// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/notice_page.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace starling::ui {

QString troubleInWords(const Error& error) {
    switch (error.code) {
        case Errc::InUse:
            return NoticePage::tr(
                "Starling is open with this account already. Use that window, or close it first.");
        case Errc::Storage:
            return NoticePage::tr(
                "The disk does not take what Starling writes. Make room, or see whether the folder "
                "may be written to. Nothing was lost.");
        case Errc::TooNew:
            return NoticePage::tr(
                "A newer Starling has written this profile. Install that version to open it.");
        case Errc::WrongNetwork:
            return NoticePage::tr(
                "This account belongs to another network. Start Starling without --network.");
        case Errc::Corrupt:
            return NoticePage::tr(
                "The account file of this profile is damaged. Your 13 recovery words bring the "
                "account back in another folder.");
        default:
            return NoticePage::tr("Starling could not open this profile: %1")
                .arg(text(error.detail));
    }
}

NoticePage::NoticePage(const Look& look, const QString& title, const QString& words,
                       Buttons buttons, QWidget* parent)
    : QWidget{parent}, look_{look} {
    auto* head = new Label{look, Type::PageTitle, Token::Text, title, this};
    auto* body = new Label{look, Type::Body, Token::Quiet, words, this};
    body->setWordWrap(true);
    body->setMaximumWidth(440);
    auto* column = new QVBoxLayout;
    column->addStretch();
    column->addWidget(head);
    column->addSpacing(8);
    column->addWidget(body);
    if (buttons == Buttons::RetryAndQuit) {
        column->addSpacing(24);
        column->addLayout(makeButtons());
    }
    column->addStretch();
    auto* middle = new QHBoxLayout{this};
    middle->setContentsMargins(24, 24, 24, 24);
    middle->addStretch(1);
    middle->addLayout(column, 100);
    middle->addStretch(1);
}

QLayout* NoticePage::makeButtons() {
    auto* again = new Button{look_, Button::Kind::Primary, tr("Try again"), {}, this};
    auto* quit = new Button{look_, Button::Kind::Secondary, tr("Quit"), {}, this};
    connect(again, &Button::clicked, this, &NoticePage::retryRequested);
    connect(quit, &Button::clicked, this, &NoticePage::quitRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(again);
    row->addWidget(quit);
    row->addStretch();
    return row;
}

void NoticePage::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), look_[Token::Window]);
}

}  // namespace starling::ui
