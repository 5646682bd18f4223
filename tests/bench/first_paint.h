// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells whoever started this program, on its standard output, when something was painted for the
/// first time. Window thread.
#pragma once

#include <QObject>

#include <functional>

namespace starling::bench {

class FirstPaint final : public QObject {
public:
    /// Prints `word` after the first paint of something that `counts`.
    FirstPaint(const char* word, std::function<bool(QObject*)> counts);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    const char* word_;
    std::function<bool(QObject*)> counts_;
};

}  // namespace starling::bench
