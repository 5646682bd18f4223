// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The foot of the left column: who one is, and theme, lock and settings. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"
#include "widgets/bar.h"
#include "widgets/path_light.h"

namespace starling::ui {

class IconButton;
class OwnPicture;

class OwnBar : public Bar {
    Q_OBJECT

public:
    OwnBar(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    void setStacked(bool stacked);  ///< The light as a second line.
    void setPath(PathState state, const QString& sentence);
    void setLockable(bool lockable);

signals:
    void ownIdRequested();
    void themeToggled();
    void lockRequested();
    void settingsRequested();
    void pathRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void dress();

    const Look& look_;
    Bridge& bridge_;
    OwnPicture* picture_;
    QWidget* text_;  ///< Where the name is painted, and the light under it.
    PathLight* light_;
    IconButton* theme_;
    IconButton* lock_;
};

}  // namespace starling::ui
