# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# starling_headers(<target> <shared>)
#
# What nearly every file includes is read once for all of them, where tests are built: about a third
# of the time. The release is built without, so a header that a file forgot is found there.
function(starling_headers target shared)
  if(BUILD_TESTING)
    target_precompile_headers(${target} REUSE_FROM ${shared})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)  # for ccache
  endif()
endfunction()

# starling_layer(<name> SOURCES <file>... [DEPS <layer>...] [LIBS <third-party target>...])
#
# One folder under src/, one static library. SOURCES are in reading order: they are the layer's
# table of contents. DEPS are visible to users of the layer; LIBS never leak through a header.
function(starling_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPS;LIBS")
  add_library(starling_${name} STATIC ${arg_SOURCES})
  add_library(starling::${name} ALIAS starling_${name})
  target_include_directories(starling_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                                                     ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_DEPS PREPEND starling::)
  target_link_libraries(starling_${name} PUBLIC ${arg_DEPS} PRIVATE starling_flags ${arg_LIBS})
  starling_headers(starling_${name} starling_layer_headers)
endfunction()

# starling_test(<name> LABEL <unit|vectors|scenario|loopback|fuzz-smoke> SOURCES <file>...
#               [LIBS <target>...] [TIMEOUT <seconds>])
#
# One GoogleTest program whose cases are known to CTest one by one.
function(starling_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;TIMEOUT" "SOURCES;LIBS")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(${name} ${arg_SOURCES})
  starling_headers(${name} starling_test_headers)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE
    STARLING_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests"
    STARLING_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  target_link_libraries(${name} PRIVATE ${arg_LIBS} GTest::gtest GTest::gmock GTest::gtest_main
                                        starling_flags)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60
                       PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT})
endfunction()

# starling_fuzzer(<name> LIBS <target>...)
#
# tests/fuzz/<name>.cpp holds LLVMFuzzerTestOneInput. With STARLING_FUZZERS it becomes a libFuzzer
# program; else a program that replays tests/fuzz/corpus/<name>/ and is a CTest case.
function(starling_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBS")
  add_executable(fuzz_${name} ${name}.cpp)
  if(NOT TARGET fuzzers)
    add_custom_target(fuzzers)
  endif()
  add_dependencies(fuzzers fuzz_${name})
  target_include_directories(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(fuzz_${name} PRIVATE ${arg_LIBS} starling_flags)
  if(STARLING_FUZZERS)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${name} PRIVATE replay_main.cpp)
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
    set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz-smoke TIMEOUT 120)
  endif()
endfunction()
