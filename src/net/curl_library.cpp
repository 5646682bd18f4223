// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_library.h"

#ifdef STARLING_CURL_SONAME
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#endif

namespace starling {

namespace {

#ifdef STARLING_CURL_SONAME

[[noreturn]] void giveUp() {
    std::fprintf(stderr, "Starling cannot load libcurl: %s\n", dlerror());
    std::abort();
}

/// Only the type of the function is asked for: to take its address would need the library.
template <class Function>
Function find(void* library, const char* name) {
    void* const symbol = dlsym(library, name);
    if (!symbol) giveUp();
    return reinterpret_cast<Function>(symbol);
}

CurlLibrary load() {
    // Never closed: its threads and its exit handlers outlive any use of ours.
    void* const library = dlopen(STARLING_CURL_SONAME, RTLD_NOW | RTLD_LOCAL);
    if (!library) giveUp();
#define STARLING_CURL(name) find<decltype(&::name)>(library, #name)
#else

CurlLibrary load() {
#define STARLING_CURL(name) &::name
#endif
    STARLING_CURL(curl_global_init)(CURL_GLOBAL_DEFAULT);
    return {STARLING_CURL(curl_easy_init),           STARLING_CURL(curl_easy_setopt),
            STARLING_CURL(curl_easy_getinfo),        STARLING_CURL(curl_easy_strerror),
            STARLING_CURL(curl_easy_cleanup),        STARLING_CURL(curl_slist_append),
            STARLING_CURL(curl_slist_free_all),      STARLING_CURL(curl_multi_init),
            STARLING_CURL(curl_multi_setopt),        STARLING_CURL(curl_multi_add_handle),
            STARLING_CURL(curl_multi_remove_handle), STARLING_CURL(curl_multi_perform),
            STARLING_CURL(curl_multi_poll),          STARLING_CURL(curl_multi_wakeup),
            STARLING_CURL(curl_multi_info_read),     STARLING_CURL(curl_multi_cleanup)};
#undef STARLING_CURL
}

}  // namespace

const CurlLibrary& curl() {
    static const CurlLibrary library = load();
    return library;
}

}  // namespace starling
