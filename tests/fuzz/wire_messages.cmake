# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(padding LIBS starling::wire)
starling_fuzzer(envelope LIBS starling::wire)
starling_fuzzer(websocket LIBS starling::wire)
starling_fuzzer(content LIBS starling::wire)
starling_fuzzer(sealed_content LIBS starling::wire)
