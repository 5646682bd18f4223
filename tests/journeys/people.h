// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What Alice's window shows in pictures. The test's thread.
#pragma once

#include "ui/support/fake_client.h"

#include <memory>

namespace starling::test {

/// Nobody to talk with yet.
std::unique_ptr<FakeClient> newcomer();

/// Alice, with conversations in every state.
std::unique_ptr<FakeClient> alice();

NetworkStatus network(int workingPaths);

}  // namespace starling::test
