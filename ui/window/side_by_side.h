// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the two columns of the main page stand: beside each other with a handle between them, or
/// one at a time below 700 px, the second sliding over the first. Mirrors for right-to-left. Window
/// thread.
#pragma once

#include "look/look.h"

#include <QVariantAnimation>
#include <QWidget>

namespace starling::ui {

class SideBySide : public QWidget {
    Q_OBJECT

public:
    static constexpr int kStackedBelow = 700;
    static constexpr int kLeastList = 240;
    static constexpr int kMostList = 420;

    /// Takes both.
    SideBySide(const Look& look, QWidget* list, QWidget* conversation, QWidget* parent = nullptr);

    bool isStacked() const { return width() < kStackedBelow; }
    int listWidth() const { return listWidth_; }
    void setListWidth(int width);

    /// Stacked, one of the two is in front; side by side this is only remembered.
    void showList() { slideTo(0); }
    void showConversation() { slideTo(1); }

signals:
    void stackedChanged(bool stacked);

protected:
    void resizeEvent(QResizeEvent*) override;
    bool eventFilter(QObject* handle, QEvent* event) override;

private:
    void slideTo(double share);
    void arrange();
    void drag(int x);

    const Look& look_;
    QWidget* list_;
    QWidget* conversation_;
    QWidget* handle_;
    QVariantAnimation slide_;
    double share_ = 0;  ///< 0: the list is in front; 1: the conversation.
    int listWidth_ = 320;
    bool wasStacked_ = false;
};

}  // namespace starling::ui
