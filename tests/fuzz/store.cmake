# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

starling_fuzzer(account_file LIBS starling::store)
starling_fuzzer(search_query LIBS starling::store)
