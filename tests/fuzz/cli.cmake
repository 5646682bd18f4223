# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(call_frames LIBS starling::cli)
