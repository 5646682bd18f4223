# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(mnemonic LIBS starling::crypto)
starling_fuzzer(session_protocol LIBS starling::crypto)
starling_fuzzer(onion_layer LIBS starling::crypto)
starling_fuzzer(subaccount LIBS starling::crypto)
