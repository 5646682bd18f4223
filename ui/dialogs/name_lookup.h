// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Offers to ask the network's register whose a name is, shows that it is asked, and what came of
/// it. Hidden while there is nothing to look up. Window thread. docs/protocol/identity.md.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Button;
class Label;
class ProgressLine;

class NameLookup : public QWidget {
    Q_OBJECT

public:
    NameLookup(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    /// What may be a name of the register; empty: nothing. Ends a question about another one.
    void offer(const QString& name);
    bool isOffered() const { return !name_.isEmpty(); }
    void start();

signals:
    void found(const starling::AccountId& id, const QString& name);

private:
    void cancel();
    void answered(const Result<AccountId>& answer);
    void refresh();

    Bridge& bridge_;
    QString name_;
    bool isAsking_ = false;
    std::uint64_t generation_ = 0;  ///< Answers to earlier questions are for nobody.
    Button* ask_;
    QWidget* asking_;
    Label* fault_;
};

/// Why a name was not found, for the person.
QString lookupFault(const Error& error, const QString& name);

}  // namespace starling::ui
