// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The frame of every dialog: title, close button, content, and a foot for buttons. Escape closes.
/// A window of its own that stays over its parent, never `exec`ed. Window thread.
#pragma once

#include "look/look.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <functional>

namespace starling::ui {

class Dialog : public QDialog {
    Q_OBJECT

public:
    Dialog(const Look& look, const QString& title, QWidget* parent = nullptr);

    QVBoxLayout& content() { return *content_; }
    /// Buttons from the left (a note may stand there first) and, after a stretch, from the right.
    QHBoxLayout& foot();

protected:
    void paintEvent(QPaintEvent*) override;
    void showEvent(QShowEvent*) override;
    const Look& look_;

private:
    QVBoxLayout* outer_;
    QVBoxLayout* content_;
    QHBoxLayout* foot_ = nullptr;
};

/// A question with two answers: what will happen, the button that does it, and a way out.
/// `done` is called with true for yes; Escape and closing are no.
void ask(const Look& look, QWidget* parent, const QString& title, const QString& consequence,
         const QString& yes, bool dangerous, std::function<void(bool)> done);

}  // namespace starling::ui
