// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Starts a conversation by an id that is typed, pasted or scanned, and checked meanwhile; with
/// somebody one knows, or somebody whose name is in the network's register. Window thread.
#pragma once

#include "starling/checks.h"
#include "starling/message.h"
#include "widgets/dialog.h"

#include <QPlainTextEdit>

#include <memory>
#include <optional>

namespace starling::ui {

class Bridge;
class ScanDialog;
struct Pasted;

class NewMessageDialog : public Dialog {
    Q_OBJECT

public:
    explicit NewMessageDialog(const Look& look, QWidget* parent = nullptr);
    ~NewMessageDialog() override;

    /// One's own id, which opens Note to Self: then the dialog says so.
    void setOwn(const AccountId& own);
    /// Offers the contacts, found by what is typed, and the register.
    void setPeople(Bridge& bridge);
    QPlainTextEdit& field();

    /// Looks for a QR code with an id in what was dropped or pasted.
    void scan(const Pasted& pasted);

signals:
    void chosen(const starling::AccountId& id);
    void personChosen(const starling::Conversation& person);
    void profileRequested(const starling::Conversation& person);

protected:
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void check();
    void saySentence();
    bool sayOfName(const IdCheck& checked);
    void enter();
    void offerClipboard();
    void start();
    ScanDialog* openScan();

    class Parts;
    std::unique_ptr<Parts> parts_;
    std::optional<AccountId> own_;
};

}  // namespace starling::ui
