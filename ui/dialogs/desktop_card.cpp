// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/desktop_card.h"

#include "dialogs/choices.h"
#include "dialogs/slide.h"
#include "widgets/label.h"

#include <QSignalBlocker>

namespace starling::ui {

DesktopCard::DesktopCard(const Look& look, DesktopSettings& settings, QWidget* parent)
    : SettingsCard{look, parent}, look_{look}, settings_{settings} {
    addNotify();
    addTray();
    addLogin();
}

QString DesktopCard::title() {
    return tr("Notifications and desktop");
}

void DesktopCard::addNotify() {
    addRow(tr("Notifications"),
           tr("None of strangers and of muted conversations. They make no sound."));
    auto* group = new QWidget{this};
    group->setAccessibleName(tr("Notifications"));
    auto* lines = new QVBoxLayout{group};
    lines->setContentsMargins(0, 8, 0, 8);
    lines->setSpacing(4);
    const auto add = [&](Notify notify, const QString& text, const QString& explanation) {
        auto* line = new ChoiceLine{look_, text, explanation, group};
        line->setChecked(settings_.choices().notify == notify);
        lines->addWidget(line);
        connect(line, &QAbstractButton::toggled, this, [this, notify](bool on) {
            if (!on) return;
            auto choices = settings_.choices();
            choices.notify = notify;
            settings_.choose(choices);
        });
    };
    add(Notify::Never, tr("Off"), tr("Nothing is shown."));
    add(Notify::WithoutContent, tr("Without content"),
        tr("That a message has come, not who wrote it."));
    add(Notify::Name, tr("Name"), tr("Who wrote. Others may see it on your screen."));
    add(Notify::NameAndText, tr("Name and text"),
        tr("What was written as well. Your desktop may keep it for a while."));
    addBelow(group);
    alsoCalled(tr("alerts sound banner preview popup", "other names for notifications"));
}

Label* DesktopCard::addSwitch(const QString& label, const QString& explanation,
                              QAbstractButton*& made) {
    auto* slide = new Slide{look_, label, this};
    slide->setAccessibleDescription(explanation);
    made = slide;
    return addRow(label, explanation, slide);
}

void DesktopCard::addTray() {
    const bool hasTray = settings_.hasTray();
    const auto none = tr("This desktop shows no tray.");
    const auto add = [&](const QString& label, const QString& explanation,
                         const QString& otherNames, bool DesktopChoices::*choice) {
        QAbstractButton* slide = nullptr;
        addSwitch(label, hasTray ? explanation : none, slide);
        slide->setChecked(settings_.choices().*choice);
        slide->setEnabled(hasTray);
        alsoCalled(otherNames);
        connect(slide, &QAbstractButton::toggled, this, [this, choice](bool on) {
            auto choices = settings_.choices();
            choices.*choice = on;
            settings_.choose(choices);
        });
    };
    add(tr("Keep running in the tray"),
        tr("Closing the window does not end Starling: messages keep coming."),
        tr("background minimise hide close quit", "other names for keeping it in the tray"),
        &DesktopChoices::keepInTray);
    add(tr("Start in the tray"), tr("The window stays out of sight until you open it."),
        tr("background minimised hidden", "other names for starting in the tray"),
        &DesktopChoices::startInTray);
}

void DesktopCard::addLogin() {
    const auto is = settings_.startsAtLogin();
    if (!is) return;
    const auto explanation = tr("Starling starts with this profile when you log in.");
    QAbstractButton* slide = nullptr;
    auto* meaning = addSwitch(tr("Start at login"), explanation, slide);
    slide->setChecked(*is);
    alsoCalled(tr("autostart startup boot launch sign in", "other names for starting at login"));
    connect(slide, &QAbstractButton::toggled, this, [this, slide, meaning, explanation](bool on) {
        const bool done = settings_.setStartsAtLogin(on);
        meaning->setColour(done ? Token::Quiet : Token::Danger);
        meaning->setText(done ? explanation
                              : tr("This could not be changed: the folder where the desktop looks "
                                   "for such programs cannot be written."));
        if (done) return;
        const QSignalBlocker quiet{slide};
        slide->setChecked(!on);
    });
}

}  // namespace starling::ui
