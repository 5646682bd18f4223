# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every library we stand on, each found once. docs/adr says why each is here.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(Protobuf REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(ZXing REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
if(STARLING_WINDOW)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg DBus PrintSupport Multimedia LinguistTools Test)
endif()

# SQLCipher goes in as a static archive whose symbols stay inside: a shared one would take over
# every other SQLite of the process.
set(STARLING_SQLCIPHER_AMALGAMATION "" CACHE PATH
    "Folder with sqlite3.c and sqlite3.h of SQLCipher 4.x, instead of the system's library")
if(STARLING_SQLCIPHER_AMALGAMATION)
  include(Amalgamation)
else()
  find_library(STARLING_SQLCIPHER NAMES libsqlcipher.a sqlcipher REQUIRED)
  find_path(STARLING_SQLCIPHER_INCLUDE sqlcipher/sqlite3.h REQUIRED)
endif()
add_library(starling_sqlcipher INTERFACE)
target_include_directories(starling_sqlcipher SYSTEM INTERFACE ${STARLING_SQLCIPHER_INCLUDE})
target_compile_definitions(starling_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(starling_sqlcipher INTERFACE ${STARLING_SQLCIPHER} OpenSSL::Crypto
                      Threads::Threads ${CMAKE_DL_LIBS})
if(UNIX AND NOT APPLE)
  target_link_options(starling_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
endif()
