// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The named fields of one request, read as a storage server reads them. The first thing that is
/// wrong is kept, in the words of a real node, and all later ones are not; so readers run straight
/// through and ask once at the end. Not for other layers. docs/protocol/storage-rpc.md.
#pragma once

#include "wire/rpc_request.h"

#include <memory>

namespace starling::rpc {

class Fields {
public:
    /// Nothing when it is not JSON, or more of it than a node takes.
    static std::optional<Fields> parse(std::string_view json);

    bool isObject() const;
    std::string dump() const;  ///< This value as JSON text.

    /// Absent or null is nothing; another type is refused.
    std::optional<std::string> text(std::string_view name);
    std::optional<std::int64_t> number(std::string_view name);
    std::optional<std::uint64_t> count(std::string_view name);
    std::optional<bool> flag(std::string_view name);
    std::optional<std::vector<std::string>> texts(std::string_view name);
    std::optional<std::vector<std::uint64_t>> counts(std::string_view name);

    bool has(std::string_view name) const;
    bool isText(std::string_view name) const;
    bool isArray(std::string_view name) const;
    std::optional<Fields> object(std::string_view name) const;  ///< Nothing unless an object.
    std::vector<Fields> elements(std::string_view name) const;  ///< Empty unless an array.

    void refuse(std::string why);  ///< Status 400, "invalid request: " ‖ why.
    void refuse(Refusal refusal);
    void refuseMissing(std::string_view name);  ///< "Required field 'x' missing".
    const std::optional<Refusal>& refusal() const { return refusal_; }

private:
    Fields(std::shared_ptr<const void> value) : value_{std::move(value)} {}

    std::shared_ptr<const void> value_;  ///< The JSON value; shares the whole document.
    std::optional<Refusal> refusal_;
};

}  // namespace starling::rpc
