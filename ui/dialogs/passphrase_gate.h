// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for the passphrase of the profile that is open, before something is shown that lies behind
/// it. Wipes what was typed. Window thread.
#pragma once

#include "look/look.h"
#include "starling/client.h"

#include <QWidget>

namespace starling::ui {

class Button;
class Label;
class LineField;

class PassphraseGate : public QWidget {
    Q_OBJECT

public:
    /// `client` must outlive it.
    PassphraseGate(const Look& look, const QString& sentence, Client& client,
                   QWidget* parent = nullptr);
    ~PassphraseGate() override;

signals:
    void passed();

private:
    void request();
    void answered(const Result<bool>& right);
    void tell(const QString& words);

    Client& client_;
    LineField* field_;
    Label* fault_;
    Button* go_;
    bool busy_ = false;
};

}  // namespace starling::ui
