// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The language of the program. English is in the code and costs nothing; every other language is a
/// file of resources/translations, compiled into the program. Window thread.
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace starling::ui {

/// The first of `wanted` (as "de-AT", the dearest first) that Starling speaks, as its files are
/// named ("de"). Empty: English, because it is wanted or nothing else is spoken.
QString spokenOf(const QStringList& wanted);

/// Makes `app` speak that language from now on, in dates too, and in Qt's own words where those are
/// installed. To be called before the first widget is made. Returns spokenOf(wanted).
QString speak(QCoreApplication& app, const QStringList& wanted);

}  // namespace starling::ui
