// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A new passphrase, typed twice, with what is wrong in words. Wipes what was typed when it goes.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

#include <string>

namespace starling::ui {

class Label;
class LineField;

constexpr int kShortestPassphrase = 6;  ///< Of new ones; in characters.

class PassphraseFields : public QWidget {
    Q_OBJECT

public:
    /// `name` is that of the first field.
    PassphraseFields(const Look& look, const QString& name, QWidget* parent = nullptr);
    ~PassphraseFields() override;

    bool isGood() const;
    /// Says at once what is wrong; before, only what cannot become right by typing on.
    bool insist();
    std::string take();  ///< The passphrase; the fields are wiped.
    void wipeAll();
    LineField& first() { return *first_; }
    LineField& second() { return *second_; }

signals:
    void changed();
    void entered();  ///< Return in the second field.

private:
    QString fault(bool typingOn) const;
    void check(bool typingOn);

    LineField* first_;
    LineField* second_;
    Label* hint_;
};

}  // namespace starling::ui
