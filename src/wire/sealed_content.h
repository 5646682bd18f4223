// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// From Content to the data of a store request and back: padding, encryption, envelope, wrapper.
/// Pure but for randomness; heavy enough for io. docs/protocol/messages.md.
#pragma once

#include "crypto/session_protocol.h"
#include "wire/content.h"
#include "wire/envelope.h"

namespace starling {

/// One message for one account, ready for `data` of a store request in namespace 0. Its
/// sigTimestamp becomes `sentAt`. Nodes refuse what is longer than kMaxStoredBytes.
Bytes sealContent(const Content& content, Timestamp sentAt, const SignKey& sender,
                  const X25519PublicKey& recipient, Random& random);

struct OpenedContent {
    AccountId sender;  ///< From the key that signed.
    Timestamp sentAt;  ///< The envelope's; equal to every other time that says when it was sent.
    Content content;
    Bytes plain;  ///< The Content as it was encoded, without padding.
};

/// Every check of docs/protocol/messages.md#receiving that needs no state: sizes, signature,
/// timestamp 0, a sigTimestamp or a typing time that is not the envelope's, a syncTarget from
/// somebody else than oneself. Errc::Corrupt or TooLarge.
Result<OpenedContent> openContent(ByteView data, const BoxKey& recipient);

}  // namespace starling
