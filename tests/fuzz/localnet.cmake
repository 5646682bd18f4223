# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(node_request LIBS starling::localnet nlohmann_json::nlohmann_json)
