// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bird, for title bars and lists of windows: with its speckles from 48 px on, without below.
/// Drawn each time it is asked for, in about a millisecond. Window thread.
#pragma once

#include <QIcon>

namespace starling::ui {

QIcon applicationIcon();

}  // namespace starling::ui
