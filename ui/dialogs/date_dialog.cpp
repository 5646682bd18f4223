// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/date_dialog.h"

#include "dialogs/day_calendar.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QLocale>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace starling::ui {

DateDialog::DateDialog(const Look& look, Bridge& bridge, const ConversationId& where,
                       QWidget* parent)
    : Dialog{look, tr("Go to a date"), parent}
    , bridge_{bridge}
    , where_{where}
    , calendar_{new DayCalendar{look, this}}
    , before_{new IconButton{look, "back", tr("Previous month"), this}}
    , month_{new Label{look, Type::Name, Token::Text, {}, this}}
    , year_{new Button{look, Button::Kind::Secondary, {}, {}, this}}
    , after_{new IconButton{look, "right", tr("Next month"), this}}
    , chosen_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    calendar_->setMaximumDate(look.now().date());
    calendar_->setSelectedDate(look.now().date());
    for (auto* label : {chosen_, fault_})
        label->setWordWrap(true);
    fault_->hide();
    addHead();
    content().addWidget(calendar_, 1);
    content().addWidget(chosen_);
    content().addWidget(fault_);
    addFoot();
    connect(calendar_, &QCalendarWidget::currentPageChanged, this, &DateDialog::showMonth);
    connect(calendar_, &QCalendarWidget::selectionChanged, this, &DateDialog::showDay);
    connect(calendar_, &QCalendarWidget::activated, this, &DateDialog::go);
    showMonth();
    showDay();
    askFirst();
    calendar_->setFocus();
    resize(380, 480);
}

QDate DateDialog::day() const {
    return calendar_->selectedDate();
}

void DateDialog::setDay(QDate day) {
    calendar_->setSelectedDate(std::clamp(day, calendar_->minimumDate(), calendar_->maximumDate()));
}

void DateDialog::addHead() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(before_);
    line->addWidget(month_, 1);
    line->addWidget(year_);
    line->addWidget(after_);
    month_->setAlignment(Qt::AlignCenter);
    content().addLayout(line);
    connect(before_, &QAbstractButton::clicked, calendar_, &QCalendarWidget::showPreviousMonth);
    connect(after_, &QAbstractButton::clicked, calendar_, &QCalendarWidget::showNextMonth);
    connect(year_, &QAbstractButton::clicked, this, &DateDialog::openYears);
}

void DateDialog::addFoot() {
    auto* today = new Button{look_, Button::Kind::Text, tr("Today"), {}, this};
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, this};
    go_ = new Button{look_, Button::Kind::Primary, tr("Go there"), {}, this};
    foot().addWidget(today);
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(go_);
    connect(today, &QAbstractButton::clicked, this, [this] { setDay(look_.now().date()); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(go_, &QAbstractButton::clicked, this, &DateDialog::go);
}

/// Where the calendar begins; until that is known it has no beginning.
void DateDialog::askFirst() {
    bridge_.client().messages().firstSince(
        where_, Timestamp{}, [self = QPointer{this}](const Result<Message>& first) {
            if (!self) return;
            if (!first) return self->failed(first.error());
            const auto day = localTime(first->sortKey).date();
            self->calendar_->setMinimumDate(std::min(day, self->calendar_->maximumDate()));
            self->showMonth();
        });
}

void DateDialog::showMonth() {
    const QDate first{calendar_->yearShown(), calendar_->monthShown(), 1};
    const bool hasYears = calendar_->minimumDate().year() < calendar_->maximumDate().year();
    month_->setText(QLocale{}.standaloneMonthName(first.month()));
    year_->setText(QString::number(first.year()));
    year_->setAccessibleName(tr("Year %1").arg(first.year()));
    year_->setEnabled(hasYears);
    before_->setEnabled(first > calendar_->minimumDate());
    after_->setEnabled(first.addMonths(1) <= calendar_->maximumDate());
}

void DateDialog::showDay() {
    fault_->hide();
    chosen_->setText(dayName(day(), look_.now().date()));
    if (!isVisible()) return;
    QAccessibleEvent alert{chosen_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void DateDialog::openYears() {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The client of the network is not older.
    constexpr int kFirst = 2018;
    const int from = std::max(kFirst, calendar_->minimumDate().year());
    for (int year = calendar_->maximumDate().year(); year >= from; --year)
        menu->addAction(QString::number(year), this,
                        [this, year] { calendar_->setCurrentPage(year, calendar_->monthShown()); });
    menu->popup(year_->mapToGlobal(QPoint{0, year_->height()}));
}

void DateDialog::go() {
    fault_->hide();
    go_->setEnabled(false);
    const auto midnight = day().startOfDay().toMSecsSinceEpoch();
    bridge_.client().messages().firstSince(where_, fromUnixMillis(midnight),
                                           [self = QPointer{this}](const Result<Message>& first) {
                                               if (!self) return;
                                               self->go_->setEnabled(true);
                                               if (!first) return self->failed(first.error());
                                               self->accept();
                                               emit self->found(first->id);
                                           });
}

void DateDialog::failed(const Error& error) {
    fault_->setText(error.code == Errc::NotFound ? tr("Nothing was said in this conversation yet.")
                    : error.code == Errc::Storage
                        ? tr("The messages could not be read. They are still on this device.")
                        : reasonInWords(error.detail));
    fault_->show();
    QAccessibleEvent alert{fault_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

}  // namespace starling::ui
