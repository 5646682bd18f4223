// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/search_bar.h"

#include "panes/menu.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace starling::ui {

SearchBar::SearchBar(const Look& look, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , field_{new LineField{look, tr("Search"), "search", this}}
    , plus_{new IconButton{look, "plus", tr("New"), this}}
    , back_{new IconButton{look, "back", tr("Back"), this}}
    , title_{new Label{look, Type::Title, Token::Text, {}, this}} {
    setFixedHeight(56);
    field_->setPlaceholder(tr("Search"));
    field_->setClearable(true);
    field_->setHeight(36);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(0);
    row->addSpacing(6);
    row->addWidget(back_);
    row->addSpacing(10);
    row->addWidget(title_);
    row->addWidget(field_, 1);
    row->addSpacing(8);
    row->addWidget(plus_);
    field_->edit().installEventFilter(this);
    connect(field_, &LineField::textChanged, this, &SearchBar::questionChanged);
    connect(plus_, &QAbstractButton::clicked, this, &SearchBar::openMenu);
    connect(back_, &QAbstractButton::clicked, this, &SearchBar::backRequested);
    setTitle({});
}

void SearchBar::setTitle(const QString& title) {
    title_->setText(title);
    back_->setVisible(!title.isEmpty());
    title_->setVisible(!title.isEmpty());
    field_->setVisible(title.isEmpty());
    plus_->setVisible(title.isEmpty());
}

void SearchBar::openMenu() {
    auto* menu = new Menu{look_, tr("New"), this};
    menu->add("edit", tr("New message…"), [this] { emit newMessageRequested(); });
    menu->add("qr", tr("Show my ID"), [this] { emit ownIdRequested(); });
    menu->openUnder(*plus_);
}

bool SearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &field_->edit() && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    return QWidget::eventFilter(watched, event);
}

bool SearchBar::keyPressed(int key) {
    switch (key) {
        case Qt::Key_Down:
            emit stepped(1);
            return true;
        case Qt::Key_Up:
            emit stepped(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit opened();
            return true;
        case Qt::Key_Escape:
            if (field_->text().isEmpty())
                emit left();
            else
                field_->setText({});
            return true;
        default:
            return false;
    }
}

}  // namespace starling::ui
