// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/tree_encoding.h"

#include <algorithm>

namespace starling::config {

namespace {

constexpr std::string_view kRemoved = "-";

using bencode::Reader;

void writeScalar(std::string& to, const Scalar& scalar) {
    if (const auto* number = std::get_if<std::int64_t>(&scalar))
        bencode::writeInteger(to, *number);
    else
        bencode::writeString(to, std::get<std::string>(scalar));
}

void writeSet(std::string& to, const Set& set) {
    to += 'l';
    for (const auto& scalar : set)
        writeScalar(to, scalar);
    to += 'e';
}

Set readSet(Reader& in) {
    Set out;
    in.openList();
    while (in.hasMore()) {
        Scalar scalar = in.next() == 'i' ? Scalar{in.integer()} : Scalar{std::string{in.string()}};
        if (!out.empty() && scalar <= *out.rbegin()) in.fail();
        out.emplace_hint(out.end(), std::move(scalar));
    }
    return out;
}

struct DataWriter {
    std::string& to;

    void operator()(std::int64_t number) const { bencode::writeInteger(to, number); }
    void operator()(const std::string& bytes) const { bencode::writeString(to, bytes); }
    void operator()(const Set& set) const { writeSet(to, set); }
    void operator()(const Dict& dict) const { writeData(to, dict); }
};

struct DiffWriter {
    std::string& to;

    void operator()(ScalarDiff scalar) const {
        bencode::writeString(to, scalar == ScalarDiff::Removed ? kRemoved : "");
    }
    void operator()(const SetDiff& set) const {
        to += 'l';
        writeSet(to, set.added);
        writeSet(to, set.removed);
        to += 'e';
    }
    void operator()(const Diff& diff) const { writeDiff(to, diff); }
};

Dict readDict(Reader& in, int depth);

Value readValue(Reader& in, int depth) {
    if (in.next() == 'i') return {in.integer()};
    if (in.next() == 'l') {
        auto set = readSet(in);
        if (set.empty()) in.fail();
        return {std::move(set)};
    }
    if (in.next() == 'd') {
        auto dict = readDict(in, depth + 1);
        if (dict.empty()) in.fail();
        return {std::move(dict)};
    }
    return {std::string{in.string()}};
}

Dict readDict(Reader& in, int depth) {
    Dict out;
    if (depth > kMaxDepth) in.fail();
    in.openDict();
    std::optional<std::string_view> key;
    while (in.nextKey(key))
        out.emplace_hint(out.end(), *key, readValue(in, depth));
    return out;
}

SetDiff readSetDiff(Reader& in) {
    SetDiff out;
    in.openList();
    out.added = readSet(in);
    out.removed = readSet(in);
    if (in.hasMore()) in.fail();
    const auto isAdded = [&out](const Scalar& scalar) { return out.added.count(scalar) > 0; };
    if (out.added.empty() && out.removed.empty()) in.fail();
    if (std::any_of(out.removed.begin(), out.removed.end(), isAdded)) in.fail();
    return out;
}

Diff readDiffDict(Reader& in, int depth);

DiffEntry readDiffEntry(Reader& in, int depth) {
    if (in.next() == 'l') return {readSetDiff(in)};
    if (in.next() == 'd') {
        auto diff = readDiffDict(in, depth + 1);
        if (diff.empty()) in.fail();
        return {std::move(diff)};
    }
    const auto word = in.string();
    if (!word.empty() && word != kRemoved) in.fail();
    return {word.empty() ? ScalarDiff::Assigned : ScalarDiff::Removed};
}

Diff readDiffDict(Reader& in, int depth) {
    Diff out;
    if (depth > kMaxDepth) in.fail();
    in.openDict();
    std::optional<std::string_view> key;
    while (in.nextKey(key))
        out.emplace_hint(out.end(), *key, readDiffEntry(in, depth));
    return out;
}

}  // namespace

void writeData(std::string& to, const Dict& data) {
    to += 'd';
    for (const auto& [key, value] : data) {
        bencode::writeString(to, key);
        std::visit(DataWriter{to}, value.is);
    }
    to += 'e';
}

Dict readData(Reader& in) {
    return readDict(in, 0);
}

void writeDiff(std::string& to, const Diff& diff) {
    to += 'd';
    for (const auto& [key, entry] : diff) {
        bencode::writeString(to, key);
        std::visit(DiffWriter{to}, entry.is);
    }
    to += 'e';
}

Diff readDiff(Reader& in) {
    return readDiffDict(in, 0);
}

}  // namespace starling::config
