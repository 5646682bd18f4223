// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A day to go to in a conversation: a calendar from its first message to today. Asks the engine
/// for the first message of the day, and says what went wrong. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

#include <QDate>

namespace starling::ui {

class Button;
class DayCalendar;
class IconButton;
class Label;

class DateDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    DateDialog(const Look& look, Bridge& bridge, const ConversationId& where,
               QWidget* parent = nullptr);

    QDate day() const;
    void setDay(QDate day);

signals:
    /// The first message of that day, or of the next day with one.
    void found(starling::MessageId message);

private:
    void addHead();
    void addFoot();
    void askFirst();
    void showMonth();
    void showDay();
    void openYears();
    void go();
    void failed(const Error& error);

    Bridge& bridge_;
    const ConversationId where_;
    DayCalendar* calendar_;
    IconButton* before_;
    Label* month_;
    Button* year_;
    IconButton* after_;
    Label* chosen_;
    Label* fault_;
    Button* go_ = nullptr;
};

}  // namespace starling::ui
