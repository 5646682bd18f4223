// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/privacy_card.h"

#include "dialogs/slide.h"
#include "look/words.h"
#include "widgets/label.h"

#include <QPointer>
#include <QSignalBlocker>

namespace starling::ui {

PrivacyCard::PrivacyCard(const Look& look, Bridge& bridge, QWidget* parent)
    : SettingsCard{look, parent}, look_{look}, bridge_{bridge} {
    add(tr("Read receipts"),
        tr("Others see that you have read what they wrote, and you see it of them."),
        &Privacy::readReceipts);
    alsoCalled(tr("seen read confirmation ticks check marks", "other names for read receipts"));
    add(tr("Typing indicators"), tr("Others see when you are writing, and you see it of them."),
        &Privacy::typing);
    alsoCalled(tr("is typing is writing dots", "other names for typing indicators"));
    bridge.client().privacy([self = QPointer{this}](const Result<Privacy>& privacy) {
        if (self && privacy) self->take(*privacy);
    });
}

QString PrivacyCard::title() {
    return tr("Privacy");
}

void PrivacyCard::add(const QString& label, const QString& explanation, bool Privacy::*choice) {
    auto* slide = new Slide{look_, label, this};
    slide->setAccessibleDescription(explanation);
    slide->setEnabled(false);  // Until it is known what is chosen.
    const Row row{slide, addRow(label, explanation, slide), explanation, choice};
    rows_.push_back(row);
    connect(slide, &QAbstractButton::toggled, this, [this, row](bool on) { choose(row, on); });
}

void PrivacyCard::take(const Privacy& privacy) {
    privacy_ = privacy;
    for (const auto& row : rows_) {
        const QSignalBlocker quiet{row.slide};
        row.slide->setEnabled(true);
        row.slide->setChecked(privacy.*row.choice);
    }
}

void PrivacyCard::choose(const Row& row, bool on) {
    auto wanted = privacy_;
    wanted.*row.choice = on;
    privacy_ = wanted;
    bridge_.client().setPrivacy(
        wanted, [self = QPointer{this}, row, on](const Result<Privacy>& done) {
            if (!self) return;
            row.meaning->setColour(done ? Token::Quiet : Token::Danger);
            row.meaning->setText(done ? row.explanation : reasonInWords(done.error().detail));
            if (done) return;
            auto before = self->privacy_;
            before.*row.choice = !on;
            self->take(before);
        });
}

}  // namespace starling::ui
