// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The functions of libcurl that the transport uses. Where programs load libraries one symbol at a
/// time (Linux), libcurl is loaded when the first transport is made, and not with the program: it
/// brings some twenty libraries along, which would take a third of the time in which a window
/// appears (ADR 0020). Safe on any thread. For curl_*.cpp only.
#pragma once

#include <curl/curl.h>

namespace starling {

struct CurlLibrary {
    decltype(&::curl_easy_init) easyInit;
    decltype(&::curl_easy_setopt) easySetopt;
    decltype(&::curl_easy_getinfo) easyGetinfo;
    decltype(&::curl_easy_strerror) easyStrerror;
    decltype(&::curl_easy_cleanup) easyCleanup;
    decltype(&::curl_slist_append) slistAppend;
    decltype(&::curl_slist_free_all) slistFreeAll;
    decltype(&::curl_multi_init) multiInit;
    decltype(&::curl_multi_setopt) multiSetopt;
    decltype(&::curl_multi_add_handle) multiAddHandle;
    decltype(&::curl_multi_remove_handle) multiRemoveHandle;
    decltype(&::curl_multi_perform) multiPerform;
    decltype(&::curl_multi_poll) multiPoll;
    decltype(&::curl_multi_wakeup) multiWakeup;
    decltype(&::curl_multi_info_read) multiInfoRead;
    decltype(&::curl_multi_cleanup) multiCleanup;
};

/// Loaded and initialised, once for all. A program without its library cannot go on: it says so and
/// ends, as it would have when it was started.
const CurlLibrary& curl();

}  // namespace starling
