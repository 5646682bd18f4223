// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One use of a prepared statement. Belongs to its Database's thread and must not outlive it.
/// A mistake while preparing or binding is kept and told by the first `step`; going out of scope
/// makes the statement ready for its next use.
///
///     Statement rows{db, "SELECT id, body FROM message WHERE author = ?", author};
///     while (true) {
///         const auto more = rows.step();
///         if (!more) return more.error();
///         if (!*more) break;
///         use(rows.int64(0), rows.text(1));
///     }
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <string>
#include <type_traits>

namespace starling {

struct PreparedStatement;

class Statement {
public:
    /// `values` are bound to the parameters in order; each is copied.
    template <class... Values>
    Statement(Database& database, std::string_view sql, const Values&... values)
        : Statement{database, sql} {
        int index = 0;
        (bind(++index, values), ...);
    }
    Statement(Database& database, std::string_view sql);
    Statement(Database::Inner& inner, std::string_view sql);  ///< For this layer.
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Integers, enums, bool, Timestamp, text, bytes, ids, nullopt and optionals of them.
    /// Parameters count from 1.
    template <class Value>
    void bind(int index, const Value& value) {
        if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>)
            bindInt(index, static_cast<std::int64_t>(value));
        else if constexpr (std::is_same_v<Value, Timestamp>)
            bindInt(index, toUnixMillis(value));
        else if constexpr (std::is_same_v<Value, Millis>)
            bindInt(index, value.count());
        else if constexpr (std::is_same_v<Value, AccountId>)
            bindBlob(index, value.bytes);
        else if constexpr (std::is_same_v<Value, std::nullopt_t>)
            bindNull(index);
        else if constexpr (std::is_convertible_v<const Value&, std::string_view>)
            bindText(index, value);
        else if constexpr (std::is_convertible_v<const Value&, ByteView>)
            bindBlob(index, value);
        else
            value ? bind(index, *value) : bindNull(index);
    }

    /// True when there is a row to read, false at the end.
    Result<bool> step();

    /// Runs to the end; rows are passed over.
    Result<void> run();

    /// Back to before the first row, values kept: for the next `bind` and `step`.
    void reset();

    /// Columns count from 0. Views are good until the next step.
    enum class Type { Null, Integer, Real, Text, Blob };
    Type type(int column) const;
    bool isNull(int column) const { return type(column) == Type::Null; }
    std::int64_t int64(int column) const;
    bool flag(int column) const { return int64(column) != 0; }
    Timestamp time(int column) const { return fromUnixMillis(int64(column)); }
    std::optional<Timestamp> optionalTime(int column) const;
    std::string_view text(int column) const;
    ByteView blob(int column) const;

    /// A blob of exactly N bytes; zeros when the row holds another length.
    template <std::size_t N>
    ByteArray<N> array(int column) const {
        const auto bytes = blob(column);
        return bytes.size() == N ? takeArray<N>(bytes) : ByteArray<N>{};
    }
    AccountId accountId(int column) const { return AccountId{array<33>(column)}; }

private:
    void bindInt(int index, std::int64_t value);
    void bindText(int index, std::string_view value);
    void bindBlob(int index, ByteView value);
    void bindNull(int index);
    void noteBind(int code);

    Database::Inner& inner_;
    void* statement_ = nullptr;
    PreparedStatement* kept_ = nullptr;  ///< Null for one that is used once.
    std::optional<Error> error_;
};

/// Binds `values` and runs `sql` to its end.
template <class... Values>
Result<void> runSql(Database& database, std::string_view sql, const Values&... values) {
    return Statement{database, sql, values...}.run();
}

}  // namespace starling
