// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The rounded ground a message is typed on, and the text itself: plain whatever is pasted or
/// dropped. Inside it, at its end, is a button for emoji. Window thread.
#pragma once

#include "look/look.h"

#include <QPlainTextEdit>

namespace starling::ui {

class IconButton;
class OverlayBar;

class ComposerField : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int kLeastHeight = 40;
    static constexpr int kMostPasted = 16'000;  ///< UTF-16 units: no message can be that long.

    explicit ComposerField(const Look& look, QWidget* parent = nullptr);

    /// The height all of it needs; counts no further than `most`.
    int heightOfText(int most) const;

    /// Enter sends, and with Shift it breaks the line; or Enter breaks it, and with Shift or Ctrl
    /// it sends.
    void setEnterSends(bool sends) { enterSends_ = sends; }
    IconButton& emojiButton() { return *emoji_; }

signals:
    void sendPressed();
    void answerStepped(int step);  ///< Ctrl and Up, -1, or Down.
    void recallRequested();        ///< Up where nothing is typed.
    void pasteRefused();

protected:
    void keyPressEvent(QKeyEvent*) override;
    bool event(QEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool canInsertFromMimeData(const QMimeData*) const override;
    void insertFromMimeData(const QMimeData*) override;

private:
    void dress();
    void arrange();
    bool sends(const QKeyEvent& event) const;

    const Look& look_;
    OverlayBar* bar_;
    IconButton* emoji_;
    bool enterSends_ = true;
};

}  // namespace starling::ui
