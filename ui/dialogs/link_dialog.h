// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Before a link of a message is opened: shows where it really leads, in letters that cannot pass
/// for others, and warns of what often deceives. Opens or copies it; never fetches anything itself.
/// Window thread.
#pragma once

#include "widgets/dialog.h"

#include <QElapsedTimer>
#include <QUrl>

namespace starling::ui {

class Button;
class Label;

class LinkDialog : public Dialog {
    Q_OBJECT

public:
    /// Hands an address to the desktop; whether something took it.
    using Opener = std::function<bool(const QUrl&)>;

    LinkDialog(const Look& look, const QUrl& url, Opener opener, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent*) override;

private:
    void addAddress();
    void addWarnings();
    void addFoot();
    void openLink();
    void copy();

    QUrl url_;
    Opener opener_;
    Label* fault_;
    Button* copy_ = nullptr;
    Button* open_ = nullptr;
    QElapsedTimer sinceShown_;
};

/// What is wrong with where a link leads, a sentence each; empty: nothing strikes the eye.
QStringList warningsFor(const QUrl& url);

}  // namespace starling::ui
