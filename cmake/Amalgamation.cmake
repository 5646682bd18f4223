# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# SQLCipher 4.x from its one big source file instead of the system's library: our files are the same
# (docs/adr/0005-sqlcipher.md), and the tests of sql and store say so.
enable_language(C)
set(STARLING_SQLCIPHER_INCLUDE ${CMAKE_BINARY_DIR}/amalgamation)
configure_file(${STARLING_SQLCIPHER_AMALGAMATION}/sqlite3.h
               ${STARLING_SQLCIPHER_INCLUDE}/sqlcipher/sqlite3.h COPYONLY)
add_library(starling_amalgamation STATIC ${STARLING_SQLCIPHER_AMALGAMATION}/sqlite3.c)
target_compile_definitions(starling_amalgamation PRIVATE
  HAVE_STDINT_H=1 SQLITE_HAS_CODEC SQLCIPHER_CRYPTO_OPENSSL SQLITE_TEMP_STORE=2
  SQLITE_THREADSAFE=1 SQLITE_ENABLE_FTS4
  SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown)
target_compile_options(starling_amalgamation PRIVATE -w -O2 -fPIC -fvisibility=hidden)
target_link_libraries(starling_amalgamation PRIVATE OpenSSL::Crypto)
set(STARLING_SQLCIPHER starling_amalgamation)
