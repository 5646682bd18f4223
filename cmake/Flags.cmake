# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every flag of the project, in one interface target. Presets set the options.
set(STARLING_SANITIZE "" CACHE STRING "Sanitizers for all our code: address,undefined or thread")
option(STARLING_WERROR "Warnings are errors" OFF)
option(STARLING_HARDEN "Hardening for programs that people run" OFF)
option(STARLING_FUZZERS "Build the libFuzzer programs (needs clang)" OFF)
option(STARLING_WINDOW "Build the window (needs Qt 6)" ON)
option(STARLING_BENCHES "Build the benches (needs Google Benchmark)" OFF)
option(STARLING_PACKAGE "Install icons and manual pages too, and let CPack make a DEB (Linux)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(starling_flags INTERFACE)
if(MSVC)
  target_compile_options(starling_flags INTERFACE /W4 /permissive- /utf-8)
else()
  target_compile_options(starling_flags INTERFACE -Wall -Wextra -Wshadow -Wconversion
    -Wno-sign-conversion -Wnon-virtual-dtor -Werror=unused-result)
endif()
if(STARLING_WERROR)
  target_compile_options(starling_flags INTERFACE $<IF:$<BOOL:${MSVC}>,/WX,-Werror>)
endif()

# Sanitizers and hardening change the ABI of what links together, so they are global.
if(STARLING_SANITIZE)
  add_compile_options(-fsanitize=${STARLING_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${STARLING_SANITIZE})
endif()
if(STARLING_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(STARLING_HARDEN AND NOT MSVC)
  add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection
                      -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
  add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack -pie)
endif()

find_program(STARLING_MOLD mold)
if(STARLING_MOLD AND NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION AND NOT MSVC)
  add_link_options(-fuse-ld=mold)
endif()
find_program(STARLING_CCACHE ccache)
if(STARLING_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache has to be told that it may trust precompiled headers.
  set(CMAKE_C_COMPILER_LAUNCHER ${STARLING_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros ${STARLING_CCACHE})
endif()
