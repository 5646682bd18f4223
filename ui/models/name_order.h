// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The order of people by what they are called, as the person's language sorts, and the letter each
/// stands under. Who has no name that can be sorted stands at the end, under "#". Values; window
/// thread.
#pragma once

#include "starling/message.h"

#include <QCollator>
#include <QString>

namespace starling::ui {

class NameOrder {
public:
    NameOrder();

    /// What somebody is sorted by; made once for each.
    struct Key {
        QString letter;  ///< One capital letter without marks, or "#".
        QString name;
        AccountId id;
    };
    static Key keyOf(const Conversation& conversation);
    static QString letterOf(const QString& name);

    bool operator()(const Key& a, const Key& b) const;

private:
    QCollator collator_;
};

}  // namespace starling::ui
