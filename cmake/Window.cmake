# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# moc stumbles over the C++ library of a C++20 compiler, and has no need to read it.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+/")

# starling_window_part(<name> SOURCES <file>... [DEPS <part>...] [LIBS <Qt target>...])
#
# One folder under ui/, one static library. A part knows Qt, include/starling/ and the parts named in
# DEPS, which come before it in ui/CMakeLists.txt.
function(starling_window_part name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPS;LIBS")
  add_library(starling_ui_${name} STATIC ${arg_SOURCES})
  add_library(starling::ui_${name} ALIAS starling_ui_${name})
  set_target_properties(starling_ui_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(starling_ui_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                                                        ${PROJECT_SOURCE_DIR}/ui)
  list(TRANSFORM arg_DEPS PREPEND starling::ui_)
  target_link_libraries(starling_ui_${name} PUBLIC ${arg_DEPS} starling::base Qt6::Widgets ${arg_LIBS}
                        PRIVATE starling_flags)
  starling_headers(starling_ui_${name} starling_window_headers)
endfunction()

# starling_window_test(<name> SOURCES <file>... [LIBS <target>...] [LABEL <label>])
#
# One Qt Test program, off-screen, which is one CTest case. The first source ends in QTEST_MAIN and an
# include of its .moc.
function(starling_window_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL" "SOURCES;LIBS")
  if(NOT arg_LABEL)
    set(arg_LABEL unit)
  endif()
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${arg_LIBS} starling_ui_support Qt6::Test starling_flags)
  starling_headers(${name} starling_window_test_headers)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT 120
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
