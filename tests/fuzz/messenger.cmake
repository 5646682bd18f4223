# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(incoming LIBS starling::messenger)
