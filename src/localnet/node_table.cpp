// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/node_table.h"

#include "sql/statement.h"
#include "sql/transaction.h"

namespace starling::localnet {

Result<std::vector<NodeRecord>> loadNodes(Database& database) {
    Statement rows{database,
                   "SELECT sign_seed, box_secret, certificate, certificate_key, port FROM node"
                   " ORDER BY number"};
    std::vector<NodeRecord> nodes;
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return nodes;
        nodes.push_back({NodeIdentity::fromSecrets(rows.blob(0), rows.blob(1)),
                         {std::string{rows.text(2)}, std::string{rows.text(3)}},
                         static_cast<std::uint16_t>(rows.int64(4))});
    }
}

Result<void> saveNodes(Database& database, const std::vector<NodeRecord>& nodes) {
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto& node = nodes[i];
        const auto saved =
            runSql(database,
                   "INSERT OR REPLACE INTO node(number, sign_seed, box_secret, certificate,"
                   " certificate_key, port) VALUES(?, ?, ?, ?, ?, ?)",
                   i, node.identity.sign.seed(), node.identity.box.secretKey(),
                   node.certificate.certificatePem, node.certificate.keyPem, node.port);
        if (!saved) return saved.error();
    }
    return transaction->commit();
}

Result<std::size_t> loadSwarmCount(Database& database) {
    Statement row{database, "SELECT value FROM network WHERE key = 'swarms'"};
    const auto found = row.step();
    if (!found) return found.error();
    return *found ? static_cast<std::size_t>(row.int64(0)) : std::size_t{0};
}

Result<void> saveSwarmCount(Database& database, std::size_t swarms) {
    return runSql(database, "INSERT OR REPLACE INTO network(key, value) VALUES('swarms', ?)",
                  swarms);
}

}  // namespace starling::localnet
