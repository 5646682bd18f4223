// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A field for one line: rounded, with a focus ring, an optional icon before and button after the
/// text, and a state for wrong input. Window thread.
#pragma once

#include "look/look.h"

#include <QLineEdit>

namespace starling::ui {

class IconButton;

class LineField : public QWidget {
    Q_OBJECT

public:
    /// `name` is what a screen reader says; `icon` a name in resources/icons, or empty.
    LineField(const Look& look, const QString& name, const QString& icon = {},
              QWidget* parent = nullptr);

    QLineEdit& edit() { return *edit_; }
    QString text() const { return edit_->text(); }
    void setText(const QString& text) { edit_->setText(text); }
    void setPlaceholder(const QString& text);

    void setWrong(bool wrong);          ///< Border in the colour of danger.
    void setSecret(bool secret);        ///< Dots, with a button that shows the text.
    void setClearable(bool clearable);  ///< A button that empties it, while there is text.
    void setHeight(int height);         ///< 36, 40 or 44 px.

signals:
    void textChanged(const QString& text);
    void returnPressed();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void dress();
    void arrange();
    void makeButton(bool wanted);

    const Look& look_;
    QLineEdit* edit_;
    IconButton* after_ = nullptr;
    QString icon_;
    bool wrong_ = false;
    bool secret_ = false;
};

}  // namespace starling::ui
