// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/appearance_card.h"

#include "dialogs/choices.h"
#include "widgets/label.h"

namespace starling::ui {

AppearanceCard::AppearanceCard(Look& look, QWidget* parent)
    : SettingsCard{look, parent}, look_{look} {
    addRow(tr("Theme"), {}, themes());
    alsoCalled(tr("dark light night day mode design", "other names for the theme"));
    accentName_ = addRow(tr("Accent"), Swatch::nameOf(look.accent()), swatches());
    alsoCalled(tr("colours colors highlight", "other names for the accent"));
}

QString AppearanceCard::title() {
    return tr("Appearance");
}

QWidget* AppearanceCard::themes() {
    auto* track = new SegmentTrack{look_, tr("Theme"), this};
    const auto add = [&](const QString& text, const QString& icon, SchemeChoice scheme) {
        auto* segment = track->add(text, icon);
        segment->setChecked(look_.schemeChoice() == scheme);
        connect(segment, &QAbstractButton::toggled, this, [this, scheme](bool on) {
            if (on) choose(scheme, look_.accent());
        });
    };
    add(tr("System"), {}, SchemeChoice::System);
    add(tr("Light"), "sun", SchemeChoice::Light);
    add(tr("Dark"), "moon", SchemeChoice::Dark);
    return track;
}

QWidget* AppearanceCard::swatches() {
    auto* row = new QWidget{this};
    row->setAccessibleName(tr("Accent"));
    auto* line = new QHBoxLayout{row};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    for (int each = 0; each < kAccents; ++each) {
        auto* swatch = new Swatch{look_, static_cast<Accent>(each), row};
        swatch->setChecked(look_.accent() == swatch->colour());
        line->addWidget(swatch);
        connect(swatch, &QAbstractButton::toggled, this, [this, swatch](bool on) {
            if (on) choose(look_.schemeChoice(), swatch->colour());
        });
    }
    return row;
}

void AppearanceCard::choose(SchemeChoice scheme, Accent accent) {
    look_.choose(scheme, accent);
    accentName_->setText(Swatch::nameOf(accent));
    emit changed();
}

}  // namespace starling::ui
