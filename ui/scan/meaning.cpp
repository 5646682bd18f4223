// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/meaning.h"

#include "look/words.h"
#include "starling/checks.h"

#include <QCoreApplication>

namespace starling::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::ScanDialog)
};

QString otherwise(Wanted wanted, Read read) {
    if (wanted == Wanted::SessionId)
        return read == Read::FromCode ? Words::tr("There is a QR code, but it is no Session ID.")
                                      : Words::tr("There is a text, but it is no Session ID.");
    return read == Read::FromCode ? Words::tr("There is a QR code, but it is no recovery code.")
                                  : Words::tr("There is a text, but it is no recovery code.");
}

}  // namespace

Meaning meaningOf(const std::string& said) {
    using Kind = Meaning::Kind;
    const auto id = checkId(said);
    if (id.fault == IdFault::None) return {Kind::SessionId, text(id.id.hex())};
    if (id.fault == IdFault::NoPerson) return {Kind::GroupId, {}};
    if (const auto words = wordsOfRecoveryCode(said)) return {Kind::RecoveryCode, text(*words)};
    if (checkWords(said).fault == WordsFault::None) return {Kind::RecoveryCode, text(said)};
    return {};
}

bool answers(Wanted wanted, const Meaning& meaning) {
    return meaning.kind ==
           (wanted == Wanted::SessionId ? Meaning::Kind::SessionId : Meaning::Kind::RecoveryCode);
}

QString refusalOf(Wanted wanted, Meaning::Kind kind, Read read) {
    switch (kind) {
        case Meaning::Kind::RecoveryCode:
            return Words::tr(
                "This is somebody's recovery code. Whoever has it is that account. Do not share "
                "it.");
        case Meaning::Kind::SessionId:
            return Words::tr(
                "This is a Session ID, which is no secret and restores nothing. The recovery code "
                "is where the other device shows its recovery words.");
        case Meaning::Kind::GroupId:
            return Words::tr("This is the ID of a group or a community, and not of a person.");
        case Meaning::Kind::Other:
            return otherwise(wanted, read);
    }
    return {};
}

}  // namespace starling::ui
