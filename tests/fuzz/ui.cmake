# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

if(STARLING_WINDOW)
  starling_fuzzer(instance_line LIBS starling::ui_desktop)
endif()
