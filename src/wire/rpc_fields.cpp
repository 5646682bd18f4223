// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rpc_fields.h"

#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

namespace starling::rpc {

namespace {

using Json = nlohmann::json;

const Json& jsonOf(const std::shared_ptr<const void>& value) {
    return *static_cast<const Json*>(value.get());
}

/// The member `name`; null as if it was not there.
const Json* memberOf(const std::shared_ptr<const void>& value, std::string_view name) {
    const auto& json = jsonOf(value);
    if (!json.is_object()) return nullptr;
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string wrongType(std::string_view name, std::string_view expected) {
    return "Invalid value given for '" + std::string{name} + "': expected " + std::string{expected};
}

template <class Value>
std::optional<std::vector<Value>> listOf(const Json& array, bool (Json::*isRight)() const) {
    std::vector<Value> out;
    if (!array.is_array()) return std::nullopt;
    out.reserve(array.size());
    for (const auto& element : array) {
        if (!(element.*isRight)()) return std::nullopt;
        out.push_back(element.template get<Value>());
    }
    return out;
}

bool isUnsigned(const Json& value) {
    return value.is_number_unsigned();
}

}  // namespace

std::optional<Fields> Fields::parse(std::string_view json) {
    if (!isModestJson(json)) return std::nullopt;
    auto parsed = std::make_shared<const Json>(Json::parse(json, nullptr, false));
    if (parsed->is_discarded()) return std::nullopt;
    return Fields{parsed};
}

bool Fields::isObject() const {
    return jsonOf(value_).is_object();
}

std::string Fields::dump() const {
    return jsonOf(value_).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<std::string> Fields::text(std::string_view name) {
    const auto* value = memberOf(value_, name);
    if (!value) return std::nullopt;
    if (value->is_string()) return value->get<std::string>();
    refuse(wrongType(name, "string"));
    return std::nullopt;
}

std::optional<std::int64_t> Fields::number(std::string_view name) {
    const auto* value = memberOf(value_, name);
    if (!value) return std::nullopt;
    if (isUnsigned(*value) && value->get<std::uint64_t>() > INT64_MAX) return INT64_MAX;
    if (value->is_number_integer()) return value->get<std::int64_t>();
    refuse(wrongType(name, "integer"));
    return std::nullopt;
}

std::optional<std::uint64_t> Fields::count(std::string_view name) {
    const auto* value = memberOf(value_, name);
    if (!value) return std::nullopt;
    if (isUnsigned(*value)) return value->get<std::uint64_t>();
    refuse(wrongType(name, "positive integer"));
    return std::nullopt;
}

std::optional<bool> Fields::flag(std::string_view name) {
    const auto* value = memberOf(value_, name);
    if (!value) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    refuse(wrongType(name, "boolean"));
    return std::nullopt;
}

std::optional<std::vector<std::string>> Fields::texts(std::string_view name) {
    const auto* value = memberOf(value_, name);
    if (!value) return std::nullopt;
    auto out = listOf<std::string>(*value, &Json::is_string);
    if (!out) refuse(wrongType(name, "array of strings"));
    return out;
}

std::optional<std::vector<std::uint64_t>> Fields::counts(std::string_view name) {
    const auto* value = memberOf(value_, name);
    if (!value) return std::nullopt;
    auto out = listOf<std::uint64_t>(*value, &Json::is_number_unsigned);
    if (!out) refuse(wrongType(name, "array of positive integers"));
    return out;
}

bool Fields::has(std::string_view name) const {
    return memberOf(value_, name) != nullptr;
}

bool Fields::isText(std::string_view name) const {
    const auto* value = memberOf(value_, name);
    return value && value->is_string();
}

bool Fields::isArray(std::string_view name) const {
    const auto* value = memberOf(value_, name);
    return value && value->is_array();
}

std::optional<Fields> Fields::object(std::string_view name) const {
    const auto* value = memberOf(value_, name);
    if (!value || !value->is_object()) return std::nullopt;
    return Fields{std::shared_ptr<const void>{value_, value}};
}

std::vector<Fields> Fields::elements(std::string_view name) const {
    std::vector<Fields> out;
    const auto* value = memberOf(value_, name);
    if (!value || !value->is_array()) return out;
    for (const auto& element : *value)
        out.push_back(Fields{std::shared_ptr<const void>{value_, &element}});
    return out;
}

void Fields::refuse(std::string why) {
    refuse(Refusal{400, "invalid request: " + std::move(why)});
}

void Fields::refuse(Refusal refusal) {
    if (!refusal_) refusal_ = std::move(refusal);
}

void Fields::refuseMissing(std::string_view name) {
    refuse("Required field '" + std::string{name} + "' missing");
}

}  // namespace starling::rpc
