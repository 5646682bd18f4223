// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/raw_pages.h"

#include <openssl/evp.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string_view>

namespace starling::test {

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kReserved = 48;  ///< At a page's end: how it was ciphered, and its seal.
constexpr std::size_t kSalt = 16;
constexpr std::size_t kLogHead = 32;
constexpr std::size_t kFrameHead = 24;

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string decipher(std::string_view page, bool isFirst, ByteView key) {
    const auto from = isFirst ? kSalt : 0;
    const auto body = page.substr(from, kPage - kReserved - from);
    const auto start = page.substr(kPage - kReserved);
    std::string out(body.size() + 16, '\0');
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    int size = 0;
    EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.data(), bytesOf(start));
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                      bytesOf(body), static_cast<int>(body.size()));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < 4; ++i)
        out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
    return out;
}

}  // namespace

std::string rawPages(const std::filesystem::path& file, ByteView key) {
    const auto whole = contentsOf(file);
    std::string out;
    for (std::size_t at = 0; at + kPage <= whole.size(); at += kPage)
        out += decipher(std::string_view{whole}.substr(at, kPage), at == 0, key);
    auto beside = file;
    beside += "-wal";
    const auto log = contentsOf(beside);
    for (auto at = kLogHead; at + kFrameHead + kPage <= log.size(); at += kFrameHead + kPage) {
        const auto page = std::string_view{log}.substr(at + kFrameHead, kPage);
        out += decipher(page, numberAt(log, at) == 1, key);
    }
    return out;
}

}  // namespace starling::test
