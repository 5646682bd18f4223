// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells when the first of some conversations that are muted for a time stops being so. One timer,
/// which runs only while there is such an end to wait for. Window thread.
#pragma once

#include "starling/message.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace starling::ui {

class MuteEnd : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<Timestamp()>;

    explicit MuteEnd(QObject* parent = nullptr);

    /// Otherwise it goes by the clock of this computer. Before anything is expected.
    void setClock(Clock clock) { clock_ = std::move(clock); }
    Timestamp now() const;

    /// This one's end too, if it has one to come.
    void expect(const Conversation& conversation);
    /// Nothing is expected any more.
    void forget();

signals:
    /// One came, and nothing is expected any more.
    void passed();

private:
    void wait();
    void look();

    Clock clock_;
    std::optional<Timestamp> next_;
    QTimer timer_;
};

}  // namespace starling::ui
