// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds a QR code in a picture file, the clipboard, a dropped picture, a part of the screen or
/// what a camera sees, and says in words when it is not what was wanted. Window thread.
///
///     auto* dialog = new ScanDialog{look, Wanted::RecoveryCode, this};
///     connect(dialog, &ScanDialog::found, this, &RestorePage::useWords);
///     dialog->open();
///
/// found() comes once at most, and then the dialog closes by itself.
#pragma once

#include "scan/meaning.h"
#include "scan/pasted.h"
#include "scan/scan_sources.h"
#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

class ScanDialog : public Dialog {
    Q_OBJECT

public:
    ScanDialog(const Look& look, Wanted wanted, QWidget* parent = nullptr,
               ScanSources sources = ScanSources::ofThisMachine());
    ~ScanDialog() override;

    /// Begins with this: something dropped or pasted.
    void lookAt(const Pasted& pasted);

    void done(int result) override;

signals:
    /// Wanted::SessionId: its 66 digits. Wanted::RecoveryCode: the 13 words, as one types them.
    void found(const QString& text);

protected:
    void dragEnterEvent(QDragEnterEvent*) override;
    void dragLeaveEvent(QDragLeaveEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
