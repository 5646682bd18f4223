// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/expiry_dialog.h"

#include "dialogs/choices.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QPointer>

#include <algorithm>

namespace starling::ui {

namespace {

using std::chrono::seconds;

constexpr int kWidth = 420;

/// A choice of one line, half as wide as the dialog.
class TimeLine : public ChoiceLine {
public:
    TimeLine(const Look& look, const QString& text, QWidget* parent)
        : ChoiceLine{look, text, {}, parent} {}
    QSize sizeHint() const override { return {120, heightForWidth(120)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    int heightForWidth(int) const override { return look_.lineHeight(Type::Body) + 2 * 8; }
};

/// What `mode` offers, and what is set now although nobody offers it.
std::vector<seconds> timesOf(ExpiryMode mode, const Expiry& now) {
    std::vector<seconds> times;
    if (mode == ExpiryMode::AfterRead)
        times.assign(kAfterReadChoices.begin(), kAfterReadChoices.end());
    if (mode == ExpiryMode::AfterSend)
        times.assign(kAfterSendChoices.begin(), kAfterSendChoices.end());
    const auto at = std::lower_bound(times.begin(), times.end(), now.after);
    if (now.mode == mode && (at == times.end() || *at != now.after)) times.insert(at, now.after);
    return times;
}

seconds firstOf(ExpiryMode mode, const Expiry& now) {
    if (now.mode == mode) return now.after;
    return mode == ExpiryMode::AfterRead ? kAfterReadProposed : kAfterSendProposed;
}

}  // namespace

ExpiryDialog::ExpiryDialog(const Look& look, Bridge& bridge, const Conversation& where,
                           QWidget* parent)
    : Dialog{look, tr("Disappearing messages"), parent}
    , bridge_{bridge}
    , id_{where.id}
    , before_{where.expiry.isOn() ? where.expiry : Expiry{}}
    , chosen_{before_}
    , scroll_{new ScrollArea{this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    setWindowModality(Qt::WindowModal);
    content().addWidget(scroll_, 1);
    content().addWidget(fault_);
    fault_->setWordWrap(true);
    fault_->hide();
    auto& ground = *scroll_->ground();
    auto* column = new QVBoxLayout{&ground};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const bool isSelf = id_ == bridge.id();
    if (isSelf)
        addNotes(ground);
    else
        addModes(ground);
    auto* note = new Label{look, Type::Snippet, Token::Quiet,
                           isSelf ? tr("What was written before stays.")
                                  : tr("They are told, and may follow. What was written before "
                                       "stays."),
                           &ground};
    note->setWordWrap(true);
    column->addWidget(note);
    column->addStretch();
    addFoot();
    choose(chosen_);
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void ExpiryDialog::addModes(QWidget& ground) {
    auto* group = new QWidget{&ground};
    group->setAccessibleName(tr("When messages disappear"));
    auto* lines = new QVBoxLayout{group};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    ground.layout()->addWidget(group);
    addMode(*group, ExpiryMode::Off, tr("Off"), tr("Messages stay until somebody deletes them."));
    addMode(*group, ExpiryMode::AfterRead, tr("Disappear after reading"),
            tr("The time starts for each side when it has read a message; for you, when it is "
               "sent."));
    addMode(*group, ExpiryMode::AfterSend, tr("Disappear after sending"),
            tr("They go from all devices at the same moment."));
    for (const auto mode : {ExpiryMode::AfterRead, ExpiryMode::AfterSend})
        addTimes(ground, mode);
}

void ExpiryDialog::addMode(QWidget& group, ExpiryMode mode, const QString& text,
                           const QString& explanation) {
    auto* line = new ChoiceLine{look_, text, explanation, &group};
    group.layout()->addWidget(line);
    line->setChecked(mode == before_.mode);
    if (line->isChecked()) line->setFocus();
    times_[mode] = firstOf(mode, before_);
    connect(line, &QAbstractButton::toggled, this, [this, mode](bool on) {
        if (on) choose(mode == ExpiryMode::Off ? Expiry{} : Expiry{mode, times_[mode]});
    });
}

void ExpiryDialog::addTimes(QWidget& ground, ExpiryMode mode) {
    auto* group = new QWidget{&ground};
    group->setAccessibleName(tr("How long"));
    auto* grid = new QGridLayout{group};
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(new Label{look_, Type::Label, Token::Quiet, tr("How long"), group}, 0, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 2;
    for (const auto time : timesOf(mode, before_)) {
        const bool isChosen = time == times_[mode];
        auto* line = addTime(*group, durationInWords(time), {mode, time}, isChosen);
        // Tab leads to the chosen one, and from there on Qt sees to it.
        if (!isChosen) line->setFocusPolicy(Qt::ClickFocus);
        grid->addWidget(line, place / 2, place % 2);
        ++place;
    }
    ground.layout()->addWidget(group);
    groups_[mode] = group;
}

void ExpiryDialog::addNotes(QWidget& ground) {
    auto* words = new Label{look_, Type::Body, Token::Quiet,
                            tr("Notes go from all your devices at the same moment."), &ground};
    words->setWordWrap(true);
    ground.layout()->addWidget(words);
    auto* group = new QWidget{&ground};
    group->setAccessibleName(tr("When messages disappear"));
    auto* lines = new QVBoxLayout{group};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    ground.layout()->addWidget(group);
    const auto add = [&](const QString& text, const Expiry& expiry) {
        auto* line = addTime(*group, text, expiry, expiry == before_);
        lines->addWidget(line);
        if (line->isChecked()) line->setFocus();
    };
    add(tr("Off"), {});
    for (const auto time : timesOf(ExpiryMode::AfterSend, before_))
        add(tr("%1 after sending", "a duration").arg(durationInWords(time)),
            {ExpiryMode::AfterSend, time});
}

Choice* ExpiryDialog::addTime(QWidget& group, const QString& text, const Expiry& expiry,
                              bool isChosen) {
    auto* line = new TimeLine{look_, text, &group};
    line->setChecked(isChosen);
    connect(line, &QAbstractButton::toggled, this, [this, expiry](bool on) {
        if (on) choose(expiry);
    });
    return line;
}

void ExpiryDialog::addFoot() {
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, this};
    set_ = new Button{look_, Button::Kind::Primary, {}, {}, this};
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(set_);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(set_, &QAbstractButton::clicked, this, &ExpiryDialog::set);
}

void ExpiryDialog::choose(const Expiry& expiry) {
    chosen_ = expiry;
    times_[expiry.mode] = expiry.after;
    for (const auto& [mode, group] : groups_)
        group->setVisible(mode == expiry.mode);
    fault_->hide();
    refresh();
    scroll_->fitWindow();
}

void ExpiryDialog::refresh() {
    set_->setText(fault_->isHidden() ? tr("Set") : tr("Try again"));
    set_->setEnabled(!isAsking_ && chosen_ != before_);
}

void ExpiryDialog::set() {
    isAsking_ = true;
    refresh();
    bridge_.client().conversations().setExpiry(
        id_, chosen_, [self = QPointer{this}](const Result<Conversation>& done) {
            if (!self) return;
            self->isAsking_ = false;
            if (done) return self->accept();
            self->failed(done.error());
        });
}

void ExpiryDialog::failed(const Error& error) {
    fault_->setText(error.code == Errc::Storage
                        ? tr("It was not set: the disk is full or cannot be written.")
                        : tr("It was not set. %1").arg(reasonInWords(error.detail)));
    fault_->show();
    refresh();
    set_->setFocus();
    layout()->activate();
    scroll_->fitWindow();
}

}  // namespace starling::ui
