// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A passphrase for this device now, or later, with what that means. Window thread.
#pragma once

#include "onboarding/page.h"

#include <optional>
#include <string>

namespace starling::ui {

class PassphraseFields;

class ProtectPage : public Page {
    Q_OBJECT

public:
    explicit ProtectPage(const Look& look, QWidget* parent = nullptr);

    void wipeAll();

signals:
    /// None: later. Wiped when the signal comes back.
    void chosen(const std::optional<std::string>& passphrase);

private:
    void set();

    PassphraseFields* fields_;
};

}  // namespace starling::ui
