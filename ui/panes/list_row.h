// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a row of the left column is drawn, whatever it stands for: picture, name and time over one
/// line of text and a badge. Window thread. docs/look.md.
#pragma once

#include "look/look.h"

#include <QList>
#include <QStringList>

namespace starling::ui {

constexpr int kRowHeight = 64;
constexpr int kRowInset = 8;  ///< Of its ground, from the edges of the pane.
constexpr int kRowMargin = 16;
constexpr int kRowAvatar = 44;
constexpr int kRowText = 72;  ///< Where the text begins.
constexpr int kRowEnd = 18;   ///< Where it ends, from the other edge.

struct ListRow {
    Look::AvatarKind kind = Look::AvatarKind::Person;
    AccountId id;
    QString picture;  ///< An icon in a quiet circle instead of a person; or empty.
    QString name;
    QString time;
    QString icon;  ///< Before the second line; or empty.
    Token iconColour = Token::Quiet;
    QString lead;  ///< "Draft: ", stressed; or empty.
    QString text;
    bool isWriting = false;  ///< Then `text` says so, in the accent.
    QStringList marked;      ///< Words to stress wherever they are in `text`.
    qint64 unread = 0;
    bool isMarkedUnread = false;  ///< By hand: an envelope where the count would be.
    bool isMuted = false;         ///< A bell after the name, and no accent.
    bool isQuiet = false;         ///< No accent, without the bell.
    bool isPinned = false;
};

struct ListRowState {
    bool chosen = false;
    bool hovered = false;
    bool pressed = false;
    bool focused = false;
};

void paintListRow(QPainter& painter, const Look& look, QRect rect, const ListRow& row,
                  ListRowState state);

/// "1" to "999", then "999+".
QString badgeText(qint64 count);

/// Where `words` stand in `text`, in order and apart from each other: begin and length.
QList<std::pair<qsizetype, qsizetype>> placesOf(const QStringList& words, const QString& text);

}  // namespace starling::ui
