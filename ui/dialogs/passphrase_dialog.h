// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sets, changes or removes the passphrase of a profile: asks for the present one, if there is one,
/// and the next. Does nothing with them but to hand them over. Window thread.
#pragma once

#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

class PassphraseDialog : public Dialog {
    Q_OBJECT

public:
    PassphraseDialog(const Look& look, bool hasPassphrase, QWidget* parent = nullptr);
    ~PassphraseDialog() override;

    /// For a dialog that is opened again: the present passphrase was another.
    void tellWrong();

signals:
    /// Once, and the dialog closes. `present` is empty when there is none; `next` is when it shall
    /// be removed. Whoever gets them wipes them.
    void chosen(const QString& present, const QString& next);

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
