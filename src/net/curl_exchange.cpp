// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_exchange.h"

#include "base/encoding.h"
#include "net/curl_library.h"

namespace starling {

namespace {

constexpr std::size_t kMostHeaderBytes = 64U << 10;
constexpr std::string_view kPinForm = "sha256//";

bool isPin(const std::string& pin) {
    if (!pin.starts_with(kPinForm)) return false;  // anything else libcurl takes for a file
    const auto digest = fromBase64(std::string_view{pin}.substr(kPinForm.size()));
    return digest && digest->size() == 32;
}

Errc meaningOf(CURLcode code) {
    switch (code) {
        case CURLE_OPERATION_TIMEDOUT:
            return Errc::TimedOut;
        case CURLE_FILESIZE_EXCEEDED:
            return Errc::TooLarge;
        case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            return Errc::Rejected;
        case CURLE_URL_MALFORMAT:
            return Errc::Invalid;
        default:
            return Errc::Offline;
    }
}

}  // namespace

CurlExchange::CurlExchange(const HttpRequest& request, const std::optional<Proxy>& proxy)
    : request_{request} {
    for (const auto& pin : request.pins) {
        if (!isPin(pin)) fault_ = {Errc::Invalid, "a pin is not sha256// and 32 bytes of base64"};
        pins_ += pins_.empty() ? pin : ';' + pin;
    }
    const bool tls = request.url.starts_with("https://");
    if (!tls && !request.url.starts_with("http://"))
        fault_ = {Errc::Invalid, "an address is neither https:// nor http://"};
    // A pin is a promise that only TLS can keep.
    if (!pins_.empty() && !tls)
        fault_ = {Errc::Invalid, "a server with pins must be asked over https"};
    if (fault_) return;
    easy_ = curl().easyInit();
    if (!easy_) {
        fault_ = {Errc::Offline, "no memory for a connection"};
        return;
    }
    configure(proxy);
    configureTls();
}

CurlExchange::~CurlExchange() {
    curl().easyCleanup(easy_);
    curl().slistFreeAll(static_cast<curl_slist*>(headers_));
}

void CurlExchange::configure(const std::optional<Proxy>& proxy) {
    const auto set = [this](CURLoption option, auto value) {
        curl().easySetopt(easy_, option, value);
    };
    curl_slist* headers = nullptr;
    // What the reference client sends, and nothing more: an empty value takes a header away.
    for (const char* line :
         {"User-Agent: WhatsApp", "Accept-Language: en-us", "Content-Type:", "Accept:", "Expect:"})
        headers = curl().slistAppend(headers, line);
    headers_ = headers;
    set(CURLOPT_URL, request_.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_IPRESOLVE, static_cast<long>(CURL_IPRESOLVE_V4));
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L);  // a stuck name lookup must not hold up who gave up on it
    set(CURLOPT_HTTPHEADER, headers);
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
    set(CURLOPT_POSTFIELDS,
        request_.body.empty() ? "" : reinterpret_cast<const char*>(request_.body.data()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request_.deadline.count()));
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(request_.maxReplyBytes));
    set(CURLOPT_WRITEFUNCTION, &CurlExchange::onBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(CURLOPT_HEADERFUNCTION, &CurlExchange::onHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    // Empty strings: neither a proxy nor exceptions to one come from the environment.
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOPROXY, "");
    if (proxy) configureProxy(*proxy);
}

/// Certificates of nodes and seeds are self-signed; the pin, or the onion's keys, are the proof.
void CurlExchange::configureTls() {
    curl().easySetopt(easy_, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl().easySetopt(easy_, CURLOPT_SSL_VERIFYPEER, 0L);
    curl().easySetopt(easy_, CURLOPT_SSL_VERIFYHOST, 0L);
    if (!pins_.empty()) curl().easySetopt(easy_, CURLOPT_PINNEDPUBLICKEY, pins_.c_str());
}

void CurlExchange::configureProxy(const Proxy& proxy) {
    const bool socks = proxy.kind == Proxy::Kind::Socks5h;
    curl().easySetopt(easy_, CURLOPT_PROXY, proxy.host.c_str());
    curl().easySetopt(easy_, CURLOPT_PROXYPORT, static_cast<long>(proxy.port));
    curl().easySetopt(easy_, CURLOPT_PROXYTYPE,
                      static_cast<long>(socks ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP));
    curl().easySetopt(easy_, CURLOPT_HTTPPROXYTUNNEL, socks ? 0L : 1L);
    if (proxy.user.empty()) return;
    curl().easySetopt(easy_, CURLOPT_PROXYUSERNAME, proxy.user.c_str());
    curl().easySetopt(easy_, CURLOPT_PROXYPASSWORD, proxy.password.c_str());
}

std::size_t CurlExchange::onBody(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<CurlExchange*>(self);
    const auto more = size * count;
    auto& body = exchange.reply_.body;
    if (more > exchange.request_.maxReplyBytes - body.size()) {
        exchange.tooLarge_ = true;
        return 0;
    }
    append(body, {reinterpret_cast<const std::uint8_t*>(bytes), more});
    return more;
}

/// Only counts: libcurl itself takes endless headers.
std::size_t CurlExchange::onHeader(char*, std::size_t size, std::size_t count, void* self) {
    auto& exchange = *static_cast<CurlExchange*>(self);
    exchange.headerBytes_ += size * count;
    if (exchange.headerBytes_ <= kMostHeaderBytes) return size * count;
    exchange.tooLarge_ = true;
    return 0;
}

Result<HttpReply> CurlExchange::finish(int code) {
    const auto curlCode = static_cast<CURLcode>(code);
    if (tooLarge_) return Error{Errc::TooLarge, "the answer is larger than it may be"};
    if (curlCode != CURLE_OK) return Error{meaningOf(curlCode), curl().easyStrerror(curlCode)};
    long status = 0;
    const char* type = nullptr;
    curl().easyGetinfo(easy_, CURLINFO_RESPONSE_CODE, &status);
    curl().easyGetinfo(easy_, CURLINFO_CONTENT_TYPE, &type);
    reply_.status = static_cast<int>(status);
    if (type) reply_.contentType = type;
    return std::move(reply_);
}

}  // namespace starling
