// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Under the messages of a stranger: what they can see, and the three things to do, or to answer at
/// once, which accepts too. Nothing here is the default: Enter does nothing until a button is
/// focused. Window thread.
#pragma once

#include "look/look.h"
#include "widgets/bar.h"

#include <QAbstractButton>

namespace starling::ui {

class Label;

class RequestFoot : public Bar {
    Q_OBJECT

public:
    explicit RequestFoot(const Look& look, QWidget* parent = nullptr);

    void setName(const QString& name);

signals:
    void accepted();
    void answered();
    void deleted();
    void blocked();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void fit();

    Label* sentence_;
    QAbstractButton* accept_;
};

/// Over the messages of a stranger: who they are, as far as that is known.
class StrangerCard : public QWidget {
    Q_OBJECT

public:
    explicit StrangerCard(const Look& look, QWidget* parent = nullptr);

    void setPerson(const AccountId& id);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    Label* id_;
};

}  // namespace starling::ui
