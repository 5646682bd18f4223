// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How the engine answers what it is asked: on the home executor of the Client, once.
#pragma once

#include "starling/result.h"

#include <functional>

namespace starling {

template <class T>
using Answer = std::function<void(Result<T>)>;

}  // namespace starling
