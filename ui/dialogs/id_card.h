// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One's own Session ID, or somebody else's, whole and with a button that copies it. One's own also
/// as a QR code, to be shown, saved or printed. Window thread.
#pragma once

#include "widgets/dialog.h"

namespace starling::ui {

class Avatar;
class Button;
class Label;
class QrPicture;

class IdCard : public Dialog {
    Q_OBJECT

public:
    enum class Whose { Own, Theirs };
    IdCard(const Look& look, Whose whose, const AccountId& id, const QString& name,
           QWidget* parent = nullptr);

    /// They call themselves otherwise by now.
    void setName(const QString& name);

private:
    QWidget* qr();
    QLayout* buttons(Whose whose);
    void openExports(const QWidget& under);
    void note(const QString& words, Token colour);
    void copy();
    void sayCopied(bool copied);

    const Whose whose_;
    AccountId id_;
    QString name_;
    Avatar* avatar_;
    Label* called_;
    QrPicture* qr_ = nullptr;
    Button* copy_;
    Label* note_;
    class QTimer* copied_;
};

}  // namespace starling::ui
