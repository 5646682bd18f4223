# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is installed beside the programs, and the Debian package of it all (cmake/dev package).
set(linux ${PROJECT_SOURCE_DIR}/resources/linux)
set(made ${PROJECT_BINARY_DIR}/package)
set(id org.starling.Starling)
file(MAKE_DIRECTORY ${made})

install(FILES ${linux}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/starling)

# The icon as it is, and as pixels for desktops that want those; below 48 the one with less in it.
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icon.svg RENAME ${id}.svg
        DESTINATION ${icons}/scalable/apps)
foreach(size 16 22 24 32 48 64 128 256)
  set(drawing icon.svg)
  if(size LESS 48)
    set(drawing icon-small.svg)
  endif()
  set(drawing ${PROJECT_SOURCE_DIR}/resources/${drawing})
  add_custom_command(OUTPUT ${made}/${size}.png DEPENDS ${drawing} starling_render_icon
    COMMAND starling_render_icon ${drawing} ${size} ${made}/${size}.png VERBATIM)
  list(APPEND made_files ${made}/${size}.png)
  install(FILES ${made}/${size}.png RENAME ${id}.png DESTINATION ${icons}/${size}x${size}/apps)
endforeach()

find_program(STARLING_GZIP gzip REQUIRED)
# zipped(<file> <name>): made/<name>, the same on every machine.
function(zipped file name)
  add_custom_command(OUTPUT ${made}/${name} DEPENDS ${file}
    COMMAND ${STARLING_GZIP} -9nc ${file} > ${made}/${name} VERBATIM)
endfunction()
foreach(page starling starling-cli starlingnet)
  zipped(${PROJECT_SOURCE_DIR}/docs/man/${page}.1 ${page}.1.gz)
  list(APPEND made_files ${made}/${page}.1.gz)
  install(FILES ${made}/${page}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
zipped(${linux}/changelog changelog.gz)
list(APPEND made_files ${made}/changelog.gz)
install(FILES ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/starling)
add_custom_target(starling_package_files ALL DEPENDS ${made_files})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME starling)
set(CPACK_PACKAGE_CONTACT "Starling contributors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# What is linked is found by itself. Pictures and the offscreen and X11 windows come with the Qt
# libraries; the icon engine for themes does with Qt SVG.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded when it is first used (ADR 0020), so nothing finds this out.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libcurl4)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-color-emoji, qt6-wayland, qt6-translations-l10n")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "private messenger for the Session network")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Starling is a messenger without phone numbers and without a central server:
an account is a key, a message is encrypted end to end and travels through
three nodes, none of which knows both sides.

With the window (starling) come the same messenger for the terminal
(starling-cli) and a whole small network on one machine (starlingnet).

Nobody has reviewed its security from outside.")
include(CPack)
