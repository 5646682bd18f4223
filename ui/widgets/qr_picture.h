// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A QR code to be scanned from the screen: black on a white card in every theme, each module as
/// many whole pixels of the screen. It keeps no text, only the picture. Window thread.
#pragma once

#include "look/look.h"
#include "starling/qr.h"

#include <QWidget>

#include <optional>
#include <string_view>

namespace starling::ui {

class QrPicture : public QWidget {
    Q_OBJECT

public:
    /// `name` is what a screen reader says: "QR code of your Session ID".
    QrPicture(const Look& look, const QString& name, QWidget* parent = nullptr);

    /// Empty, or longer than a QR code holds: the card is white.
    void setText(std::string_view text);
    const std::optional<QrCode>& code() const { return code_; }

    void setSide(int side);  ///< 248 px otherwise.

    QSize sizeHint() const override { return {side_, side_}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    std::optional<QrCode> code_;
    int side_ = 248;
};

}  // namespace starling::ui
