# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(name rpc_request rpc_reply name_reply onion_peel onion_reply v4 node_list network_profile)
  starling_fuzzer(${name} LIBS starling::wire)
endforeach()
