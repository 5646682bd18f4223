// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/erasure.h"

namespace starling {

Left whatIsLeft(const MessageRow& row, const AccountId& own) {
    return row.conversation == own || !isSaid(row.kind) ? Left::Nothing : Left::Line;
}

Result<void> eraseMessage(Store& store, const MessageRow& row, MessageKind kind, Left left) {
    // On this device only: our others shall have it nevertheless.
    const bool ownCopyToo = kind != MessageKind::DeletedHere;
    if (auto stopped = store.outbox.stopFor(row.id, ownCopyToo); !stopped) return stopped;
    auto gone =
        left == Left::Nothing ? store.messages.remove(row.id) : store.messages.wipe(row.id, kind);
    return gone ? store.conversations.noteRemoved(row.conversation) : gone;
}

}  // namespace starling
