// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/certificate.h"

#include "base/encoding.h"
#include "crypto/hash.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace starling::localnet {

namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* value) const {
        Free(value);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

constexpr long kDay = 24L * 60 * 60;
constexpr long kValidity = 10 * 365 * kDay;

std::string contentOf(BIO* bio) {
    char* start = nullptr;
    const long size = BIO_get_mem_data(bio, &start);
    return size > 0 ? std::string(start, static_cast<std::size_t>(size)) : std::string{};
}

bool addNames(X509* certificate, std::string_view ip) {
    const auto names = "DNS:localhost,IP:127.0.0.1,IP:" + std::string{ip};
    const Extension extension{
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.c_str())};
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509* certificate, EVP_PKEY* key, std::string_view ip, Timestamp now) {
    std::uint64_t serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1) return false;
    auto start = static_cast<time_t>(toUnixMillis(now) / 1000 - kDay);
    auto end = start + kValidity;
    auto* name = X509_get_subject_name(certificate);
    const auto* common = reinterpret_cast<const unsigned char*>("localhost");
    return X509_set_version(certificate, 2) == 1 &&
           ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1 &&
           X509_time_adj_ex(X509_getm_notBefore(certificate), 0, 0, &start) != nullptr &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), 0, 0, &end) != nullptr &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1 &&
           addNames(certificate, ip) && X509_sign(certificate, key, EVP_sha256()) > 0;
}

}  // namespace

Result<Certificate> makeCertificate(std::string_view ip, Timestamp now) {
    const Key key{EVP_EC_gen("P-256")};
    const X509Ptr certificate{X509_new()};
    const Bio certificateText{BIO_new(BIO_s_mem())};
    const Bio keyText{BIO_new(BIO_s_secmem())};
    const bool made = key && certificate && certificateText && keyText &&
                      fill(certificate.get(), key.get(), ip, now) &&
                      PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1 &&
                      PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0,
                                               nullptr, nullptr) == 1;
    if (!made) return Error{Errc::Invalid, "cannot make a certificate for " + std::string{ip}};
    return Certificate{contentOf(certificateText.get()), contentOf(keyText.get())};
}

Result<std::string> pinOf(const Certificate& certificate) {
    const auto& pem = certificate.certificatePem;
    const Bio text{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
    const X509Ptr parsed{text ? PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr) : nullptr};
    if (!parsed) return Error{Errc::Corrupt, "a node's certificate cannot be read"};
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &der);
    if (size <= 0) return Error{Errc::Corrupt, "a node's certificate holds no key"};
    const auto digest = sha256({ByteView{der, static_cast<std::size_t>(size)}});
    OPENSSL_free(der);
    return "sha256//" + toBase64(digest);
}

}  // namespace starling::localnet
