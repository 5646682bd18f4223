// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/message.h"

namespace starling {

const char* messageStateName(MessageState state) {
    switch (state) {
        case MessageState::Sending:
            return "sending";
        case MessageState::Sent:
            return "sent";
        case MessageState::Failed:
            return "failed";
        case MessageState::Received:
            return "received";
    }
    return "unknown";
}

}  // namespace starling
