// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/message.h"
#include "config/seal.h"

#include <memory>
#include <zstd.h>
#include <zstd_errors.h>

namespace starling::config {

namespace {

constexpr int kLevel = 1;
constexpr int kWindowLog = 22;  ///< A window holds no more than a whole message may have.
static_assert(std::size_t{1} << kWindowLog == kMaxMessageBytes);
constexpr std::size_t kStepBytes = 64 * 1024;

struct FreeContext {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};
using Context = std::unique_ptr<ZSTD_DCtx, FreeContext>;

Error tooLarge() {
    return {Errc::TooLarge, "a config message that unpacks to more than the limit"};
}

/// Exactly one frame, and nothing behind it.
Result<std::string> unpack(ByteView frame) {
    // What a frame says of itself may be a lie in both directions; a large claim is refused at
    // once.
    const auto claimed = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (claimed == ZSTD_CONTENTSIZE_ERROR) return Error{Errc::Corrupt, "no frame of zstd"};
    if (claimed != ZSTD_CONTENTSIZE_UNKNOWN && claimed > kMaxMessageBytes) return tooLarge();

    const Context context{ZSTD_createDCtx()};
    if (!context) throw std::bad_alloc{};
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLog);
    std::string step(kStepBytes, '\0');
    std::string out;
    ZSTD_inBuffer input{frame.data(), frame.size(), 0};
    while (true) {
        ZSTD_outBuffer output{step.data(), step.size(), 0};
        const auto left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_getErrorCode(left) == ZSTD_error_frameParameter_windowTooLarge) return tooLarge();
        if (ZSTD_isError(left)) return Error{Errc::Corrupt, "a broken frame of zstd"};
        if (out.size() + output.pos > kMaxMessageBytes) return tooLarge();
        out.append(step, 0, output.pos);
        if (left == 0) break;
        if (input.pos == input.size && output.pos < output.size)
            return Error{Errc::Corrupt, "a frame of zstd that ends too early"};
    }
    if (input.pos != input.size) return Error{Errc::Corrupt, "something stands behind the frame"};
    return out;
}

}  // namespace

Bytes compress(std::string_view serialized) {
    Bytes out(1 + ZSTD_compressBound(serialized.size()));
    out[0] = 'z';
    const auto size =
        ZSTD_compress(out.data() + 1, out.size() - 1, serialized.data(), serialized.size(), kLevel);
    if (ZSTD_isError(size) || 1 + size >= serialized.size()) return toBytes(serialized);
    out.resize(1 + size);
    return out;
}

Result<std::string> decompress(ByteView bytes) {
    if (bytes.empty()) return Error{Errc::Corrupt, "an empty config message"};
    if (bytes[0] == 'd') {
        if (bytes.size() > kMaxMessageBytes) return tooLarge();
        return toText(bytes);
    }
    if (bytes[0] != 'z') return Error{Errc::Corrupt, "a config message of an unknown form"};
    auto unpacked = unpack(bytes.subspan(1));
    if (unpacked && !unpacked->starts_with('d'))
        return Error{Errc::Corrupt, "what was packed is no config message"};
    return unpacked;
}

}  // namespace starling::config
