// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_search.h"

#include "dialogs/settings_card.h"
#include "look/words.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QAccessible>

namespace starling::ui {

SettingsSearch::SettingsSearch(const Look& look, QWidget* parent)
    : QWidget{parent}
    , field_{new LineField{look, tr("Search the settings"), "search", this}}
    , nothing_{new Label{look, Type::Body, Token::Quiet, {}, this}} {
    auto* line = new QVBoxLayout{this};
    line->setContentsMargins(20, 0, 20, 8);
    line->addWidget(field_);
    field_->setPlaceholder(tr("Search the settings"));
    field_->setClearable(true);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setContentsMargins(0, 24, 0, 24);
    nothing_->hide();
    connect(field_, &LineField::textChanged, this, &SettingsSearch::search);
}

void SettingsSearch::add(Label* title, SettingsCard* card) {
    cards_.push_back({title, card});
}

void SettingsSearch::takeFocus() {
    field_->edit().setFocus(Qt::ShortcutFocusReason);
    field_->edit().selectAll();
}

bool SettingsSearch::clear() {
    if (field_->text().isEmpty()) return false;
    field_->setText({});
    return true;
}

void SettingsSearch::search(const QString& typed) {
    const auto words = typed.simplified().split(' ', Qt::SkipEmptyParts);
    bool any = false;
    for (const auto& each : cards_) {
        const bool found = each.card->filter(words, each.title->text());
        each.title->setVisible(found);
        each.card->setVisible(found);
        any = any || found;
    }
    tellNothing(any ? QString{} : typed.simplified());
}

void SettingsSearch::tellNothing(const QString& typed) {
    nothing_->setVisible(!typed.isEmpty());
    if (typed.isEmpty()) return;
    nothing_->setText(tr("Nothing found for “%1”").arg(isolated(harmless(typed))));
    QAccessibleEvent alert{nothing_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

}  // namespace starling::ui
