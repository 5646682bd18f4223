// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Several messages chosen to do the same with all of them. What has scrolled out of the model's
/// window stays chosen. A value of the message view, which tells of its changes; knows no widget.
/// Window thread.
#pragma once

#include "models/message_list_model.h"

#include <optional>
#include <vector>

namespace starling::ui {

class Selection {
public:
    /// What says something: the rest cannot be forwarded or deleted.
    static bool canHave(const Message& message) { return isSaid(message.kind); }

    bool isOn() const { return on_; }
    bool has(MessageId id) const;
    std::vector<MessageId> ids() const;  ///< Oldest first.
    std::size_t size() const { return chosen_.size(); }

    void begin() { on_ = true; }
    void end() { *this = {}; }
    void toggle(const Message& message);
    /// From where it was last toggled to this row; what an earlier stretch from there had beyond it
    /// is given up.
    void stretch(const MessageListModel& model, int row);
    void takeAll(const MessageListModel& model);
    bool drop(MessageId id);  ///< Whether it was there.

private:
    void put(const Message& message, bool chosen);
    void putRows(const MessageListModel& model, int from, int to, bool chosen);

    bool on_ = false;
    std::vector<Message> chosen_;  ///< In their order; only what that needs of them.
    std::optional<MessageId> anchor_;
    std::optional<MessageId> reach_;
};

}  // namespace starling::ui
