# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(config_message LIBS starling::config)
starling_fuzzer(config_sealed LIBS starling::config)
starling_fuzzer(config_views LIBS starling::config)
