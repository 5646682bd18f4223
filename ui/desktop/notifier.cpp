// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notifier.h"

#ifdef STARLING_DBUS_DESKTOP
#include "desktop/notification_server.h"
#endif

namespace starling::ui {

std::unique_ptr<Notifier> notifierOfThisMachine() {
#ifdef STARLING_DBUS_DESKTOP
    return std::make_unique<NotificationServer>();
#else
    return std::make_unique<Notifier>();
#endif
}

}  // namespace starling::ui
