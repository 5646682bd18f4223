// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tls_connection.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <csignal>

namespace starling::test {

namespace {

BIO* textOf(const std::string& pem) {
    return BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
}

}  // namespace

void TlsConnection::Free::operator()(ssl_st* session) const {
    SSL_free(session);
}

TlsConnection::TlsConnection(const PlainConnection& plain, const localnet::Certificate& certificate)
    : PlainConnection{plain} {
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes to whoever may have gone
    const std::unique_ptr<BIO, decltype(&BIO_free)> certificateText{
        textOf(certificate.certificatePem), &BIO_free};
    const std::unique_ptr<BIO, decltype(&BIO_free)> keyText{textOf(certificate.keyPem), &BIO_free};
    const std::unique_ptr<X509, decltype(&X509_free)> shown{
        PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr), &X509_free};
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{
        PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free};
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{
        SSL_CTX_new(TLS_server_method()), &SSL_CTX_free};
    SSL_CTX_use_certificate(context.get(), shown.get());
    SSL_CTX_use_PrivateKey(context.get(), key.get());
    session_.reset(SSL_new(context.get()));
    SSL_set_fd(session_.get(), socket());
    if (SSL_accept(session_.get()) != 1) session_.reset();
}

std::string TlsConnection::readExactly(std::size_t count) {
    std::string out(count, '\0');
    std::size_t have = 0;
    while (session_ && have < count) {
        const int got = SSL_read(session_.get(), out.data() + have, static_cast<int>(count - have));
        if (got <= 0) break;
        have += static_cast<std::size_t>(got);
    }
    out.resize(have);
    return out;
}

bool TlsConnection::write(const std::string& bytes) {
    return session_ && SSL_write(session_.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
}

}  // namespace starling::test
