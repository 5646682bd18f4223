// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the text of a QR code means to us. Pure; any thread. docs/protocol/identity.md.
#pragma once

#include <QString>

#include <string>

namespace starling::ui {

enum class Wanted { SessionId, RecoveryCode };

struct Meaning {
    enum class Kind { SessionId, RecoveryCode, GroupId, Other };
    Kind kind = Kind::Other;
    QString text;  ///< The id's digits, or the recovery words.
};
Meaning meaningOf(const std::string& text);

/// Whether that is what was wanted.
bool answers(Wanted wanted, const Meaning& meaning);

enum class Read { FromCode, AsText };

/// Why not, for the person who showed it to us.
QString refusalOf(Wanted wanted, Meaning::Kind kind, Read read);

}  // namespace starling::ui
