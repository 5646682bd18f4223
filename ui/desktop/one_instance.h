// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One window a profile: who starts second asks the first, over a local socket that nobody else may
/// use, to come up, and ends. The protocol is one line, "raise" or "raise TOKEN" (with which a
/// desktop lets a window come to the front), and one back, "ok" or "no". Or it is "call", for
/// another program: then whoever takes calls gets the socket, and answers. Made by main and kept
/// while the window is there. Window thread.
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace starling::ui {

class OneInstance : public QObject {
    Q_OBJECT

public:
    /// `place` is a file in a folder that is ours alone, or can be made; see base/meeting_place.h.
    explicit OneInstance(const QString& place, QObject* parent = nullptr);
    ~OneInstance() override;

    /// Also where this machine has no place for such a socket.
    bool isFirst() const;

    /// Waits for the answer, at most so many milliseconds. False when there is none: the other one
    /// hangs, or is just ending.
    bool raiseOther(int patience = 3000) const;

    /// True when it took the socket over, and closes it; false: nobody is served now.
    using TakesCall = std::function<bool(int descriptor)>;
    void takeCalls(TakesCall taker);

signals:
    void raiseRequested(const QString& activationToken);

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

/// The token of a line "raise" or "raise TOKEN" without its end; none: it says something else.
std::optional<QString> tokenOfRaise(const QByteArray& line);

}  // namespace starling::ui
