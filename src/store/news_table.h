// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which messages came from the network and have not been handed to a program that reads them one
/// by one (a listener, a bot). Core executor only; takes part in the transaction that is open.
#pragma once

#include "store/message_table.h"

namespace starling {

class NewsTable {
public:
    explicit NewsTable(Database& database) : database_{database} {}

    /// Keeps the newest kMostNews only: a profile without such a program must not grow for it.
    Result<void> add(MessageId id);

    /// The first `limit` in the order they were sent; they are not given again.
    Result<std::vector<MessageRow>> take(int limit);

    static constexpr std::int64_t kMostNews = 100'000;

private:
    Database& database_;
};

}  // namespace starling
