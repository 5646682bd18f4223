// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One HTTP exchange as libcurl sees it. Private to curl_transport.cpp: made and read on the thread
/// that calls send, driven by the loop's thread in between, never by both at once.
#pragma once

#include "net/proxy.h"
#include "wire/http.h"

#include <atomic>
#include <optional>
#include <string>

namespace starling {

class CurlExchange {
public:
    /// `request` must live as long.
    CurlExchange(const HttpRequest& request, const std::optional<Proxy>& proxy);
    ~CurlExchange();
    CurlExchange(const CurlExchange&) = delete;
    CurlExchange& operator=(const CurlExchange&) = delete;

    /// Why it must not even be tried.
    const std::optional<Error>& fault() const { return fault_; }

    void* handle() const { return easy_; }

    /// What came of it; `code` is libcurl's.
    Result<HttpReply> finish(int code);

private:
    void configure(const std::optional<Proxy>& proxy);
    void configureTls();
    void configureProxy(const Proxy& proxy);
    static std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t onHeader(char* bytes, std::size_t size, std::size_t count, void* self);

    const HttpRequest& request_;
    std::optional<Error> fault_;
    void* easy_ = nullptr;
    void* headers_ = nullptr;
    std::string pins_;
    std::size_t headerBytes_ = 0;
    bool tooLarge_ = false;
    HttpReply reply_;
};

}  // namespace starling
