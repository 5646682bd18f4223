// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for a display name, with the avatar that it makes. Window thread.
#pragma once

#include "onboarding/page.h"

namespace starling::ui {

class Avatar;
class Button;
class Label;
class LineField;

class NamePage : public Page {
    Q_OBJECT

public:
    explicit NamePage(const Look& look, QWidget* parent = nullptr);

    void setName(const QString& name);
    bool isUntouched() const;           ///< Nothing is typed.
    void refuse(const QString& words);  ///< Somebody else found a fault.

signals:
    void continued(const QString& name);  ///< One that can be taken.

private:
    void preview();
    void goOn();

    Avatar* avatar_;
    LineField* field_;
    Label* note_;
    Label* fault_;
};

}  // namespace starling::ui
