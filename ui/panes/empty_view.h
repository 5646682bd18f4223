// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands where a conversation will be: a flock, a welcome, and the two things to do first. An
/// account that was made here, and not restored, is celebrated until there is a conversation.
/// Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"
#include "widgets/path_light.h"

namespace starling::ui {

class Button;
class Label;

class EmptyView : public QWidget {
    Q_OBJECT

public:
    EmptyView(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    void setPath(PathState state, const QString& sentence);
    void setNobodyYet(bool nobody);

signals:
    void newMessageRequested();
    void ownIdRequested();
    void pathRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void greet();

    const Look& look_;
    Bridge& bridge_;
    PathLight* light_;
    Label* party_;
    Label* made_;
    Label* title_;
    Label* nobody_;
    Label* sentence_;
    bool isNobody_ = false;
};

}  // namespace starling::ui
