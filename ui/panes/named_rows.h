// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a list of conversations with what a screen reader says of each: all that is painted.
/// Window thread.
#pragma once

#include "look/look.h"
#include "models/conversation_list_model.h"

#include <QIdentityProxyModel>

namespace starling::ui {

class NamedRows : public QIdentityProxyModel {
    Q_OBJECT

public:
    NamedRows(const Look& look, const Bridge& bridge, ConversationListModel& rows, QObject* parent);

    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Look& look_;
    const Bridge& bridge_;
};

}  // namespace starling::ui
