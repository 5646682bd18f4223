// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/name_check.h"

#include "look/words.h"
#include "starling/checks.h"

#include <QCoreApplication>

namespace starling::ui {

QString cleanName(const QString& typed) {
    return typed.trimmed();
}

QString nameFault(const QString& typed) {
    const auto name = utf8(cleanName(typed));
    if (name.empty()) return QCoreApplication::translate("NameCheck", "Please enter a name.");
    if (name.size() > kMaxNameBytes)
        return QCoreApplication::translate("NameCheck",
                                           "That name is too long. Please choose a shorter one.");
    if (checkName(name)) return {};
    return QCoreApplication::translate("NameCheck",
                                       "That name has signs that cannot be shown. Letters, digits "
                                       "and emoji are fine.");
}

}  // namespace starling::ui
