// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/connection_banner.h"

#include <QLocale>
#include <QPointer>

namespace starling::ui {

ConnectionBanner::ConnectionBanner(const Look& look, Bridge& bridge, QWidget* parent)
    : Banner{look, parent}, look_{look}, bridge_{bridge} {
    hide();
    patience_.setSingleShot(true);
    patience_.start(kPatience);
    connect(&patience_, &QTimer::timeout, this, [this] {
        catchingUp_ = true;
        show();
    });
    connect(&bridge, &Bridge::caughtUp, this, [this] {
        patience_.stop();
        if (std::exchange(catchingUp_, false)) show();
    });
    connect(&bridge, &Bridge::connectionChanged, this, &ConnectionBanner::connectionChanged);
    connect(&bridge, &Bridge::messagesAdded, this, &ConnectionBanner::count);
    connect(&bridge, &Bridge::messagesChanged, this, &ConnectionBanner::count);
    connect(&bridge, &Bridge::profileDamaged, this, [this](const QString& advice) {
        damage_ = advice;
        show();
    });
    connect(this, &Banner::acted, this, [this] { bridge_.client().wokeUp(); });
    if (bridge.hasHeardOfConnection()) connectionChanged();
}

void ConnectionBanner::connectionChanged() {
    const bool offline = !bridge_.online();
    if (offline && !offline_) offlineSince_ = look_.now();
    offline_ = offline;
    show();
    count();
}

void ConnectionBanner::count() {
    if (!offline_ || std::exchange(counting_, true)) return;
    bridge_.client().messages().pending([self = QPointer{this}](const Result<std::size_t>& count) {
        if (!self) return;
        self->counting_ = false;
        if (!count || static_cast<int>(*count) == self->waiting_) return;
        self->waiting_ = static_cast<int>(*count);
        self->show();
    });
}

void ConnectionBanner::show() {
    if (!damage_.isEmpty())
        return tell(Kind::Danger, "warning", tr("This profile is damaged."), damage_);
    if (offline_) return tellOffline();
    if (catchingUp_)
        return tell(Kind::Progress, "refresh", tr("Catching up."),
                    tr("There may be messages that are not here yet."));
    dismiss();
}

void ConnectionBanner::tellOffline() {
    const auto since = QLocale{}.toString(offlineSince_.time(), "HH:mm");
    const auto consequence =
        waiting_ == 0   ? tr("What you write waits here and leaves by itself.")
        : waiting_ == 1 ? tr("1 message waits and leaves by itself.")
                        : tr("%n messages wait and leave by themselves.", nullptr, waiting_);
    tell(Kind::Quiet, "offline", tr("Offline since %1.").arg(since), consequence, tr("Try now"));
}

}  // namespace starling::ui
