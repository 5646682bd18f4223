# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(network_state LIBS starling::net)
starling_fuzzer(proxy LIBS starling::net)
